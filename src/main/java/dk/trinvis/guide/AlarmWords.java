package dk.trinvis.guide;

import dk.trinvis.flow.Alarm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and rules by which typed text is heard as danger: the file {@code signals/alarmord.yaml}, key for key.
 *
 * <p>A pattern is a row of words that must stand after each other, such as {@code [voksen] ~2 [slaar] ham/hende}:
 *
 * <ul>
 *   <li>{@code far} that word; {@code far/mor} either; {@code selvmord*} any ending; {@code (ikke)} may be left out;
 *   <li>{@code [voksen]} an entry of that list in {@code words}; {@code [voksen/hjem]} of either list;
 *   <li>{@code ![hjem]} no entry of that list here; takes up no word;
 *   <li>{@code …3} up to three words whatever; {@code ~3} up to three words, none of which begins a new thought (the list
 *       {@code skel}). Neither goes past the end of a sentence.
 * </ul>
 *
 * <p>Words stand in lower case with æ, ø and å; text typed without them is understood. How rules are applied stands at
 * {@code dk.trinvis.catalogue.AlarmEar}.
 *
 * @param words named lists; an entry is one word or several, each of which may end in {@code *}
 * @param rules what means which danger
 * @param harmless patterns that are cut out before anything is listened for, such as {@code [slaar] …2 rekord*}
 * @param hints what abuse sounds like where no rule says so
 */
public record AlarmWords(
        Map<String, List<String>> words, Map<Alarm, List<Rule>> rules, List<String> harmless, Hints hints) {
    public AlarmWords {
        var wordsCopy = new LinkedHashMap<String, List<String>>();
        words.forEach((list, entries) -> wordsCopy.put(list, List.copyOf(entries)));
        words = java.util.Collections.unmodifiableMap(wordsCopy);
        var rulesCopy = new LinkedHashMap<Alarm, List<Rule>>();
        rules.forEach((alarm, list) -> rulesCopy.put(alarm, List.copyOf(list)));
        rules = java.util.Collections.unmodifiableMap(rulesCopy);
        harmless = List.copyOf(harmless);
    }

    /** Words and rules without hints. */
    public AlarmWords(Map<String, List<String>> words, Map<Alarm, List<Rule>> rules, List<String> harmless) {
        this(words, rules, harmless, Hints.NONE);
    }

    /** The same words and rules with these hints. */
    public AlarmWords with(Hints other) {
        return new AlarmWords(words, rules, harmless, other);
    }

    /**
     * Examples from which hints at abuse are learnt: the file {@code signals/vink.yaml}, key for key.
     *
     * @param meanings by name, words that mean much the same; written as in {@link AlarmWords#words}
     * @param danger sentences that must open the red path
     * @param harmless sentences that sound like it and must not
     */
    public record Hints(Map<String, List<String>> meanings, List<String> danger, List<String> harmless) {
        /** Nothing to learn from: nothing is heard. */
        public static final Hints NONE = new Hints(Map.of(), List.of(), List.of());

        public Hints {
            var copy = new LinkedHashMap<String, List<String>>();
            meanings.forEach((name, entries) -> copy.put(name, List.copyOf(entries)));
            meanings = java.util.Collections.unmodifiableMap(copy);
            danger = List.copyOf(danger);
            harmless = List.copyOf(harmless);
        }
    }

    /**
     * One way of saying a danger.
     *
     * @param says the pattern
     * @param unless patterns that excuse it where they overlap it
     * @param with names of lists, at least one entry of which must stand nearby; empty asks for nothing
     * @param without names of lists, no entry of which may stand in the same sentence
     */
    public record Rule(String says, List<String> unless, Set<String> with, Set<String> without) {
        public Rule {
            unless = List.copyOf(unless);
            with = Set.copyOf(with);
            without = Set.copyOf(without);
        }
    }
}
