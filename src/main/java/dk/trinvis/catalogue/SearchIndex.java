package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToDoubleFunction;

/**
 * An index in memory over some entries.
 *
 * <p>A clause is looked for by its words in titles, phrasings and meanings, of which the best counts, in what is asked about
 * an entry's topic, in the phrasing that is nearest to it, and by its trigrams. A word that no entry has is replaced by those
 * one slip away, and the last one, which may still be being typed, by those it begins.
 */
final class SearchIndex {
    private static final float TITLE_WEIGHT = 1.2f;
    private static final float MEANING_WEIGHT = 0.5f;
    private static final float TRIGRAM_WEIGHT = 0.2f;
    private static final float PART_WEIGHT = 0.7f;
    private static final float STEM_WEIGHT = 0.5f;
    private static final float FAMILY_WEIGHT = 0.4f;
    private static final float GUESS_WEIGHT = 0.8f;
    private static final float MARK_WEIGHT = 0.8f;
    private static final float PAIR_WEIGHT = 0.5f;
    /** How much the fields that are not the best one add. */
    private static final float REST = 0.2f;
    /** How much the nearest phrasing adds, and a question about the whole topic as such a phrasing. */
    private static final float NEAREST = 0.6f;

    private static final float NEAREST_ABOUT = 0.8f;
    /** How much it adds that an entry says just this, even where every word of it is filler ("vil ikke med til noget"). */
    private static final float VERBATIM = 10f;

    /** How much likeness counts beside words. */
    private static final float LIKENESS = 0.7f;

    private static final int LONGEST_VERBATIM = 12;
    private static final Set<String> SUBJECTS = Set.of("han", "hun", "jeg", "vi", "de", "barnet");

    private static final int SHORTEST_GUESSED = 4;
    private static final int SHORTEST_PREFIX = 3;
    private static final int MOST_GUESSES = 8;
    private static final int MOST_TOKENS = 160;

    private final List<Entry> entries;
    private final DanishAnalyzer words;
    private final FieldIndex fields;
    private final Phrases phrases;
    private final TrigramIndex trigrams;
    private final Likeness likeness;
    /**
     * By term, all that is known about it. A BM25 score is a sum over terms, so that asking for each term once and adding up
     * gives what a query of many terms would, without setting up scorers for every query.
     */
    private final Map<String, Known> terms = new ConcurrentHashMap<>();

    private final TreeSet<String> known = new TreeSet<>();
    /** What words say together, in the same way. */
    private final Set<String> joined = new HashSet<>();

    private final Map<List<String>, Set<Integer>> verbatim = new HashMap<>();
    private final NearMisses nearMisses;
    private final Set<Layer> off;
    private final Queue<Room> rooms = new ConcurrentLinkedQueue<>();

    private record Known(FieldIndex.Found fields, Postings phrases) {}

    private record Token(String term, float weight) {}

    /** An entry and how well it fits. */
    record Found(Entry entry, float score) {}

    /** @param likeness whether entries are found by questions of many words that share none with what was foreseen */
    SearchIndex(List<Entry> entries, DanishAnalyzer words, boolean likeness, Set<Layer> off) {
        this.entries = List.copyOf(entries);
        this.words = words;
        this.off = Set.copyOf(off);
        var analysed = new Analysed(words);
        fields = new FieldIndex(entries, analysed);
        fields.forEachTerm(term -> (isJoint(term) ? joined : known).add(term));
        phrases = isOn(Layer.PHRASES) ? phrases(analysed) : Phrases.of(List.of(), entries.size());
        this.likeness = likeness && isOn(Layer.LIKENESS) ? Likeness.of(this.entries) : Likeness.none();
        // Likeness takes the place of trigrams.
        trigrams = TrigramIndex.of(
                this.likeness.size() > 0
                        ? List.of()
                        : this.entries.stream().map(SearchIndex::allOf).toList());
        nearMisses = NearMisses.of(known, SHORTEST_GUESSED);
        for (int entry = 0; entry < this.entries.size(); entry++) {
            Entry said = this.entries.get(entry);
            var texts = new ArrayList<>(said.phrasings());
            texts.add(said.title());
            for (String text : texts) {
                verbatim.computeIfAbsent(said(text), same -> new HashSet<>()).add(entry);
            }
        }
        // A phrasing of signs only has no words, and neither has a text that finds nothing.
        verbatim.remove(List.of());
    }

    private static String allOf(Entry entry) {
        return entry.title() + "\n" + String.join("\n", entry.phrasings()) + "\n" + String.join("\n", entry.about());
    }

    /** Whether an index of these entries, with compounds split like this, would be the same. */
    boolean isOf(List<Entry> same, Compounds compounds) {
        return entries.equals(same) && words.splitsBy(compounds);
    }

    /** The words of a text without the one that says who; none where a letter is all that is left ("§ 49 a"). */
    private static List<String> said(String text) {
        List<String> all = Spelling.words(text, LONGEST_VERBATIM + 1);
        if (all.size() == 1 && all.getFirst().length() == 1) {
            return List.of();
        }
        return all.size() > 1 && SUBJECTS.contains(all.getFirst()) ? all.subList(1, all.size()) : all;
    }

    private Phrases phrases(Analysed texts) {
        var all = new ArrayList<Phrases.Phrase>();
        for (int entry = 0; entry < entries.size(); entry++) {
            all.add(phrase(entry, entries.get(entry).title(), 1, texts));
            for (String phrasing : entries.get(entry).phrasings()) {
                all.add(phrase(entry, phrasing, 1, texts));
            }
            for (String about : entries.get(entry).about()) {
                all.add(phrase(entry, about, NEAREST_ABOUT, texts));
            }
        }
        return Phrases.of(all, entries.size());
    }

    private static Phrases.Phrase phrase(int entry, String text, float weight, Analysed texts) {
        var all = new HashSet<String>();
        texts.tokens(text).stream().limit(MOST_TOKENS).forEach(token -> all.add(token.term()));
        return new Phrases.Phrase(entry, weight, all);
    }

    /**
     * The entries that fit these clauses, best first.
     *
     * @param wanted by what an entry's score is multiplied; 0 keeps it out
     * @param clauses the whole text last
     * @param asked whether the text may ask: only then likeness is worth its time, and only of the whole of it
     */
    List<Found> search(List<String> clauses, ToDoubleFunction<Entry> wanted, boolean asked, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        Room room = rooms.poll();
        if (room == null) {
            room = new Room(entries.size(), phrases.size(), likeness.size());
        }
        for (int entry = 0; entry < entries.size(); entry++) {
            room.wanted[entry] = (float) wanted.applyAsDouble(entries.get(entry));
        }
        for (int clause = 0; clause < clauses.size(); clause++) {
            boolean whole = clause == clauses.size() - 1;
            score(clauses.get(clause), asked && whole, room, room.cleared(clause));
        }
        List<Found> found = Evidence.choose(room.clauses(), clauses.size(), entries.size(), limit).stream()
                .map(choice -> new Found(entries.get(choice.entry()), choice.score()))
                .toList();
        rooms.add(room);
        return found;
    }

    private void score(String clause, boolean asked, Room room, float[] scores) {
        int touched = 0;
        for (Token token : guessed(tokens(clause))) {
            Known about = terms.computeIfAbsent(token.term(), term -> new Known(fields.find(term), phrases.with(term)));
            about.fields().title().addTo(room.title, token.weight() * TITLE_WEIGHT);
            about.fields().phrasings().addTo(room.phrasings, token.weight());
            about.fields().about().addTo(scores, token.weight());
            if (isOn(Layer.MEANING)) {
                about.fields().meaning().addTo(room.meaning, token.weight() * MEANING_WEIGHT);
            }
            touched = about.phrases().addTo(room.sums, token.weight(), room.touched, touched);
        }
        for (int entry = 0; entry < scores.length; entry++) {
            scores[entry] += bestField(room.title[entry], room.phrasings[entry], room.meaning[entry]);
        }
        phrases.addBest(room.sums, room.touched, touched, NEAREST, room.best, scores);
        if (isOn(Layer.TRIGRAMS) && likeness.size() == 0) {
            trigrams.score(clause, TRIGRAM_WEIGHT, scores);
        }
        if (asked && likeness.size() > 0) {
            blend(likeness.of(clause, room.likeness), scores);
        }
        for (int entry : verbatim.getOrDefault(said(clause), Set.of())) {
            scores[entry] += VERBATIM;
        }
        for (int entry = 0; entry < scores.length; entry++) {
            scores[entry] *= room.wanted[entry];
        }
    }

    /** Words and likeness, each by how the entry stands to the best one. */
    private static void blend(float[] likeness, float[] scores) {
        float bestScore = best(scores);
        float bestLikeness = best(likeness);
        if (bestScore > 0 && bestLikeness > 0) {
            for (int entry = 0; entry < scores.length; entry++) {
                scores[entry] = (1 - LIKENESS) * scores[entry] + LIKENESS * likeness[entry] * bestScore / bestLikeness;
            }
        }
    }

    private static float best(float[] scores) {
        float best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }

    /** What the best field says and some of what the others say, as a DisjunctionMaxQuery does. */
    private static float bestField(float title, float phrasings, float meaning) {
        float most = Math.max(title, Math.max(phrasings, meaning));
        return most + REST * (title + phrasings + meaning - most);
    }

    private List<Token> tokens(String clause) {
        return Analysed.tokens(words, clause, MOST_TOKENS).stream()
                .map(token -> new Token(token.term(), weight(token.type())))
                .toList();
    }

    private static float weight(String type) {
        return switch (type) {
            case CompoundFilter.PART -> PART_WEIGHT;
            case StemFilter.STEM -> STEM_WEIGHT;
            case FamilyFilter.FAMILY -> FAMILY_WEIGHT;
            case Sense.MARK -> MARK_WEIGHT;
            case Sense.PAIR -> PAIR_WEIGHT;
            default -> 1;
        };
    }

    private boolean isOn(Layer layer) {
        return !off.contains(layer);
    }

    private static boolean isJoint(String term) {
        return term.indexOf(Sense.JOINT) >= 0;
    }

    /** The tokens, those that no entry has replaced by what they may have been meant as. */
    private List<Token> guessed(List<Token> tokens) {
        var all = new ArrayList<Token>(tokens.size());
        int lastWord = tokens.size() - 1;
        while (lastWord > 0 && isJoint(tokens.get(lastWord).term())) {
            lastWord--;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String term = token.term();
            if (isJoint(term) ? joined.contains(term) : known.contains(term)) {
                all.add(token);
            } else if (!isJoint(term)) {
                guess(term, token.weight() * GUESS_WEIGHT, i >= lastWord, all);
            }
        }
        return all;
    }

    private void guess(String term, float weight, boolean last, List<Token> all) {
        if (term.length() >= SHORTEST_GUESSED && isOn(Layer.NEAR_MISSES)) {
            nearMisses.find(term).stream().limit(MOST_GUESSES).forEach(word -> all.add(new Token(word, weight)));
        }
        if (last && term.length() >= SHORTEST_PREFIX && isOn(Layer.PREFIX)) {
            known.tailSet(term).stream()
                    .takeWhile(word -> word.startsWith(term))
                    .limit(MOST_GUESSES)
                    .forEach(word -> all.add(new Token(word, weight)));
        }
    }
}
