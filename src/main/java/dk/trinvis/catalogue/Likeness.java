package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every sentence that entries are asked for by, or say, on its own, by runs of three letters within words: how like the typed
 * text is to the two most like it. Long questions share no whole words with what was foreseen, but many such runs.
 *
 * <p>A run counts by how rare it is among the sentences, and all sentences weigh the same (cosine).
 */
final class Likeness {
    private static final int RUN = 3;
    /** How much a text counts that is about many entries, or that an entry says rather than is asked for by. */
    private static final float BESIDE = 0.8f;

    private static final int MOST_WORDS = 80;
    /** A sentence less like the text than this, beside the one most like it, says nothing. */
    private static final float LEAST = 0.2f;

    private final Map<Long, Run> runs;
    /** By sentence the entries it is of, and how much it counts for each. */
    private final int[][] owners;

    private final float[][] weights;

    /** How rare it is, and what it is worth in each sentence with it. */
    private record Run(float rarity, Postings sentences) {}

    private Likeness(Map<Long, Run> runs, int[][] owners, float[][] weights) {
        this.runs = runs;
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
        List<long[]> counted = sentences.keySet().stream().map(Likeness::runs).toList();
        var within = new HashMap<Long, List<Integer>>();
        for (int sentence = 0; sentence < counted.size(); sentence++) {
            int at = sentence;
            each(
                    counted.get(sentence),
                    (run, times) -> within.computeIfAbsent(run, key -> new ArrayList<>(2))
                            .add(at));
        }
        var lengths = new float[counted.size()];
        for (int sentence = 0; sentence < lengths.length; sentence++) {
            lengths[sentence] = length(counted.get(sentence), run -> {
                List<Integer> in = within.getOrDefault(run, List.of());
                return rarity(counted.size(), in.size());
            });
        }
        var runs = new HashMap<Long, Run>();
        within.forEach((run, in) -> {
            int[] places = in.stream().mapToInt(Integer::intValue).toArray();
            var shares = new float[places.length];
            float rarity = rarity(counted.size(), places.length);
            for (int i = 0; i < places.length; i++) {
                shares[i] = value(times(counted.get(places[i]), run), rarity) / lengths[places[i]];
            }
            runs.put(run, new Run(rarity, new Postings(places, shares)));
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
        return new Likeness(runs, owners, weights);
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

    private interface Rarity {
        float of(long run);
    }

    private static float length(long[] runs, Rarity rarity) {
        var squares = new double[1];
        each(runs, (run, times) -> {
            double value = value(times, rarity.of(run));
            squares[0] += value * value;
        });
        return (float) Math.sqrt(Math.max(1e-6, squares[0]));
    }

    int size() {
        return owners.length;
    }

    /**
     * What the two sentences of each entry that are most like this text add up to; 2 at most.
     *
     * @param room all 0; it is left so
     * @return by entry; the same array for the next text
     */
    float[] of(String text, Room.Likeness room) {
        long[] typed = runs(text);
        float length = length(typed, run -> {
            Run known = runs.get(run);
            return known == null ? 0 : known.rarity();
        });
        var count = new int[1];
        each(typed, (run, times) -> {
            Run known = runs.get(run);
            if (known != null) {
                float value = value(times, known.rarity()) / length;
                count[0] = known.sentences().addTo(room.sums, value, room.touched, count[0]);
            }
        });
        for (float[] best : room.best) {
            Arrays.fill(best, 0);
        }
        float least = LEAST * most(room.sums, room.touched, count[0]);
        for (int i = 0; i < count[0]; i++) {
            int sentence = room.touched[i];
            float like = room.sums[sentence];
            room.sums[sentence] = 0;
            if (like >= least) {
                for (int k = 0; k < owners[sentence].length; k++) {
                    place(like * weights[sentence][k], owners[sentence][k], room.best);
                }
            }
        }
        float[] all = room.best[0];
        for (int entry = 0; entry < all.length; entry++) {
            all[entry] += room.best[1][entry];
        }
        return all;
    }

    private static float most(float[] sums, int[] touched, int count) {
        float most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, sums[touched[i]]);
        }
        return most;
    }

    private static void place(float value, int entry, float[][] best) {
        if (value > best[0][entry]) {
            best[1][entry] = best[0][entry];
            best[0][entry] = value;
        } else if (value > best[1][entry]) {
            best[1][entry] = value;
        }
    }

    /** The runs of each word with an edge on both sides, folded, in order of their numbers. A run's letters are its number. */
    private static long[] runs(String text) {
        var runs = new long[64];
        int count = 0;
        for (String word : Spelling.words(text, MOST_WORDS)) {
            String edged = "_" + word + "_";
            for (int from = 0; from == 0 || from + RUN <= edged.length(); from++) {
                long run = 0;
                for (int i = from; i < Math.min(from + RUN, edged.length()); i++) {
                    run = run << 16 | edged.charAt(i);
                }
                if (count == runs.length) {
                    runs = Arrays.copyOf(runs, 2 * count);
                }
                runs[count++] = run;
            }
        }
        long[] all = Arrays.copyOf(runs, count);
        Arrays.sort(all);
        return all;
    }

    private interface Counted {
        void is(long run, int times);
    }

    /** Each run once. */
    private static void each(long[] runs, Counted counted) {
        for (int from = 0; from < runs.length; ) {
            int to = from + 1;
            while (to < runs.length && runs[to] == runs[from]) {
                to++;
            }
            counted.is(runs[from], to - from);
            from = to;
        }
    }

    private static int times(long[] runs, long run) {
        var found = new int[1];
        each(runs, (one, times) -> found[0] += one == run ? times : 0);
        return found[0];
    }
}
