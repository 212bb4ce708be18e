package dk.trinvis.sheet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines. Counts characters as a reader does, so that an emoji or an accent is never cut in two. */
final class Lines {
    private Lines() {}

    /** The characters that a reader sees. */
    static int length(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The text in lines of at most {@code width}: its own line breaks kept, broken between words where that is possible. */
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph.strip(), width, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        var line = new StringBuilder();
        int used = 0;
        for (String word : paragraph.split("\\s+")) {
            String rest = word;
            int length = length(rest);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            while (length > width) {
                int cut = offset(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
                length = length(rest);
            }
            line.append(rest);
            used += length;
        }
        lines.add(line.toString());
    }

    /** Where the first {@code count} characters end. */
    private static int offset(String text, int count) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.next(count);
    }
}
