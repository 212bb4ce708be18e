package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text as a row of words, each with its place in the text and whether a sentence ends behind it.
 *
 * @param danish whether any word holds æ, ø or å, so that a word without them means itself
 */
record Spoken(String text, List<Word> words, boolean danish) {
    /** Behind these a full stop ends no sentence. */
    private static final Set<String> SHORTENED = Set.of(
            "f", "eks", "fx", "bl", "a", "dvs", "kl", "ca", "evt", "osv", "mht", "pga", "ift", "nr", "inkl", "min",
            "maks", "vedr", "jf", "m", "mv", "o", "l", "p", "gr");

    /** Dictation spells these out. */
    private static final Set<String> SPELLED_ENDS = Set.of("punktum", "udråbstegn", "spørgsmålstegn");

    /** @param from its first char in the text; {@code to} is exclusive */
    record Word(String plain, String folded, int from, int to, boolean endsSentence) {}

    static Spoken of(String text) {
        var words = new ArrayList<Word>();
        boolean danish = false;
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < text.length() && isPartOfWord(text, to, from)) {
                to++;
            }
            at = to;
            if (to == from) {
                break;
            }
            String plain = Spelling.plain(text.substring(from, to));
            if (plain.equals("komma")) {
                continue;
            }
            if (SPELLED_ENDS.contains(plain)) {
                endLast(words);
                continue;
            }
            danish |= Spelling.hasDanishLetter(plain);
            words.add(new Word(plain, Spelling.folded(plain), from, to, endsSentence(text, to, plain)));
        }
        return new Spoken(text, List.copyOf(words), danish);
    }

    private static boolean isPartOfWord(String text, int at, int from) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || c == '\u0301' || c == '\u0308' || c == '\u030a' || c == '\u00ad') {
            return true;
        }
        boolean apostrophe = c == '\'' || c == '’' || c == '´' || c == '`';
        return apostrophe && at > from && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static void endLast(ArrayList<Word> words) {
        if (!words.isEmpty()) {
            Word last = words.removeLast();
            words.add(new Word(last.plain(), last.folded(), last.from(), last.to(), true));
        }
    }

    /** A full stop, question or exclamation mark or line break before the next word. */
    private static boolean endsSentence(String text, int to, String word) {
        for (int i = to; i < text.length() && !Character.isLetterOrDigit(text.charAt(i)); i++) {
            switch (text.charAt(i)) {
                case '!', '?', '\n' -> {
                    return true;
                }
                case '.' -> {
                    boolean followed = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
                    if (!followed && !SHORTENED.contains(word)) {
                        return true;
                    }
                }
                default -> {
                    // Commas, quotes and brackets end nothing: people leave them out and strew them in.
                }
            }
        }
        return false;
    }
}
