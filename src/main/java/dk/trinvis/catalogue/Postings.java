package dk.trinvis.catalogue;

/**
 * The entries that have a word or a trigram, and how much it says about each.
 *
 * @param entries places in the list of entries, ascending
 * @param scores as many
 */
record Postings(int[] entries, float[] scores) {

    /** Adds what it says to the score of each entry, times the weight. */
    void addTo(float[] sum, float weight) {
        for (int i = 0; i < entries.length; i++) {
            sum[entries[i]] += weight * scores[i];
        }
    }
}
