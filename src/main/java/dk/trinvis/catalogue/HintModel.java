package dk.trinvis.catalogue;

import java.util.List;
import java.util.Random;

/**
 * A weight for each feature, so that the weights of a sentence's features add up to more than nothing where it hints at
 * abuse. Learnt from examples as the widest margin between the two kinds (a linear support vector machine with squared
 * hinge loss, by dual coordinate descent). The same examples give the same weights.
 */
final class HintModel {
    /** What a wrong answer costs: a hint missed is worse than something harmless heard. */
    private static final double MISSED = 0.05;

    private static final double WRONGLY_HEARD = 0.02;
    /** What the features of an example weigh together (root of squares), so that long ones say no more than short ones. */
    private static final double LENGTH = 12;

    private static final int ROUNDS = 20;
    private static final long SEED = 7;

    private final float[] weights;
    private final float bias;

    private HintModel(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** Learns from the features of examples: of those that hint at abuse, and of those that don't. */
    static HintModel learn(List<int[]> danger, List<int[]> harmless) {
        int size = danger.size() + harmless.size();
        var weights = new float[HintFeatures.SIZE];
        double bias = 0;
        var alpha = new double[size];
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int example : order) {
                boolean isDanger = example < danger.size();
                int[] features = isDanger ? danger.get(example) : harmless.get(example - danger.size());
                double sign = isDanger ? 1 : -1;
                double cost = isDanger ? MISSED : WRONGLY_HEARD;
                double slack = 1 / (2 * cost);
                double each = eachOf(features.length);
                double gradient = sign * (each * sum(weights, features) + bias) - 1 + alpha[example] * slack;
                double next = Math.max(0, alpha[example] - gradient / (LENGTH * LENGTH + 1 + slack));
                double step = (next - alpha[example]) * sign;
                if (step != 0) {
                    alpha[example] = next;
                    bias += step;
                    for (int feature : features) {
                        weights[feature] += (float) (step * each);
                    }
                }
            }
        }
        return new HintModel(weights, (float) bias);
    }

    /** The value of each of so many features. */
    private static double eachOf(int features) {
        return LENGTH / Math.sqrt(Math.max(1, features));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[k];
            order[k] = swapped;
        }
    }

    private static double sum(float[] weights, int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }

    /** Above nothing for a hint; about 1 for a clear one. */
    double score(HintFeatures features) {
        return eachOf(features.count()) * features.sum(weights) + bias;
    }

    /** What each of the words adds to the score; together they are the score. */
    double[] shares(HintFeatures features, int words) {
        double[] shares = features.shares(weights, words);
        double each = eachOf(features.count());
        for (int i = 0; i < words; i++) {
            shares[i] = shares[i] * each + bias / words;
        }
        return shares;
    }
}
