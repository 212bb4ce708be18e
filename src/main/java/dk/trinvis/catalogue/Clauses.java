package dk.trinvis.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart into the worries it holds: "han sover dårligt og trækker sig" is two. */
final class Clauses {
    /** What is typed beyond this is not searched for; danger is listened for in all of it. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int MOST = 12;
    private static final Pattern BETWEEN = Pattern.compile("[.,;:!?()\\n\\r]+(?=\\s|$)|[;!?()\\n\\r]+"
            + "|(?<=\\s)(?:og|men|samt|komma|punktum|desuden|derudover|plus|eller|mens|fordi|ligesom)(?=\\s)");
    /** How people begin: it says that they worry, which is not the child's worry. */
    private static final Pattern OPENING =
            Pattern.compile("(?iu)\\b(?:jeg|vi) (?:er|bliver) (?:\\p{L}+ )?bekymre(?:t|de) (?:for|over|om)\\b");

    /** "camp100" is meant as the content writes it, "Camp 100". Short ones such as "LÆ165" are written together there too. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=\\p{L}{3})(?=\\d)");

    private static final Pattern SPACES = Pattern.compile("[\\p{C}\\s]+");

    private Clauses() {}

    /** The text as it is searched for: shortened, control characters and runs of spaces made one space. */
    static String trimmed(String text) {
        String head = text.length() <= LONGEST_TEXT ? text : text.substring(0, endOfWord(text));
        String line = SPACES.matcher(head.replace("\n", ". ")).replaceAll(" ");
        return NUMBERED.matcher(OPENING.matcher(line).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static int endOfWord(String text) {
        int space = text.lastIndexOf(' ', LONGEST_TEXT);
        return space > 0 ? space : LONGEST_TEXT;
    }

    /** The worries in a trimmed text, in order; the text itself if it is only one. */
    static List<String> split(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .limit(MOST)
                .toList();
    }
}
