package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether everyday wordings find the right entry: the floors that search must not fall below. */
class SearchQualityTest {
    private static final Catalogue CATALOGUE = Catalogue.of(TestContent.library());
    private static final SearchSet HELD = SearchSet.of("search-held.tsv");
    private static final SearchSet LEARNED = SearchSet.of("search-learned.tsv");

    private static final SearchSet FRESH_HELD = SearchSet.of("search-fresh-held.tsv");
    private static final SearchSet FRESH_LEARNED = SearchSet.of("search-fresh-learned.tsv");
    private static final SearchSet ASKED_HELD = SearchSet.of("ask-held.tsv");
    private static final SearchSet ASKED_LEARNED = SearchSet.of("ask-learned.tsv");

    private static SearchSet.Quality asked(SearchSet set) {
        return set.measured(text -> CATALOGUE.ask(text, STANDARD, SearchSet.DEPTH).hits().stream()
                .map(Hit::sources)
                .toList());
    }

    private static SearchSet.Quality of(SearchSet set) {
        return set.measured(text -> CATALOGUE.search(text, STANDARD, SearchSet.DEPTH).hits().stream()
                .map(Hit::sources)
                .toList());
    }

    private static final Asker STANDARD = Asker.in("standard");

    @Test
    void the_sets_are_large_enough_to_mean_something() {
        assertThat(HELD.lines().size() + LEARNED.lines().size()).isGreaterThanOrEqualTo(300);
        assertThat(HELD.lines()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void what_was_learnt_from_is_found() {
        assertThat(List.of(LEARNED, FRESH_LEARNED)).allSatisfy(set -> {
            SearchSet.Quality quality = of(set);
            assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.96);
        });
        assertThat(List.of(ASKED_LEARNED, SearchSet.of("ask-second-learned.tsv")))
                .allSatisfy(set -> {
                    SearchSet.Quality asked = asked(set);
                    assertThat(asked.firstThree())
                            .as("missed: %s", asked.missed())
                            .isGreaterThanOrEqualTo(0.95);
                });
    }

    /** Without a list of what was missed: nobody learns from these lines. */
    @Test
    void held_out_lines_find_their_answer() {
        assertThat(List.of(HELD, FRESH_HELD)).allSatisfy(set -> {
            SearchSet.Quality quality = of(set);
            assertThat(quality.firstThree()).as("first three").isGreaterThanOrEqualTo(0.92);
            assertThat(quality.first()).as("first").isGreaterThanOrEqualTo(0.75);
            assertThat(quality.reciprocal()).as("mean reciprocal rank").isGreaterThanOrEqualTo(0.83);
        });
    }

    @Test
    void held_out_questions_find_their_answer() {
        List<SearchSet> sets =
                List.of(ASKED_HELD, SearchSet.of("ask-second-held.tsv"), SearchSet.of("ask-third-held.tsv"));
        assertThat(sets).allSatisfy(set -> {
            assertThat(asked(set).firstThree()).as("ask").isGreaterThanOrEqualTo(0.93);
            assertThat(of(set).firstThree()).as("through search").isGreaterThanOrEqualTo(0.92);
        });
        SearchSet all =
                new SearchSet(sets.stream().flatMap(set -> set.lines().stream()).toList());
        assertThat(asked(all).firstThree()).as("ask, all three").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_single_word_finds_its_answer() {
        SearchSet.Quality quality = of(HELD.only("keyword"));
        assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void two_worries_in_one_line_are_both_found() {
        SearchSet.Quality quality = of(HELD.only("two"));
        assertThat(quality.firstThree()).as("missed: %s", quality.missed()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void a_keyboard_without_danish_letters_loses_next_to_nothing() {
        SearchSet.Quality quality = of(HELD.withoutDanishLetters());
        assertThat(quality.firstThree())
                .as("missed: %s", quality.missed())
                .isGreaterThanOrEqualTo(of(HELD).firstThree() - 0.01);
    }

    @Test
    void one_typo_costs_few_points() {
        SearchSet.Quality quality = of(HELD.withOneTypo());
        assertThat(quality.firstThree())
                .as("missed: %s", quality.missed())
                .isGreaterThanOrEqualTo(of(HELD).firstThree() - 0.05);
    }

    @Test
    void the_beginning_of_a_word_finds_it_from_the_third_letter() {
        List<String> words = List.of("søvnbesvær", "ensomhed", "hovedpine", "kriminalitet", "selvskade");
        assertThat(words).allSatisfy(word -> {
            for (int length = 3; length <= word.length(); length++) {
                assertThat(CATALOGUE
                                .search(word.substring(0, length), STANDARD, 5)
                                .hits())
                        .as(word.substring(0, length))
                        .isNotEmpty();
            }
            assertThat(CATALOGUE
                            .search(word.substring(0, word.length() - 2), STANDARD, 3)
                            .hits())
                    .as(word)
                    .anySatisfy(hit -> assertThat(hit.title()).containsIgnoringCase(word.substring(0, 4)));
        });
    }
}
