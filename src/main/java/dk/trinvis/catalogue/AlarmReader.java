package dk.trinvis.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds the entries of word lists in a text, of one word or several. */
final class AlarmReader {
    private static final Known NOTHING = new Known(new int[0], new int[0], false);

    private final AlarmLexicon lexicon;
    /** For each word, the lists it is an entry of all by itself, as {@link AlarmReading#pack packed} spans. */
    private final int[][] singles;

    /** For each word, the entries of several words that it begins. */
    private final int[][] longerByFirst;

    private final int[][] entries;
    private final int[] listOfEntry;
    private final int listCount;
    private final int newThought;

    /**
     * Reads by the lists that have been numbered so far.
     *
     * @param newThought the list of words that begin a new thought; -1 for none
     */
    AlarmReader(AlarmLists lists, AlarmLexicon lexicon, int newThought) {
        this.lexicon = lexicon;
        this.newThought = newThought;
        listCount = lists.size();
        entries = lists.entries();
        listOfEntry = lists.listOfEntry();
        longerByFirst = lists.byFirst(entry -> entries[entry].length > 1, entry -> entry);
        singles = lists.byFirst(entry -> entries[entry].length == 1, entry -> AlarmReading.pack(listOfEntry[entry], 1));
    }

    /**
     * A typed word's numbers, and the spans of one word that it is, in ascending order.
     *
     * @param longer whether an entry of several words may begin with it
     */
    private record Known(int[] ids, int[] spans, boolean longer) {}

    /** The text with all entries found in it. */
    AlarmReading read(Spoken spoken) {
        int size = spoken.words().size();
        var found = new Known[size];
        // A long text says most of its words again and again.
        Map<String, Known> seen = HashMap.newHashMap(Math.min(size, 2_000));
        for (int word = 0; word < size; word++) {
            Spoken.Word typed = spoken.words().get(word);
            Known known = seen.get(typed.plain());
            if (known == null) {
                known = look(typed, spoken.danish());
                seen.put(typed.plain(), known);
            }
            found[word] = known;
        }
        var spans = new int[size][];
        for (int word = 0; word < size; word++) {
            spans[word] = found[word].longer() ? withLonger(word, found) : found[word].spans();
        }
        return new AlarmReading(spoken, spans, listCount, newThought);
    }

    private Known look(Spoken.Word typed, boolean danish) {
        int[] ids = lexicon.find(typed, danish);
        if (ids.length == 0) {
            return NOTHING;
        }
        int[] spans = singles[ids[0]];
        boolean longer = longerByFirst[ids[0]].length > 0;
        for (int i = 1; i < ids.length; i++) {
            spans = joined(spans, singles[ids[i]], singles[ids[i]].length);
            longer |= longerByFirst[ids[i]].length > 0;
        }
        if (ids.length > 1) {
            Arrays.sort(spans);
        }
        return new Known(ids, spans, longer);
    }

    private int[] withLonger(int word, Known[] found) {
        int[] spans = found[word].spans();
        boolean more = false;
        for (int id : found[word].ids()) {
            for (int entry : longerByFirst[id]) {
                int[] wanted = entries[entry];
                if (stands(wanted, word, found)) {
                    spans = joined(spans, new int[] {AlarmReading.pack(listOfEntry[entry], wanted.length)}, 1);
                    more = true;
                }
            }
        }
        if (more) {
            Arrays.sort(spans);
        }
        return spans;
    }

    private static int[] joined(int[] a, int[] b, int size) {
        int[] all = Arrays.copyOf(a, a.length + size);
        System.arraycopy(b, 0, all, a.length, size);
        return all;
    }

    private static boolean stands(int[] wanted, int word, Known[] all) {
        if (word + wanted.length > all.length) {
            return false;
        }
        for (int i = 1; i < wanted.length; i++) {
            boolean found = false;
            for (int id : all[word + i].ids()) {
                found |= id == wanted[i];
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
