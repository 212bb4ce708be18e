package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every sentence that entries are asked for by, or say, on its own, by runs of four letters within words: how like the typed
 * text is to the three most like it. Long questions share no whole words with what was foreseen, but many such runs.
 *
 * <p>A run counts by how rare it is among the sentences, and all sentences weigh the same (cosine).
 */
final class Likeness {
    private static final int RUN = 4;
    /** How much a text counts that is about many entries, or that an entry says rather than is asked for by. */
    private static final float BESIDE = 0.8f;

    private static final int MOST_WORDS = 80;

    private final Map<Long, Postings> runs;
    private final Map<Long, Float> rarity;
    /** By sentence the entries it is of, and how much it counts for each. */
    private final int[][] owners;

    private final float[][] weights;

    private Likeness(Map<Long, Postings> runs, Map<Long, Float> rarity, int[][] owners, float[][] weights) {
        this.runs = runs;
        this.rarity = rarity;
        this.owners = owners;
        this.weights = weights;
    }

    /** Of nothing. */
    static Likeness none() {
        return of(List.of());
    }

    static Likeness of(List<Entry> entries) {
        // The same sentence is about all passages of a topic: it is kept once.
        var sentences = new LinkedHashMap<String, Map<Integer, Float>>();
        for (int entry = 0; entry < entries.size(); entry++) {
            Entry of = entries.get(entry);
            add(sentences, of.title(), entry, 1);
            for (String phrasing : of.phrasings()) {
                add(sentences, phrasing, entry, 1);
            }
            for (String about : of.about()) {
                add(sentences, about, entry, BESIDE);
            }
            for (String said : of.meaning().split("(?<=[.!?])\\s+|\\n")) {
                add(sentences, said, entry, BESIDE);
            }
        }
        List<Map<Long, Integer>> counted =
                sentences.keySet().stream().map(Likeness::runs).toList();
        var within = new HashMap<Long, List<Integer>>();
        for (int sentence = 0; sentence < counted.size(); sentence++) {
            for (long run : counted.get(sentence).keySet()) {
                within.computeIfAbsent(run, key -> new ArrayList<>(2)).add(sentence);
            }
        }
        var rarity = new HashMap<Long, Float>();
        within.forEach((run, in) -> rarity.put(run, rarity(counted.size(), in.size())));
        var lengths = new float[counted.size()];
        for (int sentence = 0; sentence < lengths.length; sentence++) {
            lengths[sentence] = length(counted.get(sentence), rarity, 0);
        }
        var runs = new HashMap<Long, Postings>();
        within.forEach((run, in) -> {
            int[] places = in.stream().mapToInt(Integer::intValue).toArray();
            var shares = new float[places.length];
            float rare = rarity.getOrDefault(run, 0f);
            for (int i = 0; i < places.length; i++) {
                shares[i] = value(counted.get(places[i]).getOrDefault(run, 0), rare) / lengths[places[i]];
            }
            runs.put(run, new Postings(places, shares));
        });
        var owners = new int[sentences.size()][];
        var weights = new float[sentences.size()][];
        int at = 0;
        for (Map<Integer, Float> of : sentences.values()) {
            owners[at] = of.keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[at] = new float[owners[at].length];
            for (int i = 0; i < owners[at].length; i++) {
                weights[at][i] = of.getOrDefault(owners[at][i], 0f);
            }
            at++;
        }
        return new Likeness(runs, rarity, owners, weights);
    }

    private static void add(Map<String, Map<Integer, Float>> sentences, String text, int entry, float weight) {
        if (!text.isBlank()) {
            sentences.computeIfAbsent(text, key -> new LinkedHashMap<>()).merge(entry, weight, Math::max);
        }
    }

    private static float rarity(int sentences, int with) {
        return (float) (Math.log((1.0 + sentences) / (1 + with)) + 1);
    }

    private static float value(int times, float rarity) {
        return (float) ((1 + Math.log(Math.max(1, times))) * rarity);
    }

    private static float length(Map<Long, Integer> runs, Map<Long, Float> rarity, float unknown) {
        double squares = 0;
        for (Map.Entry<Long, Integer> run : runs.entrySet()) {
            double value = value(run.getValue(), rarity.getOrDefault(run.getKey(), unknown));
            squares += value * value;
        }
        return (float) Math.sqrt(Math.max(1e-6, squares));
    }

    int size() {
        return owners.length;
    }

    /**
     * What the three sentences of each entry that are most like this text add up to; 3 at most.
     *
     * @param room all 0; it is left so
     * @return by entry; the same array for the next text
     */
    float[] of(String text, Room.Likeness room) {
        Map<Long, Integer> typed = runs(text);
        float length = length(typed, rarity, 0);
        int count = 0;
        for (Map.Entry<Long, Integer> run : typed.entrySet()) {
            Postings found = runs.get(run.getKey());
            if (found != null) {
                float value = value(run.getValue(), rarity.getOrDefault(run.getKey(), 0f)) / length;
                count = found.addTo(room.sums, value, room.touched, count);
            }
        }
        for (float[] best : room.best) {
            Arrays.fill(best, 0);
        }
        for (int i = 0; i < count; i++) {
            int sentence = room.touched[i];
            for (int k = 0; k < owners[sentence].length; k++) {
                place(room.sums[sentence] * weights[sentence][k], owners[sentence][k], room.best);
            }
            room.sums[sentence] = 0;
        }
        float[] all = room.best[0];
        for (int entry = 0; entry < all.length; entry++) {
            all[entry] += room.best[1][entry] + room.best[2][entry];
        }
        return all;
    }

    private static void place(float value, int entry, float[][] best) {
        if (value > best[0][entry]) {
            best[2][entry] = best[1][entry];
            best[1][entry] = best[0][entry];
            best[0][entry] = value;
        } else if (value > best[1][entry]) {
            best[2][entry] = best[1][entry];
            best[1][entry] = value;
        } else if (value > best[2][entry]) {
            best[2][entry] = value;
        }
    }

    /** The runs of each word with an edge on both sides, folded, and how often each is there. A run's letters are its number. */
    private static Map<Long, Integer> runs(String text) {
        var runs = new LinkedHashMap<Long, Integer>();
        for (String word : Spelling.words(text, MOST_WORDS)) {
            String edged = "_" + word + "_";
            for (int from = 0; from == 0 || from + RUN <= edged.length(); from++) {
                long run = 0;
                for (int i = from; i < Math.min(from + RUN, edged.length()); i++) {
                    run = run << 16 | edged.charAt(i);
                }
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }
}
