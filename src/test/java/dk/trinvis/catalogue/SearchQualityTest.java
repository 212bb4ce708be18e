package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whether everyday wordings find the right entry: the floors that search must not fall below. */
class SearchQualityTest {
    private static final Catalogue CATALOGUE = Catalogue.of(TestContent.library());

    /** @param missed the queries whose answer is not among the first three */
    private record Quality(double first, double firstThree, List<String> missed) {}

    private static Quality of(String set, UnaryOperator<String> typed) {
        int first = 0;
        var missed = new ArrayList<String>();
        List<Lines.Line> lines = Lines.textFirst(set);
        for (Lines.Line line : lines) {
            Set<String> wanted = Set.of(line.expected().split(","));
            List<Hit> hits = CATALOGUE.search(typed.apply(line.text()), 3).hits();
            boolean found = hits.stream().anyMatch(hit -> hit.sources().stream().anyMatch(wanted::contains));
            if (!found) {
                missed.add(line.text());
            } else if (hits.getFirst().sources().stream().anyMatch(wanted::contains)) {
                first++;
            }
        }
        double size = lines.size();
        return new Quality(first / size, (size - missed.size()) / size, missed);
    }

    @Test
    void the_held_out_set_is_large_enough_to_mean_something() {
        assertThat(Lines.textFirst("search.tsv")).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void every_query_to_learn_from_finds_its_answer_among_the_first_three() {
        assertThat(of("search-dev.tsv", UnaryOperator.identity()).missed()).isEmpty();
    }

    @Test
    void nine_of_ten_held_out_queries_find_their_answer_among_the_first_three() {
        Quality quality = of("search.tsv", UnaryOperator.identity());
        assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.92);
        assertThat(quality.first()).as("first").isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void a_keyboard_without_danish_letters_loses_next_to_nothing() {
        Quality quality = of(
                "search.tsv", text -> text.replace("å", "aa").replace("æ", "ae").replace("ø", "oe"));
        assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void one_typo_costs_little() {
        var random = new Random(7);
        Quality quality = of("search.tsv", text -> withTypo(text, random));
        assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.85);
    }

    /** Two neighbouring letters swapped inside the longest word, as thumbs do. */
    private static String withTypo(String text, Random random) {
        String longest = List.of(text.split(" ")).stream()
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse(text);
        if (longest.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(longest.length() - 2);
        String wrong =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return text.replace(longest, wrong);
    }
}
