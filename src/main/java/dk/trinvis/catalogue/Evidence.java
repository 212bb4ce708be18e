package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses what answers several clauses: first the entry that most of them speak for, then the one that explains most of what
 * is left, and so on. So two worries in one sentence both come early, and ten clauses about one worry add up.
 */
final class Evidence {
    /** What the clauses other than the one that speaks loudest for an entry count. */
    private static final float OTHERS = 0.5f;
    /** How much of a clause is explained by its own best entry. */
    private static final float EXPLAINED = 0.4f;

    /** @param score of the clause that speaks loudest for it */
    record Choice(int entry, float score) {}

    private Evidence() {}

    /**
     * @param scores by clause and entry, 0 or more; only the first {@code clauses} of them are looked at
     * @return at most {@code limit} entries that any clause speaks for, best first
     */
    static List<Choice> choose(float[][] scores, int clauses, int entries, int limit) {
        var left = new float[clauses];
        Arrays.fill(left, 1);
        var most = new float[clauses];
        for (int clause = 0; clause < clauses; clause++) {
            for (int entry = 0; entry < entries; entry++) {
                most[clause] = Math.max(most[clause], scores[clause][entry]);
            }
        }
        var taken = new boolean[entries];
        var chosen = new ArrayList<Choice>();
        while (chosen.size() < limit) {
            int best = best(scores, left, taken);
            if (best < 0) {
                break;
            }
            taken[best] = true;
            float loudest = 0;
            for (int clause = 0; clause < clauses; clause++) {
                loudest = Math.max(loudest, scores[clause][best]);
                if (most[clause] > 0) {
                    left[clause] *= 1 - EXPLAINED * scores[clause][best] / most[clause];
                }
            }
            chosen.add(new Choice(best, loudest));
        }
        return chosen;
    }

    /** The entry that most of what is left speaks for; -1 if nothing does. */
    private static int best(float[][] scores, float[] left, boolean[] taken) {
        int best = -1;
        float most = 0;
        for (int entry = 0; entry < taken.length; entry++) {
            if (taken[entry]) {
                continue;
            }
            float sum = 0;
            float loudest = 0;
            for (int clause = 0; clause < left.length; clause++) {
                float score = scores[clause][entry] * left[clause];
                sum += score;
                loudest = Math.max(loudest, score);
            }
            float all = loudest + OTHERS * (sum - loudest);
            if (all > most) {
                most = all;
                best = entry;
            }
        }
        return best;
    }
}
