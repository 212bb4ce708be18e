package dk.trinvis.catalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits Danish compounds into the fewest known words, with -s- or -e- between them: søvnproblemer is søvn and problemer,
 * skolevægring is skole and vægring.
 *
 * <p>Words are compared folded (see {@link Spelling}), so that a compound typed without æ, ø and å is split too.
 */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    /** A first part of three letters splits too much by accident, unless the rest is long. */
    private static final int SHORTEST_WHOLE = 7;

    private static final int LONGEST_WHOLE = 40;
    private static final int MOST_PARTS = 4;

    private final Set<String> parts;

    private Compounds(Set<String> parts) {
        this.parts = parts;
    }

    /** A splitter that knows these words, however they are written. */
    static Compounds of(Iterable<String> words) {
        var parts = new HashSet<String>();
        for (String word : words) {
            String folded = Spelling.folded(Spelling.plain(word));
            if (folded.length() >= SHORTEST_PART) {
                parts.add(folded);
            }
        }
        return new Compounds(parts);
    }

    /** Whether both split every word alike. */
    boolean knowsSameWords(Compounds other) {
        return parts.equals(other.parts);
    }

    /**
     * The parts of this word, which is in lower case; empty if it is no compound of known words.
     *
     * @return substrings of the word, linking letters left out
     */
    List<String> split(String word) {
        int size = word.length();
        if (size < SHORTEST_WHOLE || size > LONGEST_WHOLE) {
            return List.of();
        }
        String folded = Spelling.folded(word);
        if (folded.length() != size) {
            return List.of();
        }
        // fewest[i]: the fewest parts that make up the first i letters; begin[i] and end[i]: the last of them.
        var fewest = new int[size + 1];
        var begin = new int[size + 1];
        var end = new int[size + 1];
        Arrays.fill(fewest, MOST_PARTS + 1);
        fewest[0] = 0;
        for (int to = SHORTEST_PART; to <= size; to++) {
            for (int from = 0; from <= to - SHORTEST_PART; from++) {
                if (fewest[from] + 1 < fewest[to] && !(from == 0 && to == size)) {
                    int without = lengthOfPart(folded, from, to, size);
                    if (without > 0) {
                        fewest[to] = fewest[from] + 1;
                        begin[to] = from;
                        end[to] = without;
                    }
                }
            }
        }
        if (fewest[size] > MOST_PARTS) {
            return List.of();
        }
        var found = new String[fewest[size]];
        for (int to = size, i = found.length - 1; i >= 0; to = begin[to], i--) {
            found[i] = word.substring(begin[to], end[to]);
        }
        return List.of(found);
    }

    /** Where the part from {@code from} to {@code to} ends without its linking letter; 0 if it is no known word. */
    private int lengthOfPart(String folded, int from, int to, int size) {
        if (parts.contains(folded.substring(from, to))) {
            return to;
        }
        char last = folded.charAt(to - 1);
        boolean linked = to < size && (last == 's' || last == 'e') && to - 1 - from >= SHORTEST_PART;
        return linked && parts.contains(folded.substring(from, to - 1)) ? to - 1 : 0;
    }
}
