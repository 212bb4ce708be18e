package dk.trinvis.catalogue;

import java.util.List;
import java.util.Random;

/**
 * A weight for each feature, so that the weights of a sentence's features add up to more than nothing where it hints at
 * abuse. Learnt from examples as the widest margin between the two kinds (a linear support vector machine with squared
 * hinge loss, by dual coordinate descent). A feature counts by how rare it is among the examples, and the features of each
 * sentence together weigh 1 (root of squares), so that long ones say no more than short ones. The same examples give the same
 * weights.
 */
final class HintModel {
    /** What a wrong answer costs: a hint missed is worse than something harmless heard. */
    private static final double MISSED = 1.2;

    private static final double WRONGLY_HEARD = 0.6;

    private static final int ROUNDS = 20;
    private static final long SEED = 7;

    private final float[] rarity;
    /** By feature, the learnt weight times the rarity. */
    private final float[] weights;

    private final float bias;

    private HintModel(float[] rarity, float[] weights, float bias) {
        this.rarity = rarity;
        this.weights = weights;
        this.bias = bias;
    }

    /** Learns from the features of examples: of those that hint at abuse, and of those that don't. */
    static HintModel learn(List<int[]> danger, List<int[]> harmless) {
        int size = danger.size() + harmless.size();
        float[] rarity = rarity(danger, harmless);
        var weights = new float[HintFeatures.SIZE];
        double bias = 0;
        var alpha = new double[size];
        var order = new int[size];
        var each = new double[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            each[i] = 1 / length(rarity, i < danger.size() ? danger.get(i) : harmless.get(i - danger.size()));
        }
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int example : order) {
                boolean isDanger = example < danger.size();
                int[] features = isDanger ? danger.get(example) : harmless.get(example - danger.size());
                double sign = isDanger ? 1 : -1;
                double slack = 1 / (2 * (isDanger ? MISSED : WRONGLY_HEARD));
                double gradient =
                        sign * (each[example] * sum(weights, rarity, features) + bias) - 1 + alpha[example] * slack;
                // A sentence has length 1, and the bias is one more feature.
                double next = Math.max(0, alpha[example] - gradient / (2 + slack));
                double step = (next - alpha[example]) * sign;
                if (step != 0) {
                    alpha[example] = next;
                    bias += step;
                    for (int feature : features) {
                        weights[feature] += (float) (step * each[example] * rarity[feature]);
                    }
                }
            }
        }
        for (int feature = 0; feature < weights.length; feature++) {
            weights[feature] *= rarity[feature];
        }
        return new HintModel(rarity, weights, (float) bias);
    }

    /** By feature, one more than the logarithm of how few examples have it. */
    private static float[] rarity(List<int[]> danger, List<int[]> harmless) {
        var with = new int[HintFeatures.SIZE];
        for (List<int[]> examples : List.of(danger, harmless)) {
            for (int[] features : examples) {
                for (int feature : features) {
                    with[feature]++;
                }
            }
        }
        double all = 1.0 + danger.size() + harmless.size();
        var rarity = new float[HintFeatures.SIZE];
        for (int feature = 0; feature < rarity.length; feature++) {
            rarity[feature] = (float) (Math.log(all / (1 + with[feature])) + 1);
        }
        return rarity;
    }

    private static double length(float[] rarity, int[] features) {
        double squares = 0;
        for (int feature : features) {
            squares += rarity[feature] * rarity[feature];
        }
        return Math.sqrt(Math.max(1, squares));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[k];
            order[k] = swapped;
        }
    }

    private static double sum(float[] weights, float[] rarity, int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature] * rarity[feature];
        }
        return sum;
    }

    /** Above nothing for a hint; about 1 for a clear one. */
    double score(HintFeatures features) {
        return features.sum(weights) / length(features) + bias;
    }

    /** What each of the words adds to the score; together they are the score. */
    double[] shares(HintFeatures features, int words) {
        double[] shares = features.shares(weights, words);
        double length = length(features);
        for (int i = 0; i < words; i++) {
            shares[i] = shares[i] / length + bias / words;
        }
        return shares;
    }

    private double length(HintFeatures features) {
        return Math.sqrt(Math.max(1, features.sumOfSquares(rarity)));
    }
}
