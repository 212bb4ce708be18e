package dk.trinvis.catalogue;

import java.util.Arrays;
import java.util.BitSet;

/** A text with the entries of all lists found in it: what {@link AlarmPattern} matches against. */
final class AlarmReading {
    private final Spoken spoken;
    /** For each word, the lists an entry of which begins there: list and length, packed, in ascending order. */
    private final int[][] spans;

    private final BitSet cut = new BitSet();
    private final int newThought;
    private final int listCount;

    /** The words at which an entry of some list begins, by list, ascending; where each list's part begins. */
    private int[] places = {};

    private int[] placesFrom = {};

    /**
     * @param listCount how many lists there are
     * @param newThought the list of words that begin a new thought; -1 for none
     */
    AlarmReading(Spoken spoken, int[][] spans, int listCount, int newThought) {
        this.spoken = spoken;
        this.spans = spans;
        this.listCount = listCount;
        this.newThought = newThought;
    }

    private void findPlaces() {
        // Counted one list further on, so that while the places are filled in, each start moves to where the next one
        // belongs.
        var from = new int[listCount + 2];
        for (int[] at : spans) {
            for (int i = 0; i < at.length; i++) {
                if (i == 0 || list(at[i]) != list(at[i - 1])) {
                    from[list(at[i]) + 2]++;
                }
            }
        }
        for (int list = 1; list <= listCount; list++) {
            from[list + 1] += from[list];
        }
        places = new int[from[listCount + 1]];
        for (int word = 0; word < spans.length; word++) {
            int[] at = spans[word];
            for (int i = 0; i < at.length; i++) {
                if (i == 0 || list(at[i]) != list(at[i - 1])) {
                    places[from[list(at[i]) + 1]++] = word;
                }
            }
        }
        placesFrom = from;
    }

    static int pack(int list, int length) {
        return list << 4 | length;
    }

    private static int list(int span) {
        return span >>> 4;
    }

    private static int length(int span) {
        return span & 0xF;
    }

    int size() {
        return spans.length;
    }

    boolean has(int list) {
        return firstPlace(list) < endOfPlaces(list);
    }

    /** Number of the first of this list's {@link #place places}. */
    int firstPlace(int list) {
        if (placesFrom.length == 0) {
            findPlaces();
        }
        return placesFrom[list];
    }

    /** Number of this list's first place at this word or behind it. */
    int firstPlaceFrom(int list, int word) {
        int first = firstPlace(list);
        int found = Arrays.binarySearch(places, first, placesFrom[list + 1], word);
        return found < 0 ? -found - 1 : found;
    }

    /** The number behind the last of this list's places. */
    int endOfPlaces(int list) {
        return placesFrom[list + 1];
    }

    /** The word at which an entry begins. */
    int place(int number) {
        return places[number];
    }

    /** The lists an entry of which begins at this word, ascending, none twice. */
    int[] listsAt(int word) {
        int[] all = spans[word];
        int size = 0;
        var found = new int[all.length];
        for (int span : all) {
            if (size == 0 || found[size - 1] != list(span)) {
                found[size++] = list(span);
            }
        }
        return size == all.length ? found : Arrays.copyOf(found, size);
    }

    boolean endsSentence(int word) {
        return word >= 0 && spoken.words().get(word).endsSentence();
    }

    boolean beginsNewThought(int word) {
        return newThought >= 0 && lengths(newThought, word, true) != 0;
    }

    /** The lengths of the entries of this list that begin at this word: bit n set for n words. */
    long lengths(int list, int word, boolean raw) {
        long lengths = 0;
        int[] all = spans[word];
        int at = Arrays.binarySearch(all, pack(list, 0));
        for (int i = at < 0 ? -at - 1 : at; i < all.length && list(all[i]) == list; i++) {
            if (raw || !isCut(word, word + length(all[i]))) {
                lengths |= 1L << length(all[i]);
            }
        }
        return lengths;
    }

    /** The words taken out as harmless. */
    BitSet cut() {
        return cut;
    }

    private boolean isCut(int from, int to) {
        int next = cut.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** Takes these words out of what is listened to. */
    void cut(int from, int to) {
        cut.set(from, to);
    }

    /** Whether an entry of this list begins at one of the words from {@code from} to {@code to}, exclusive. */
    boolean hasNear(int list, int from, int to, boolean raw) {
        for (int i = firstPlaceFrom(list, from); i < endOfPlaces(list) && places[i] < to; i++) {
            if (raw || lengths(list, places[i], false) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first word of the sentence that this word stands in, at most {@code most} words back. */
    int sentenceStart(int word, int most) {
        int start = word;
        while (start > 0 && word - start < most && !endsSentence(start - 1)) {
            start--;
        }
        return start;
    }

    /** The word behind the sentence that this word stands in, at most {@code most} words on. */
    int sentenceEnd(int word, int most) {
        int end = word;
        while (end < size() && end - word < most && (end == word || !endsSentence(end - 1))) {
            end++;
        }
        return end;
    }

    int charFrom(int word) {
        return spoken.words().get(word).from();
    }

    /** The char behind the last of the words before {@code wordTo}. */
    int charTo(int wordTo) {
        return spoken.words().get(wordTo - 1).to();
    }

    String text() {
        return spoken.text();
    }
}
