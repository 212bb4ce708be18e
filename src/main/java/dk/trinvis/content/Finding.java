package dk.trinvis.content;

import java.util.Comparator;

/**
 * Something in the content that must be mended before it can be used.
 *
 * @param file from the content folder's name on, such as {@code content/flows/trin2.yaml}
 * @param line counted from 1; 1 also where a whole file is meant
 * @param problem what is wrong, with the thing and its value
 * @param remedy what would be right
 */
public record Finding(String file, int line, String problem, String remedy) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::problem)
            .thenComparing(Finding::remedy);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line for a terminal: {@code file:line: problem; remedy}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + "; " + remedy;
    }
}
