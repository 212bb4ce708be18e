package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words are made of: compounds, slips, spellings, clauses. */
class WordsTest {
    private static final Compounds COMPOUNDS =
            Compounds.of(List.of("søvn", "problemer", "skole", "vægring", "børn", "have", "barn", "ven", "mave"));

    @ParameterizedTest
    @CsvSource({
        "søvnproblemer, søvn problemer",
        "sovnproblemer, sovn problemer",
        "skolevægring, skole vægring",
        "børnehavebarn, børn have barn",
        "søvnsproblemer, søvn problemer"
    })
    void a_compound_is_split_into_the_fewest_known_words(String compound, String parts) {
        assertThat(COMPOUNDS.split(compound)).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"problemer", "søvn", "sølvpapir", "søvnx", "xproblemer"})
    void what_is_no_compound_of_known_words_stays_whole(String word) {
        assertThat(COMPOUNDS.split(word)).isEmpty();
    }

    @Test
    void one_slip_behind_the_first_letter_finds_the_word() {
        var table = NearMisses.of(List.of("hovedpine", "ensomhed"), 4);
        assertThat(table.find("hovdpine")).containsExactly("hovedpine");
        assertThat(table.find("hoevdpine")).containsExactly("hovedpine");
        assertThat(table.find("hovvedpine")).containsExactly("hovedpine");
        assertThat(table.find("havedpine")).containsExactly("hovedpine");
        assertThat(table.find("hovedpine")).containsExactly("hovedpine");
    }

    @Test
    void two_slips_or_a_wrong_first_letter_find_nothing() {
        var table = NearMisses.of(List.of("hovedpine"), 4);
        assertThat(table.find("havdpine")).isEmpty();
        assertThat(table.find("jovedpine")).isEmpty();
        assertThat(table.find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mærker, mærker", "maerker, mærker", "SLAAR, slår", "bli'r, blir", "söt, søt", "idé, ide"})
    void spellings_of_a_word_are_one(String typed, String plain) {
        assertThat(Spelling.plain(typed)).isEqualTo(plain);
    }

    @Test
    void a_text_is_taken_apart_where_a_new_worry_begins() {
        assertThat(Clauses.split(Clauses.trimmed("Han sover dårligt, og slår de andre.\nHun er ked af det")))
                .containsExactly("Han sover dårligt", "slår de andre", "Hun er ked af det");
    }

    @Test
    void how_people_begin_is_not_the_worry() {
        assertThat(Clauses.trimmed("Jeg er meget bekymret for Ida")).isEqualTo("Ida");
        assertThat(Clauses.trimmed("hun er bekymret for alt")).isEqualTo("hun er bekymret for alt");
    }

    @Test
    void words_of_a_family_are_known_by_word_and_stem() {
        var families = Families.of(List.of(List.of("græde", "tude", "gråd"), List.of("tude", "larme")));
        assertThat(families.of("tud")).hasSize(2).containsAll(families.of("graed".replace("ae", "a")));
        assertThat(families.of("grad")).isEqualTo(families.of("grade"));
        assertThat(families.of("smile")).isEmpty();
    }

    @Test
    void two_worries_are_chosen_before_the_second_best_of_one() {
        // By clause and entry: the first clause speaks for 0 and nearly as much for 1, the second for 2.
        float[][] scores = {{10, 9, 0}, {0, 0, 7}};
        assertThat(Evidence.choose(scores, 2, 3, 3))
                .extracting(Evidence.Choice::entry)
                .startsWith(0, 2);
    }

    @Test
    void what_several_clauses_hint_at_beats_what_one_says_a_little_louder() {
        float[][] scores = {{5, 6, 0}, {5, 0, 4}, {5, 0, 0}};
        assertThat(Evidence.choose(scores, 3, 3, 1))
                .extracting(Evidence.Choice::entry)
                .containsExactly(0);
    }

    private static final Slips SLIPS = Slips.towards(List.of(new Entry(
            "x",
            Hit.Kind.SIGNAL,
            "Søvnbesvær",
            List.of("bekymring om natten", "bekymring", "bekymringer"),
            List.of(),
            "",
            Set.of(),
            Set.of(),
            List.of(),
            "")));

    @ParameterizedTest
    @CsvSource({
        "en bekymrnig om nattten, en bekymring om natten",
        "sovnbesvar, sovnbesvar",
        "en bekymrin, en bekymrin",
        "bekymrnig, bekymring",
        "han sover, han sover",
        "omm, omm"
    })
    void slips_become_the_word_that_most_entries_have(String typed, String mended) {
        assertThat(SLIPS.mended(typed)).isEqualTo(mended);
    }
}
