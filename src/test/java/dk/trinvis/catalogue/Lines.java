package dk.trinvis.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a test set: two columns with a tab between, comments begin with {@code #}. */
public final class Lines {
    private Lines() {}

    /** @param expected the column that says what is right, as each set describes it */
    public record Line(String expected, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Verdict first, text second: redflag-learned.tsv, redflag-held.tsv, alarms.tsv. */
    public static List<Line> verdictFirst(String name) {
        return columns(name).stream().map(c -> new Line(c[0], c[1])).toList();
    }

    /** The columns of each line. */
    static List<String[]> columns(String name) {
        try (InputStream in = Lines.class.getResourceAsStream(name)) {
            String all = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
