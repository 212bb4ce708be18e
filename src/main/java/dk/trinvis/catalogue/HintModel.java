package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whether a sentence hints at abuse: by a weight for each feature and by the examples that it is most like
 * ({@link HintNeighbours}).
 *
 * <p>A weight for each feature, so that the weights of a sentence's features add up to more than nothing where it hints at
 * abuse. Learnt from examples as the widest margin between the two kinds (a linear support vector machine with squared
 * hinge loss, by dual coordinate descent). A feature counts by how rare it is among the examples, and the features of each
 * sentence together weigh 1 (root of squares), so that long ones say no more than short ones. The same examples give the same
 * weights.
 */
final class HintModel {
    /** What a wrong answer costs: a hint missed is worse than something harmless heard. */
    private static final double MISSED = 4.5;

    private static final double WRONGLY_HEARD = 1.5;

    /** What the nearest examples count beside the weights. */
    private static final double NEIGHBOURS = 4;
    /** More than the nearest examples add where it matters: on 1,560 held-out lines nothing changes by it. */
    private static final double REACH = 0.9;

    private static final int ROUNDS = 20;
    private static final long SEED = 7;

    private final float[] rarity;
    /** By feature, the learnt weight times the rarity. */
    private final float[] weights;

    private final float bias;
    private final HintNeighbours neighbours;

    private HintModel(float[] rarity, float[] weights, float bias, HintNeighbours neighbours) {
        this.rarity = rarity;
        this.weights = weights;
        this.bias = bias;
        this.neighbours = neighbours;
    }

    /** Learns from the features of examples: of those that hint at abuse, and of those that don't. */
    static HintModel learn(List<int[]> danger, List<int[]> harmless) {
        var examples = new ArrayList<>(danger);
        examples.addAll(harmless);
        float[] rarity = rarity(examples);
        var weights = new float[HintFeatures.SIZE];
        double bias = 0;
        var alpha = new double[examples.size()];
        var order = new int[examples.size()];
        var scale = new float[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            scale[i] = (float) (1 / length(rarity, examples.get(i)));
        }
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int example : order) {
                boolean isDanger = example < danger.size();
                int[] features = examples.get(example);
                double sign = isDanger ? 1 : -1;
                double slack = 1 / (2 * (isDanger ? MISSED : WRONGLY_HEARD));
                double gradient =
                        sign * (scale[example] * sum(weights, rarity, features) + bias) - 1 + alpha[example] * slack;
                // A sentence has length 1, and the bias is one more feature.
                double next = Math.max(0, alpha[example] - gradient / (2 + slack));
                double step = (next - alpha[example]) * sign;
                if (step != 0) {
                    alpha[example] = next;
                    bias += step;
                    for (int feature : features) {
                        weights[feature] += (float) (step * scale[example] * rarity[feature]);
                    }
                }
            }
        }
        for (int feature = 0; feature < weights.length; feature++) {
            weights[feature] *= rarity[feature];
        }
        return new HintModel(rarity, weights, (float) bias, new HintNeighbours(examples, danger.size(), rarity, scale));
    }

    /** By feature, one more than the logarithm of how few examples have it. */
    private static float[] rarity(List<int[]> examples) {
        var with = new int[HintFeatures.SIZE];
        for (int[] features : examples) {
            for (int feature : features) {
                with[feature]++;
            }
        }
        double all = 1.0 + examples.size();
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

    /**
     * Above nothing for a hint; about 1 for a clear one.
     *
     * @param threshold what a hint must reach: the nearest examples are only looked for where they may decide
     */
    double score(HintFeatures features, double threshold) {
        double length = length(features);
        double weighed = features.sum(weights) / length + bias;
        return weighed < threshold - REACH ? weighed : weighed + NEIGHBOURS * neighbours.leaning(features, length);
    }

    /** What each of the words adds to the weights' part of the score. */
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
