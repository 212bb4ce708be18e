package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How typed text is tidied, and what counts as a CPR number. */
class TextsTest {

    @Test
    void line_breaks_of_every_system_are_one() {
        assertThat(Texts.tidy("en\r\nto\rtre\nfire")).isEqualTo("en\nto\ntre\nfire");
    }

    @Test
    void control_characters_go_and_tabs_stay() {
        assertThat(Texts.tidy("en\u0000to\u0007\ttre\u0085\u007f")).isEqualTo("ento\ttre");
    }

    @Test
    void letters_typed_in_parts_become_one() {
        assertThat(Texts.tidy("a\u030Angst")).isEqualTo("ångst");
    }

    @Test
    void emoji_and_other_scripts_stay_as_they_are() {
        assertThat(Texts.tidy("👨‍👩‍👧 שלום مرحبا")).isEqualTo("👨‍👩‍👧 שלום مرحبا");
    }

    @Test
    void half_a_character_becomes_a_sign_for_one_so_that_the_rest_can_be_kept() {
        assertThat(Texts.tidy("træt \uD83D og \uDE34 trist")).isEqualTo("træt \uFFFD og \uFFFD trist");
        assertThat(new Problem(Problem.Code.UNKNOWN, "step", "\"\uD83D\"").message())
                .isEqualTo("\"\uFFFD\"");
    }

    @Test
    void markup_and_sql_are_text_like_any_other() {
        assertThat(Texts.tidy("<script>alert(1)</script>'; drop table event; --"))
                .isEqualTo("<script>alert(1)</script>'; drop table event; --");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101261234",
                "010126-1234",
                "010126 1234",
                "010126 - 1234",
                "010126–1234",
                "010126\u00a01234",
                "010126\u20111234",
                "010126\u22121234",
                "01 01 26-1234",
                "01.01.26-1234",
                "01/01/26 - 1234",
                "Det er (311299-9999).",
                "cpr:3112999999",
                "610126-1234",
                "010126-1234 og 12345678"
            })
    void a_cpr_number_is_found_in_the_ways_people_write_it(String text) {
        assertThat(Cpr.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "79 96 50 00",
                "+45 79965000",
                "4579965000",
                "01.12.26 1430",
                "1. december 2026 kl. 14.30",
                "01-12-2026",
                "320126-1234",
                "011326-1234",
                "000126-1234",
                "010126-123",
                "10101261234",
                "01012612345",
                "sag 2026-001234"
            })
    void dates_telephone_numbers_and_other_numbers_are_not_cpr_numbers(String text) {
        assertThat(Cpr.in(text)).isFalse();
    }
}
