package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of lists and gaps that words must follow, as {@link dk.trinvis.guide.AlarmWords} describes it.
 *
 * @param source as written in the content
 */
record AlarmPattern(String source, List<Part> parts) {
    /** Widest reach in words: matches are kept as bits of a long. */
    private static final int WIDEST = 40;

    private static final int USUAL_GAP = 3;

    sealed interface Part {
        /** An entry of the list with this number. */
        record OneOf(int list, boolean optional) implements Part {}

        /** Up to so many words; a tight one never steps over a word that begins a new thought. */
        record Gap(int most, boolean tight) implements Part {}

        /** No entry of the list with this number may stand here; takes up no word. */
        record NoneOf(int list) implements Part {}
    }

    AlarmPattern {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a pattern.
     *
     * @param list gives the number of the list that these words or {@code [names]} stand for
     * @throws IllegalArgumentException saying what is wrong
     */
    static AlarmPattern of(String source, Function<String, Integer> list) {
        var parts = new ArrayList<Part>();
        int reach = 0;
        for (String piece : source.strip().split(" ")) {
            if (piece.isEmpty()) {
                continue;
            }
            char first = piece.charAt(0);
            if (first == '…' || first == '~') {
                int most = piece.length() == 1 ? USUAL_GAP : number(piece.substring(1), source);
                parts.add(new Part.Gap(most, first == '~'));
                reach += most;
            } else if (first == '!') {
                parts.add(new Part.NoneOf(list.apply(piece.substring(1))));
            } else if (first == '(') {
                if (!piece.endsWith(")")) {
                    throw new IllegalArgumentException(
                            "pattern \"" + source + "\": \"" + piece + "\" has no closing )");
                }
                parts.add(new Part.OneOf(list.apply(piece.substring(1, piece.length() - 1)), true));
                reach += 3;
            } else {
                parts.add(new Part.OneOf(list.apply(piece), false));
                reach += 3;
            }
        }
        if (reach > WIDEST) {
            throw new IllegalArgumentException(
                    "pattern \"" + source + "\" reaches over " + reach + " words; at most " + WIDEST + " are possible");
        }
        if (parts.isEmpty() || !canBegin(parts.getFirst())) {
            throw new IllegalArgumentException("pattern \"" + source + "\" must begin with a word or a list");
        }
        return new AlarmPattern(source, parts);
    }

    private static boolean canBegin(Part part) {
        return part instanceof Part.OneOf one && !one.optional() && one.list() >= 0;
    }

    private static int number(String digits, String source) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "pattern \"" + source + "\": \"" + digits + "\" is not a number of words", e);
        }
    }

    /** The list that its first word is an entry of. */
    int firstList() {
        return ((Part.OneOf) parts.getFirst()).list();
    }

    /** Whether every list it needs occurs somewhere in this reading: a quick no for most texts. */
    boolean mayMatch(AlarmReading reading) {
        for (Part part : parts) {
            if (part instanceof Part.OneOf one && !one.optional() && !reading.has(one.list())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where matches that begin at this word end.
     *
     * @param raw whether words that were cut out as harmless count
     * @return bit n set: one ends before word {@code start + n}; 0 for none
     */
    long endsFrom(int start, AlarmReading reading, boolean raw) {
        long at = 1;
        for (Part part : parts) {
            at = switch (part) {
                case Part.OneOf one -> afterOneOf(at, one.list(), start, reading, raw) | (one.optional() ? at : 0);
                case Part.Gap gap -> afterGap(at, gap.most(), gap.tight(), start, reading);
                case Part.NoneOf none -> whereNone(at, none.list(), start, reading);
            };
            if (at == 0) {
                return 0;
            }
        }
        return at;
    }

    private static long afterOneOf(long at, int list, int start, AlarmReading reading, boolean raw) {
        long after = 0;
        for (long left = at; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int word = start + offset;
            if (word < reading.size() && (offset == 0 || !reading.endsSentence(word - 1))) {
                after |= reading.lengths(list, word, raw) << offset;
            }
        }
        return after;
    }

    private static long whereNone(long at, int list, int start, AlarmReading reading) {
        long kept = at;
        for (long left = at; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int word = start + offset;
            if (word < reading.size() && !reading.endsSentence(word - 1) && reading.lengths(list, word, true) != 0) {
                kept &= ~(1L << offset);
            }
        }
        return kept;
    }

    private static long afterGap(long at, int most, boolean tight, int start, AlarmReading reading) {
        long all = at;
        long edge = at;
        for (int step = 0; step < most && edge != 0; step++) {
            long next = 0;
            for (long left = edge; left != 0; left &= left - 1) {
                int offset = Long.numberOfTrailingZeros(left);
                int word = start + offset;
                if (word < reading.size()
                        && !reading.endsSentence(word - 1)
                        && !(tight && reading.beginsNewThought(word))) {
                    next |= 1L << (offset + 1);
                }
            }
            edge = next & ~all;
            all |= next;
        }
        return all;
    }
}
