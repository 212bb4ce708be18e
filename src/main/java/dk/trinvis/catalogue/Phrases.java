package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every way an entry is said or asked for, on its own: of a field with a hundred phrasings, the one that is nearly what
 * somebody typed says more than words strewn over many. Scores as BM25 does, with the rarity of a word among entries.
 */
final class Phrases {
    private static final double SATURATION = 1.2;
    private static final double LENGTH_MATTERS = 0.75;

    private final Map<String, Postings> postings;
    /** By phrase, the entry it is of, and how much it counts. The words of each are forgotten: the postings have them. */
    private final int[] entries;

    private final float[] weights;

    /** @param weight how much it counts */
    record Phrase(int entry, float weight, Set<String> terms) {}

    private Phrases(Map<String, Postings> postings, int[] entries, float[] weights) {
        this.postings = postings;
        this.entries = entries;
        this.weights = weights;
    }

    static Phrases of(List<Phrase> phrases, int entries) {
        var within = new HashMap<String, List<Integer>>();
        double average = phrases.stream()
                .mapToInt(phrase -> phrase.terms().size())
                .average()
                .orElse(1);
        for (int i = 0; i < phrases.size(); i++) {
            for (String term : phrases.get(i).terms()) {
                within.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
            }
        }
        var postings = new HashMap<String, Postings>();
        within.forEach((term, list) -> {
            var owners = new HashSet<Integer>();
            list.forEach(phrase -> owners.add(phrases.get(phrase).entry()));
            double rarity = Math.log(1 + (entries - owners.size() + 0.5) / (owners.size() + 0.5));
            var scores = new float[list.size()];
            for (int i = 0; i < scores.length; i++) {
                double length = 1
                        - LENGTH_MATTERS
                        + LENGTH_MATTERS * phrases.get(list.get(i)).terms().size() / average;
                scores[i] = (float) (rarity * (1 + SATURATION) / (1 + SATURATION * length));
            }
            postings.put(
                    term, new Postings(list.stream().mapToInt(Integer::intValue).toArray(), scores));
        });
        var weights = new float[phrases.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = phrases.get(i).weight();
        }
        return new Phrases(postings, phrases.stream().mapToInt(Phrase::entry).toArray(), weights);
    }

    int size() {
        return entries.length;
    }

    /** The phrases with this term. */
    Postings with(String term) {
        return postings.getOrDefault(term, Postings.NONE);
    }

    /**
     * Adds to each entry what its best phrase has come to, times the weight, and clears what the phrases have come to.
     *
     * @param sums by phrase
     * @param touched the phrases that have come to anything, as many as {@code count}
     */
    void addBest(float[] sums, int[] touched, int count, float weight, float[] best, float[] scores) {
        Arrays.fill(best, 0);
        for (int i = 0; i < count; i++) {
            int at = touched[i];
            best[entries[at]] = Math.max(best[entries[at]], sums[at] * weights[at]);
            sums[at] = 0;
        }
        for (int entry = 0; entry < scores.length; entry++) {
            scores[entry] += weight * best[entry];
        }
    }
}
