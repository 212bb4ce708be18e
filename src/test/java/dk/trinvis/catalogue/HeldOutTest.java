package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A held-out line that stands in the content would measure memory, not understanding. */
class HeldOutTest {
    private static final Pattern LIST_ITEM = Pattern.compile("\\s*- (.+)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Shorter lines are everyday words that nobody can keep out. */
    private static final int FEWEST_WORDS = 3;

    private static Set<String> content() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> lines(file).stream())
                    .map(LIST_ITEM::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> normalised(matcher.group(1)))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normalised(String text) {
        return NO_LETTERS
                .matcher(text.toLowerCase(Locale.of("da")))
                .replaceAll(" ")
                .strip();
    }

    @Test
    void no_held_out_line_stands_in_the_content() throws IOException {
        Set<String> content = content();
        assertThat(SearchSet.of("search-held.tsv").lines())
                .extracting(line -> normalised(line.text()))
                .filteredOn(text -> text.split(" ").length >= FEWEST_WORDS)
                .filteredOn(content::contains)
                .isEmpty();
        for (String set : List.of("redflag-held.tsv", "redflag-fresh-held.tsv")) {
            assertThat(Lines.verdictFirst(set))
                    .extracting(line -> normalised(line.text()))
                    .filteredOn(content::contains)
                    .isEmpty();
        }
    }

    /** Their writers had not seen the content: that few of their lines stand in it is chance, and more would not be. */
    @Test
    void next_to_no_line_by_other_hands_stands_in_the_content() throws IOException {
        Set<String> content = content();
        Map.of(
                        "search-fresh-held.tsv",
                        0.01,
                        "ask-held.tsv",
                        0.03,
                        "ask-second-held.tsv",
                        0.03,
                        "ask-third-held.tsv",
                        0.03)
                .forEach((name, most) -> {
                    List<SearchSet.Line> lines = SearchSet.of(name).lines();
                    long same = lines.stream()
                            .map(line -> normalised(line.text()))
                            .filter(text -> text.split(" ").length >= FEWEST_WORDS)
                            .filter(content::contains)
                            .count();
                    assertThat(same / (double) lines.size()).as(name).isLessThanOrEqualTo(most);
                });
    }

    @Test
    void no_held_out_line_is_learnt_from() {
        assertThat(SearchSet.of("search-held.tsv").lines())
                .extracting(SearchSet.Line::text)
                .doesNotContainAnyElementsOf(SearchSet.of("search-learned.tsv").lines().stream()
                        .map(SearchSet.Line::text)
                        .toList());
        assertThat(Lines.verdictFirst("redflag-held.tsv"))
                .extracting(Lines.Line::text)
                .doesNotContainAnyElementsOf(Lines.verdictFirst("redflag-learned.tsv").stream()
                        .map(Lines.Line::text)
                        .toList());
    }

    /** Short everyday lines among them are said by everybody: "bider negle". */
    @Test
    void few_lines_by_later_strangers_stand_in_the_content() throws IOException {
        Set<String> content = content();
        for (String set : List.of("redflag-second-held.tsv", "redflag-third-held.tsv", "redflag-fourth-held.tsv")) {
            List<Lines.Line> lines = Lines.verdictFirst(set);
            long same = lines.stream()
                    .map(line -> normalised(line.text()))
                    .filter(content::contains)
                    .count();
            assertThat(same / (double) lines.size()).as(set).isLessThanOrEqualTo(0.03);
        }
    }
}
