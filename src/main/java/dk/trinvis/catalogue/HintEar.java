package dk.trinvis.catalogue;

import dk.trinvis.guide.AlarmWords.Hints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hears hints at abuse that no rule foresees, by weighing a sentence against examples of hints and of what sounds like them.
 * An author who finds a hint missed, or something harmless heard, adds the sentence to {@code signals/vink.yaml}.
 */
final class HintEar {
    /** Hears nothing. */
    static final HintEar DEAF = new HintEar(null, null, Map.of());

    /** Longer sentences are weighed in overlapping stretches: examples are short, and a hint drowns in a long one. */
    private static final int LONGEST_PIECE = 22;

    private static final int STEP = 11;
    private static final int LONGEST_QUOTE = 12;
    private static final double THRESHOLD = -0.2;
    /** The more sentences, the likelier it is that one of them sounds like a hint by accident; from so many on no more. */
    private static final int MOST_COUNTED = 5;

    private static final double EACH_MORE = 0.3;
    /** Beyond some thousands of words only rules listen, so that no text takes longer than a thumb. */
    private static final int MOST_SENTENCES = 400;

    /** What says less is not understood at all: another language, signs. */
    private static final int FEWEST_WORDS_WITH_MEANING = 1;

    /** Where a denial was cut out, fewer words than this are only what is left of it. */
    private static final int FEWEST_BESIDE_DENIAL = 3;

    private final @Nullable AlarmReader reader;
    private final @Nullable HintModel model;
    /** Examples word for word, with whether they are hints: what an author has said needs no weighing. */
    private final Map<String, Boolean> examples;

    /**
     * The words from {@code from} to {@code to} say most of it; they stand in the piece that was weighed.
     *
     * @param harmless the piece is an example of what sounds like abuse and is not
     */
    record Hint(int from, int to, int pieceFrom, int pieceTo, boolean harmless) {}

    private HintEar(@Nullable AlarmReader reader, @Nullable HintModel model, Map<String, Boolean> examples) {
        this.reader = reader;
        this.model = model;
        this.examples = examples;
    }

    /**
     * An ear that has learnt from these examples; a deaf one if there are none.
     *
     * @param harmlessToo more examples of what is no hint
     * @param cutter which words of a text say nothing, because rules know them as harmless
     */
    static HintEar learn(Hints hints, List<String> harmlessToo, Function<Spoken, BitSet> cutter) {
        if (hints.danger().isEmpty()) {
            return DEAF;
        }
        var lexicon = new AlarmLexicon();
        var lists = new AlarmLists(hints.meanings(), lexicon, new ArrayList<>());
        hints.meanings().keySet().forEach(name -> lists.number("[" + name + "]"));
        var reader = new AlarmReader(lists, lexicon, -1);
        var harmless = new ArrayList<>(features(hints.harmless(), reader, cutter));
        harmless.addAll(features(harmlessToo, reader, cutter));
        var examples = new HashMap<String, Boolean>();
        hints.harmless().forEach(example -> {
            Spoken spoken = Spoken.of(example);
            // Each of its sentences is harmless; of a hint in several, one of them may be.
            eachPiece(reader.read(spoken), (from, to) -> examples.put(wordForWord(spoken.words(), from, to), false));
        });
        hints.danger().forEach(example -> examples.put(wordForWord(example), true));
        return new HintEar(reader, HintModel.learn(features(hints.danger(), reader, cutter), harmless), examples);
    }

    private static String wordForWord(String text) {
        List<Spoken.Word> words = Spoken.of(text).words();
        return wordForWord(words, 0, words.size());
    }

    private static String wordForWord(List<Spoken.Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Spoken.Word::folded).collect(Collectors.joining(" "));
    }

    private static List<int[]> features(List<String> examples, AlarmReader reader, Function<Spoken, BitSet> cutter) {
        var all = new ArrayList<int[]>();
        var features = new HintFeatures();
        for (String example : examples) {
            Spoken spoken = Spoken.of(example);
            AlarmReading reading = reader.read(spoken);
            BitSet cut = cutter.apply(spoken);
            eachPiece(reading, (from, to) -> {
                features.take(reading, spoken.words(), cut, from, to);
                all.add(features.features());
            });
        }
        return all;
    }

    private interface Piece {
        void at(int from, int to);
    }

    /** The first sentences, or stretches of a long one. */
    private static void eachPiece(AlarmReading reading, Piece piece) {
        int from = 0;
        for (int sentence = 0; sentence < MOST_SENTENCES && from < reading.size(); sentence++) {
            int to = from + 1;
            while (to < reading.size() && !reading.endsSentence(to - 1)) {
                to++;
            }
            for (int start = from; start < to; start += STEP) {
                boolean last = to - start <= LONGEST_PIECE;
                piece.at(start, last ? to : start + LONGEST_PIECE);
                if (last) {
                    break;
                }
            }
            from = to;
        }
    }

    /**
     * The hints in a text, in reading order, one a sentence or stretch of a long one.
     *
     * @param cut words that say nothing
     */
    List<Hint> listen(Spoken spoken, BitSet cut) {
        if (reader == null || model == null) {
            return List.of();
        }
        HintModel learnt = model;
        AlarmReading reading = reader.read(spoken);
        var hints = new ArrayList<Hint>();
        var features = new HintFeatures();
        var pieces = new int[1];
        eachPiece(reading, (from, to) -> pieces[0]++);
        double threshold = THRESHOLD + EACH_MORE * Math.log(Math.clamp(pieces[0], 1, MOST_COUNTED));
        eachPiece(reading, (from, to) -> {
            features.take(reading, spoken.words(), cut, from, to);
            weigh(learnt, threshold, features, spoken, cut, from, to).ifPresent(hints::add);
        });
        return hints;
    }

    private Optional<Hint> weigh(
            HintModel model, double threshold, HintFeatures features, Spoken spoken, BitSet cut, int from, int to) {
        Boolean example = examples.get(wordForWord(spoken.words(), from, to));
        if (example != null && !example) {
            return Optional.of(new Hint(from, to, from, to, true));
        }
        int denied = cut.get(from, to).cardinality();
        boolean weighty = features.wordsWithMeaning() >= FEWEST_WORDS_WITH_MEANING
                && (denied == 0 || to - from - denied >= FEWEST_BESIDE_DENIAL);
        boolean heard = weighty && model.score(features, threshold) > threshold;
        return heard || example != null
                ? Optional.of(telling(model.shares(features, to - from), from, to))
                : Optional.empty();
    }

    /** The stretch of words whose shares add up to the most, without its weaker end where it is long. */
    private static Hint telling(double[] shares, int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int start = 0;
        int bestFrom = 0;
        int bestTo = shares.length;
        for (int i = 0; i < shares.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += shares[i];
            if (sum > best) {
                best = sum;
                bestFrom = start;
                bestTo = i + 1;
            }
        }
        while (bestTo - bestFrom > LONGEST_QUOTE) {
            if (shares[bestFrom] < shares[bestTo - 1]) {
                bestFrom++;
            } else {
                bestTo--;
            }
        }
        return new Hint(from + bestFrom, from + bestTo, from, to, false);
    }
}
