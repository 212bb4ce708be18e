package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ways to write a Danish word in one shape. {@link #plain} settles how æ, ø and å are written; {@link #folded} takes
 * them away, for text from a keyboard without them.
 */
final class Spelling {
    private Spelling() {}

    /** Lower case; aa, ae, oe and their Swedish, Norwegian and German sisters as å, æ, ø; accents and apostrophes gone. */
    static String plain(CharSequence word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            switch (c) {
                case 'ä' -> out.append('æ');
                case 'ö' -> out.append('ø');
                case 'é', 'è', 'ê', 'ë' -> out.append('e');
                case 'á', 'à' -> out.append('a');
                case 'ü', 'ú' -> out.append('u');
                case 'ó' -> out.append('o');
                case 'í' -> out.append('i');
                case '\'', '’', '´', '`', '\u00ad', '\u0301', '\u0308' -> {
                    // Dropped: "bli'r" and "blir" are one word.
                }
                case '\u030a' -> replaceLast(out, before == 'a' ? 'å' : before);
                case 'a' -> {
                    if (before == 'a') {
                        replaceLast(out, 'å');
                    } else {
                        out.append(c);
                    }
                }
                case 'e' -> {
                    if (before == 'a') {
                        replaceLast(out, 'æ');
                    } else if (before == 'o') {
                        replaceLast(out, 'ø');
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void replaceLast(StringBuilder out, char c) {
        if (!out.isEmpty()) {
            out.setCharAt(out.length() - 1, c);
        }
    }

    /** A plain word with å and æ as a, ø as o. */
    static String folded(String plain) {
        if (!hasDanishLetter(plain)) {
            return plain;
        }
        return plain.replace('å', 'a').replace('æ', 'a').replace('ø', 'o');
    }

    /** The first words of a text, folded; digits and signs part them. */
    static List<String> words(String text, int most) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length() && words.size() < most) {
            int from = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                words.add(folded(plain(text.substring(from, at))));
            }
            at++;
        }
        return words;
    }

    static boolean hasDanishLetter(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'æ' || c == 'ø' || c == 'å') {
                return true;
            }
        }
        return false;
    }
}
