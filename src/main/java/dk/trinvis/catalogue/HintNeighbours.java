package dk.trinvis.catalogue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The examples that a sentence is most like (cosine of their features, each by its rarity): weights know what words say one by one
 * and two by two, the nearest examples know what whole sentences say.
 */
final class HintNeighbours {
    /** A feature that more examples have than one in so many says little about which of them a sentence is like. */
    private static final int RARE = 100;

    private static final int NEAREST = 5;

    /** By feature, where its examples begin in {@code having}; one more for the end. */
    private final int[] begin;

    private final int[] having;
    private final float[] rarity;
    /** By example, one by the length of its features. */
    private final float[] scale;
    /** So many of the examples, the first ones, are hints. */
    private final int dangers;

    /** By example; all 0 between sentences. */
    private final Queue<float[]> rooms = new ConcurrentLinkedQueue<>();

    /**
     * @param examples the features of each, those that hint at abuse first
     * @param rarity by feature
     * @param scale by example, one by the length of its features
     */
    HintNeighbours(List<int[]> examples, int dangers, float[] rarity, float[] scale) {
        this.rarity = rarity;
        this.scale = scale;
        this.dangers = dangers;
        var with = new int[rarity.length];
        for (int[] features : examples) {
            for (int feature : features) {
                with[feature]++;
            }
        }
        int most = Math.max(2, examples.size() / RARE);
        begin = new int[rarity.length + 1];
        for (int feature = 0; feature < rarity.length; feature++) {
            begin[feature + 1] = begin[feature] + (with[feature] <= most ? with[feature] : 0);
        }
        having = new int[begin[rarity.length]];
        var next = begin.clone();
        for (int example = 0; example < examples.size(); example++) {
            for (int feature : examples.get(example)) {
                if (with[feature] <= most) {
                    having[next[feature]++] = example;
                }
            }
        }
    }

    /**
     * How much more the sentence is like the five hints nearest to it than like the five nearest harmless examples: from -1
     * (word for word harmless) to 1.
     *
     * @param length the length of the sentence's features
     */
    double leaning(HintFeatures sentence, double length) {
        float[] known = rooms.poll();
        float[] sums = known == null ? new float[scale.length] : known;
        sentence.each(feature -> {
            float share = rarity[feature] * rarity[feature];
            for (int i = begin[feature]; i < begin[feature + 1]; i++) {
                sums[having[i]] += share;
            }
        });
        double leaning = nearest(sums, 0, dangers) - nearest(sums, dangers, scale.length);
        rooms.add(sums);
        return leaning / length;
    }

    /** How like the most like of these are, on average; leaves 0 behind. */
    private double nearest(float[] sums, int from, int to) {
        var best = new float[NEAREST];
        for (int example = from; example < to; example++) {
            if (sums[example] == 0) {
                continue;
            }
            float like = sums[example] * scale[example];
            sums[example] = 0;
            for (int place = 0; place < NEAREST; place++) {
                if (like > best[place]) {
                    float less = best[place];
                    best[place] = like;
                    like = less;
                }
            }
        }
        double sum = 0;
        for (float like : best) {
            sum += like;
        }
        return sum / NEAREST;
    }
}
