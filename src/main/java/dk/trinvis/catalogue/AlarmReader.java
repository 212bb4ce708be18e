package dk.trinvis.catalogue;

import java.util.Arrays;

/** Finds the entries of word lists in a text, of one word or several. */
final class AlarmReader {
    private final AlarmLexicon lexicon;
    /** For each word, the lists it is an entry of all by itself, as {@link AlarmReading#pack packed} spans. */
    private final int[][] singles;

    /** For each word, the entries of several words that it begins. */
    private final int[][] longerByFirst;

    private final int[][] entries;
    private final int[] listOfEntry;
    private final int newThought;

    /**
     * Reads by the lists that have been numbered so far.
     *
     * @param newThought the list of words that begin a new thought; -1 for none
     */
    AlarmReader(AlarmLists lists, AlarmLexicon lexicon, int newThought) {
        this.lexicon = lexicon;
        this.newThought = newThought;
        entries = lists.entries();
        listOfEntry = lists.listOfEntry();
        longerByFirst = lists.byFirst(entry -> entries[entry].length > 1, entry -> entry);
        singles = lists.byFirst(entry -> entries[entry].length == 1, entry -> AlarmReading.pack(listOfEntry[entry], 1));
    }

    /** The text with all entries found in it. */
    AlarmReading read(Spoken spoken) {
        int size = spoken.words().size();
        var ids = new int[size][];
        for (int word = 0; word < size; word++) {
            ids[word] = lexicon.find(spoken.words().get(word), spoken.danish());
        }
        var spans = new int[size][];
        for (int word = 0; word < size; word++) {
            spans[word] = spansAt(word, ids);
        }
        return new AlarmReading(spoken, spans, newThought);
    }

    private int[] spansAt(int word, int[][] ids) {
        int[] found = ids[word];
        if (found.length == 0) {
            return found;
        }
        int[] spans = Arrays.copyOf(singles[found[0]], singles[found[0]].length);
        for (int i = 1; i < found.length; i++) {
            spans = joined(spans, singles[found[i]], singles[found[i]].length);
        }
        for (int id : found) {
            for (int entry : longerByFirst[id]) {
                int[] wanted = entries[entry];
                if (stands(wanted, word, ids)) {
                    spans = joined(spans, new int[] {AlarmReading.pack(listOfEntry[entry], wanted.length)}, 1);
                }
            }
        }
        Arrays.sort(spans);
        return spans;
    }

    private static int[] joined(int[] a, int[] b, int size) {
        int[] all = Arrays.copyOf(a, a.length + size);
        System.arraycopy(b, 0, all, a.length, size);
        return all;
    }

    private static boolean stands(int[] wanted, int word, int[][] ids) {
        if (word + wanted.length > ids.length) {
            return false;
        }
        for (int i = 1; i < wanted.length; i++) {
            boolean found = false;
            for (int id : ids[word + i]) {
                found |= id == wanted[i];
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
