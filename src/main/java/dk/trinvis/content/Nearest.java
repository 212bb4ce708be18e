package dk.trinvis.content;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody meant: the known word with the fewest letters to change. */
final class Nearest {

    private static final int LISTED_AT_MOST = 14;

    private Nearest() {}

    /** {@code did you mean "x"?}, or the list of what is known, or how to make it known. */
    static String remedy(String written, Collection<String> known, String otherwise) {
        Optional<String> near = to(written, known);
        if (near.isPresent()) {
            return "did you mean \"" + near.get() + "\"?";
        }
        if (!known.isEmpty() && known.size() <= LISTED_AT_MOST) {
            return "known are " + String.join(", ", known);
        }
        return otherwise;
    }

    /** The nearest known word, if one is near enough; of two equally near the later one. */
    static Optional<String> to(String written, Collection<String> known) {
        int best = written.length() <= 3 ? 1 : Math.max(2, written.length() / 3);
        Optional<String> nearest = Optional.empty();
        for (String word : known) {
            int distance = distance(written, word);
            if (distance <= best) {
                best = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
