package dk.trinvis.catalogue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a stretch of words has to say, as numbers below {@value #SIZE}: its words, the beginnings and ends and insides of
 * them (three and four letters, so that endings, compounds and slips of the thumb share something), the meanings of
 * {@link dk.trinvis.guide.AlarmWords.Hints}, and which of them, and which words, follow each other. Numbers are hashes: two
 * features may share one, which costs less than keeping their names.
 */
final class HintFeatures {
    static final int SIZE = 1 << 19;

    /** How far apart two meanings may stand, in words. */
    private static final int MEANINGS_APART = 8;
    /** How far apart two words may stand, of which each goes by its meanings if it has any. */
    private static final int WORDS_APART = 4;
    /** How far apart two words may stand that go by their letters also where they have meanings. */
    private static final int LETTERS_APART = 3;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;
    /** Longer words are no words. */
    private static final int LONGEST_WORD = 40;

    private static final int[] NOTHING = {};

    private int[] features = new int[512];
    /** For each feature the words it comes from; the same one twice where it is one. */
    private int[] firstWords = new int[512];

    private int[] secondWords = new int[512];
    /** The features that are there, each plus one, where its hash says or behind; 0 where none is. */
    private int[] known = new int[1024];

    private int count;
    private int wordsWithMeaning;

    /** None. */
    HintFeatures() {}

    /**
     * Takes the features of the words from {@code from} to {@code to}, exclusive, in place of what was there: a text has many
     * stretches.
     *
     * @param cut words that say nothing: neither by themselves nor as neighbours
     */
    void take(AlarmReading reading, List<Spoken.Word> words, BitSet cut, int from, int to) {
        count = 0;
        wordsWithMeaning = 0;
        Arrays.fill(known, 0);
        var meanings = new int[to - from][];
        var named = new int[to - from][];
        for (int i = 0; i < meanings.length; i++) {
            meanings[i] = cut.get(from + i) ? NOTHING : reading.listsAt(from + i);
            wordsWithMeaning += meanings[i].length > 0 ? 1 : 0;
            named[i] = meanings[i].length > 0
                    ? meanings[i]
                    : new int[] {words.get(from + i).folded().hashCode() | 1 << 30};
        }
        for (int i = 0; i < meanings.length; i++) {
            if (cut.get(from + i)) {
                continue;
            }
            String word = words.get(from + i).folded();
            addWord(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word, i);
            for (int meaning : meanings[i]) {
                add(hash(3, meaning, 0), i, i);
            }
            for (int k = i + 1; k < Math.min(meanings.length, i + 1 + MEANINGS_APART); k++) {
                for (int a : meanings[i]) {
                    for (int b : meanings[k]) {
                        if (a != b) {
                            add(hash(4, a, b), i, k);
                        }
                    }
                }
            }
            for (int k = i + 1; k < Math.min(meanings.length, i + 1 + WORDS_APART); k++) {
                if (cut.get(from + k)) {
                    continue;
                }
                for (int a : named[i]) {
                    for (int b : named[k]) {
                        add(hash(5, a, b), i, k);
                    }
                }
                if (k < i + LETTERS_APART) {
                    add(hash(6, word.hashCode(), words.get(from + k).folded().hashCode()), i, k);
                }
            }
        }
    }

    private void addWord(String word, int at) {
        add(hash(1, word.hashCode(), 0), at, at);
        String edged = "_" + word + "_";
        for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
            for (int i = 0; i + size <= edged.length(); i++) {
                int gram = size;
                for (int k = i; k < i + size; k++) {
                    gram = gram * 31 + edged.charAt(k);
                }
                add(hash(2, gram, 0), at, at);
            }
        }
    }

    private static int hash(int kind, int a, int b) {
        int hash = (kind * 0x9E3779B1 ^ a) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15 ^ b) * 0xC2B2AE35;
        return (hash ^ hash >>> 14) & SIZE - 1;
    }

    private void add(int feature, int first, int second) {
        int at = feature * 0x9E3779B1 >>> 32 - Integer.numberOfTrailingZeros(known.length);
        while (known[at] != 0) {
            if (known[at] == feature + 1) {
                return;
            }
            at = at + 1 & known.length - 1;
        }
        known[at] = feature + 1;
        if (count == features.length) {
            grow();
        }
        features[count] = feature;
        firstWords[count] = first;
        secondWords[count] = second;
        count++;
    }

    private void grow() {
        features = Arrays.copyOf(features, count * 2);
        firstWords = Arrays.copyOf(firstWords, count * 2);
        secondWords = Arrays.copyOf(secondWords, count * 2);
        known = new int[known.length * 2];
        for (int i = 0; i < count; i++) {
            int at = features[i] * 0x9E3779B1 >>> 32 - Integer.numberOfTrailingZeros(known.length);
            while (known[at] != 0) {
                at = at + 1 & known.length - 1;
            }
            known[at] = features[i] + 1;
        }
    }

    /** None twice. */
    int[] features() {
        return Arrays.copyOf(features, count);
    }

    void each(IntConsumer feature) {
        for (int i = 0; i < count; i++) {
            feature.accept(features[i]);
        }
    }

    double sum(float[] weights) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[features[i]];
        }
        return sum;
    }

    double sumOfSquares(float[] values) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[features[i]] * values[features[i]];
        }
        return sum;
    }

    int wordsWithMeaning() {
        return wordsWithMeaning;
    }

    /** What each word adds to the sum of these weights; what a pair adds goes half to each. */
    double[] shares(float[] weights, int words) {
        var shares = new double[words];
        for (int i = 0; i < count; i++) {
            shares[firstWords[i]] += weights[features[i]] / 2;
            shares[secondWords[i]] += weights[features[i]] / 2;
        }
        return shares;
    }
}
