package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts by the trigrams of their words: what a typo and an unknown compound still have in common with what was meant. Scores
 * as BM25 does.
 *
 * <p>A table of its own rather than a Lucene field: a clause has forty trigrams, and looking up forty terms costs Lucene
 * more than everything else in a search.
 */
final class TrigramIndex {
    private static final int SHORTEST_WORD = 4;
    private static final float SATURATION = 1.2f;
    private static final float LENGTH_MATTERS = 0.75f;

    private final Map<String, Postings> postings;

    private TrigramIndex(Map<String, Postings> postings) {
        this.postings = postings;
    }

    /** An index of these texts, which are known by their place in the list. */
    static TrigramIndex of(List<String> texts) {
        var counts = new HashMap<String, Map<Integer, Integer>>();
        var lengths = new int[texts.size()];
        for (int text = 0; text < lengths.length; text++) {
            for (String gram : trigrams(texts.get(text))) {
                lengths[text]++;
                counts.computeIfAbsent(gram, key -> new HashMap<>()).merge(text, 1, Integer::sum);
            }
        }
        double average = Math.max(1, java.util.Arrays.stream(lengths).average().orElse(1));
        var postings = new HashMap<String, Postings>();
        counts.forEach((gram, count) -> postings.put(gram, postings(count, lengths, average)));
        return new TrigramIndex(postings);
    }

    private static Postings postings(Map<Integer, Integer> count, int[] lengths, double average) {
        int[] texts =
                count.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        var scores = new float[texts.length];
        double rarity = Math.log(1 + (lengths.length - texts.length + 0.5) / (texts.length + 0.5));
        for (int i = 0; i < texts.length; i++) {
            double times = count.getOrDefault(texts[i], 0);
            double length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * lengths[texts[i]] / average;
            scores[i] = (float) (rarity * times / (times + SATURATION * length));
        }
        return new Postings(texts, scores);
    }

    /** Adds to each text's score what the trigrams of this clause say, times the weight. */
    void score(String clause, float weight, float[] scores) {
        for (String gram : trigrams(clause)) {
            Postings found = postings.get(gram);
            if (found != null) {
                found.addTo(scores, weight);
            }
        }
    }

    /** The trigrams of each word of four letters or more, folded, with an edge on both sides. */
    private static List<String> trigrams(String text) {
        var trigrams = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (from < text.length() && !Character.isLetter(text.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            at = to;
            if (to - from >= SHORTEST_WORD) {
                String edged = "_" + Spelling.folded(Spelling.plain(text.substring(from, to))) + "_";
                for (int i = 0; i + 3 <= edged.length(); i++) {
                    trigrams.add(edged.substring(i, i + 3));
                }
            }
        }
        return trigrams;
    }
}
