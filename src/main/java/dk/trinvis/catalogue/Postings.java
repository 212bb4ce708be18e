package dk.trinvis.catalogue;

/**
 * What has a word or a trigram, and how much it says about each.
 *
 * @param entries places in the list of entries or of phrases, ascending
 * @param scores as many
 */
record Postings(int[] entries, float[] scores) {
    static final Postings NONE = new Postings(new int[0], new float[0]);

    /** Adds what it says to the sum of each, times the weight. */
    void addTo(float[] sums, float weight) {
        for (int i = 0; i < entries.length; i++) {
            sums[entries[i]] += weight * scores[i];
        }
    }

    /**
     * The same, and writes down each whose sum was 0.
     *
     * @param count how many are written down already
     * @return how many are now
     */
    int addTo(float[] sums, float weight, int[] touched, int count) {
        int now = count;
        for (int i = 0; i < entries.length; i++) {
            int at = entries[i];
            if (sums[at] == 0) {
                touched[now++] = at;
            }
            sums[at] += weight * scores[i];
        }
        return now;
    }
}
