package dk.trinvis.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Hears danger in typed text by the words and rules of {@link AlarmWords}. A missed sign of abuse is a defect of the first
 * order, a false one a nuisance: where a rule can't tell, it says yes.
 *
 * <p>How a text is heard:
 *
 * <ol>
 *   <li>Every word is looked up as typed, without æ, ø and å, and, where it is long, with one slip.
 *   <li>What the harmless patterns say is cut out (the shortest wording each time).
 *   <li>Every rule is tried at every word. Where its wording stands, it is heard, unless an {@code unless} pattern
 *       overlaps it, none of its {@code with} lists has a word within {@value #NEARBY} words, or one of its
 *       {@code without} lists has a word in the same sentence.
 *   <li>Where no rule hears abuse, what is left of the sentence is weighed against examples of what abuse sounds like
 *       ({@link HintEar}).
 * </ol>
 */
public final class AlarmEar {
    /** How many words to each side count as nearby. */
    private static final int NEARBY = 25;

    private static final String NEW_THOUGHT = "skel";

    /** What the same words and texts have taught: learning takes a second, and a saved comma elsewhere changes nothing in it. */
    private static final Cache<Lesson, CompletableFuture<HintEar>> LEARNT =
            Caffeine.newBuilder().maximumSize(2).build();

    private record Lesson(AlarmWords words, List<String> otherwise) {}

    private final List<AlarmPattern> harmless = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final AlarmReader reader;
    private final CompletableFuture<HintEar> hints;

    private record Rule(
            Alarm alarm, AlarmPattern says, List<AlarmPattern> unless, List<Integer> with, List<Integer> without) {}

    private record Match(Alarm alarm, int from, int to) {
        /** Whether it stands in the part of the text that the hint was heard in: a rule quotes it better. */
        boolean touches(HintEar.Hint hint) {
            return from < hint.pieceTo() && to > hint.pieceFrom();
        }
    }

    private AlarmEar(AlarmWords words, List<String> faults, CompletableFuture<HintEar> hints) {
        this.hints = hints;
        var lexicon = new AlarmLexicon();
        var lists = new AlarmLists(words.words(), lexicon, faults);
        int newThought = lists.number("[" + NEW_THOUGHT + "]");
        words.harmless().forEach(pattern -> lists.pattern(pattern).ifPresent(harmless::add));
        words.rules().forEach((alarm, all) -> all.forEach(rule -> add(alarm, rule, lists)));
        reader = new AlarmReader(lists, lexicon, newThought);
    }

    private void add(Alarm alarm, AlarmWords.Rule rule, AlarmLists lists) {
        lists.pattern(rule.says())
                .ifPresent(says -> rules.add(new Rule(
                        alarm,
                        says,
                        rule.unless().stream()
                                .flatMap(pattern -> lists.pattern(pattern).stream())
                                .toList(),
                        lists.numbers(rule.with()),
                        lists.numbers(rule.without()))));
    }

    /**
     * An ear for these words.
     *
     * @throws IllegalArgumentException if a list or a pattern is faulty; says all that {@link #faults} finds
     */
    public static AlarmEar of(AlarmWords words) {
        return of(words, List.of());
    }

    /**
     * An ear for these words, which learns hints in the background; the first text to listen to waits for it.
     *
     * @param otherwise more that is said, such as how other signals are said; what rules hear no danger in is no hint at it
     * @throws IllegalArgumentException if a list or a pattern is faulty; says all that {@link #faults} finds
     */
    static AlarmEar of(AlarmWords words, List<String> otherwise) {
        var faults = new ArrayList<String>();
        var rules = new AlarmEar(words, faults, CompletableFuture.completedFuture(HintEar.DEAF));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new AlarmEar(words, faults, LEARNT.get(new Lesson(words, otherwise), lesson -> learn(lesson, rules)));
    }

    private static CompletableFuture<HintEar> learn(Lesson lesson, AlarmEar rules) {
        var hints = new CompletableFuture<HintEar>();
        Thread.ofVirtual().name("hints").start(() -> {
            try {
                List<String> harmless = lesson.otherwise().stream()
                        .filter(rules::isHarmlessByRules)
                        .toList();
                hints.complete(HintEar.learn(lesson.words().hints(), harmless, rules::harmlessIn));
            } catch (RuntimeException | Error e) {
                LEARNT.invalidate(lesson);
                hints.completeExceptionally(e);
            }
        });
        return hints;
    }

    /** What is wrong with these words, one line each, naming list or pattern; empty if nothing. */
    public static List<String> faults(AlarmWords words) {
        var faults = new ArrayList<String>();
        new AlarmEar(words, faults, CompletableFuture.completedFuture(HintEar.DEAF));
        new AlarmLists(words.hints().meanings(), new AlarmLexicon(), faults);
        return faults.stream().distinct().toList();
    }

    /**
     * The dangers that a text speaks of, each place once, most urgent first, then in reading order. Pure and fast (tens of
     * microseconds for a sentence); never throws, whatever the text.
     */
    public List<Heard> listen(String text) {
        Spoken spoken = Spoken.of(text);
        if (spoken.words().isEmpty()) {
            return List.of();
        }
        AlarmReading reading = reader.read(spoken);
        List<Match> matches = byRules(reading);
        for (HintEar.Hint hint : hints.join().listen(spoken, reading.cut())) {
            if (hint.harmless()) {
                matches.removeIf(match -> match.alarm() == Alarm.ABUSE && match.touches(hint));
            } else if (matches.stream().noneMatch(match -> match.alarm() == Alarm.ABUSE && match.touches(hint))) {
                matches.add(new Match(Alarm.ABUSE, hint.from(), hint.to()));
            }
        }
        return matches.isEmpty() ? List.of() : eachPlaceOnce(matches, reading);
    }

    private List<Match> byRules(AlarmReading reading) {
        cutHarmless(reading);
        var matches = new ArrayList<Match>();
        for (Rule rule : rules) {
            if (rule.says().mayMatch(reading)) {
                apply(rule, reading, matches);
            }
        }
        return matches;
    }

    private boolean isHarmlessByRules(String text) {
        return byRules(reader.read(Spoken.of(text))).isEmpty();
    }

    BitSet harmlessIn(Spoken spoken) {
        AlarmReading reading = reader.read(spoken);
        cutHarmless(reading);
        return reading.cut();
    }

    private void cutHarmless(AlarmReading reading) {
        for (AlarmPattern pattern : harmless) {
            if (pattern.mayMatch(reading)) {
                int list = pattern.firstList();
                for (int place = reading.firstPlace(list); place < reading.endOfPlaces(list); place++) {
                    int word = reading.place(place);
                    long ends = pattern.endsFrom(word, reading, true);
                    if (ends != 0) {
                        reading.cut(word, word + Long.numberOfTrailingZeros(ends));
                    }
                }
            }
        }
    }

    private static void apply(Rule rule, AlarmReading reading, List<Match> matches) {
        int list = rule.says().firstList();
        for (int place = reading.firstPlace(list); place < reading.endOfPlaces(list); place++) {
            int from = reading.place(place);
            long ends = rule.says().endsFrom(from, reading, false);
            int longest = 0;
            for (long left = ends; left != 0; left &= left - 1) {
                int to = from + Long.numberOfTrailingZeros(left);
                if (isHeard(rule, from, to, reading)) {
                    longest = to;
                }
            }
            if (longest > 0) {
                matches.add(new Match(rule.alarm(), from, longest));
            }
        }
    }

    private static boolean isHeard(Rule rule, int from, int to, AlarmReading reading) {
        if (!rule.with().isEmpty()
                && rule.with().stream().noneMatch(list -> reading.hasNear(list, from - NEARBY, to + NEARBY, false))) {
            return false;
        }
        int start = reading.sentenceStart(from, NEARBY);
        int end = reading.sentenceEnd(to - 1, NEARBY);
        if (rule.without().stream().anyMatch(list -> reading.hasNear(list, start, end, true))) {
            return false;
        }
        return rule.unless().stream().noneMatch(pattern -> overlaps(pattern, from, to, start, reading));
    }

    private static boolean overlaps(AlarmPattern pattern, int from, int to, int sentenceStart, AlarmReading reading) {
        if (!pattern.mayMatch(reading)) {
            return false;
        }
        int list = pattern.firstList();
        for (int place = reading.firstPlaceFrom(list, sentenceStart); place < reading.endOfPlaces(list); place++) {
            int word = reading.place(place);
            if (word >= to) {
                return false;
            }
            long ends = pattern.endsFrom(word, reading, true);
            if (ends != 0 && word + 63 - Long.numberOfLeadingZeros(ends) > from) {
                return true;
            }
        }
        return false;
    }

    private static List<Heard> eachPlaceOnce(List<Match> matches, AlarmReading reading) {
        matches.sort(Comparator.comparing(Match::alarm)
                .thenComparing(Match::from)
                .thenComparing(Comparator.comparing(Match::to).reversed()));
        var heard = new ArrayList<Heard>();
        var behind = new HashMap<Alarm, Integer>();
        for (Match match : matches) {
            if (match.from() >= behind.getOrDefault(match.alarm(), 0)) {
                int from = reading.charFrom(match.from());
                int to = reading.charTo(match.to());
                heard.add(new Heard(match.alarm(), from, to, reading.text().substring(from, to)));
                behind.put(match.alarm(), match.to());
            }
        }
        return List.copyOf(heard);
    }
}
