package dk.trinvis.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of a line: one text, or parts with {@code |} between them. A backslash keeps what would be misread: {@code \n} is
 * a line break, {@code \|} a bar, {@code \\} a backslash.
 */
final class Parts {
    private Parts() {}

    /** One text as a line has it. */
    static String written(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** Several texts as a line has them; empty ones at the end are left out. */
    static String written(List<String> parts) {
        int last = parts.size();
        while (last > 0 && parts.get(last - 1).isEmpty()) {
            last--;
        }
        return String.join(
                " | ",
                parts.subList(0, last).stream()
                        .map(part -> written(part).replace("|", "\\|"))
                        .toList());
    }

    /** The text of a line. */
    static String read(String line) {
        return String.join("|", split(line, false));
    }

    /** The parts of a line, each without space around it; none for an empty line. */
    static List<String> readAll(String line) {
        return line.isBlank()
                ? List.of()
                : split(line, true).stream().map(String::strip).toList();
    }

    private static List<String> split(String line, boolean atBars) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '\\' && i + 1 < line.length()) {
                i++;
                part.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else if (sign == '|' && atBars) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** The part at this place; empty where there are fewer. */
    static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
