package dk.trinvis.catalogue;

import java.util.Arrays;

/** Room to add up in, for one search at a time; the next one uses it again. */
final class Room {
    final float[] title;
    final float[] phrasings;
    final float[] meaning;
    final float[] best;
    /** By what the score of each entry is multiplied. */
    final float[] wanted;
    /** By phrase; all 0 between clauses. */
    final float[] sums;

    final int[] touched;
    final Likeness likeness;
    /** By clause and entry. */
    private float[][] clauses = new float[2][];

    private final int entries;

    /** Room for {@link dk.trinvis.catalogue.Likeness}. */
    static final class Likeness {
        /** By sentence; all 0 between texts. */
        final float[] sums;

        final int[] touched;
        /** By entry, how like its most like sentence is, and the next one. */
        final float[][] best;

        Likeness(int sentences, int entries) {
            sums = new float[sentences];
            touched = new int[sentences];
            best = new float[2][entries];
        }
    }

    Room(int entries, int phrases, int sentences) {
        this.entries = entries;
        title = new float[entries];
        phrasings = new float[entries];
        meaning = new float[entries];
        best = new float[entries];
        wanted = new float[entries];
        sums = new float[phrases];
        touched = new int[phrases];
        likeness = new Likeness(sentences, entries);
    }

    /** The scores of this clause, all 0. */
    float[] cleared(int clause) {
        if (clause >= clauses.length) {
            clauses = Arrays.copyOf(clauses, 2 * clauses.length);
        }
        if (clauses[clause] == null) {
            clauses[clause] = new float[entries];
        } else {
            Arrays.fill(clauses[clause], 0);
        }
        Arrays.fill(title, 0);
        Arrays.fill(phrasings, 0);
        Arrays.fill(meaning, 0);
        return clauses[clause];
    }

    float[][] clauses() {
        return clauses;
    }
}
