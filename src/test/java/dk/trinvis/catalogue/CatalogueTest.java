package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.of(TestContent.library());

    private static List<String> sourcesOf(String text, int limit) {
        return CATALOGUE.searchSignals(text, Optional.empty(), limit).hits().stream()
                .flatMap(hit -> hit.sources().stream())
                .toList();
    }

    private static final Asker STANDARD = Asker.in("standard");

    @Test
    void two_worries_in_one_sentence_are_both_at_the_top() {
        assertThat(sourcesOf("han sover dårligt og trækker sig fra de andre", 2))
                .containsExactlyInAnyOrder("V.fysisk.1", "V.adfaerd.8");
    }

    @Test
    void three_worries_without_punctuation_are_all_among_the_first_five() {
        assertThat(sourcesOf("hun har hovedpine komma sover dårligt og bliver mobbet punktum", 5))
                .contains("V.fysisk.5", "V.fysisk.1", "V.adfaerd.12");
    }

    @ParameterizedTest
    @CsvSource({
        "søvnbesvær, V.fysisk.1",
        "sovnbesvaer, V.fysisk.1",
        "soevnbesvaer, V.fysisk.1",
        "SØVNBESVÆR, V.fysisk.1",
        "søvnbesver, V.fysisk.1",
        "søvnpoblemer, V.fysisk.1",
        "hovedp, V.fysisk.5",
        "ensomh, V.psykisk.2",
        "krimnalitet, V.adfaerd.19",
        "jeg er meget bekymret for en pige der er ensom, V.psykisk.2"
    })
    void spelling_does_not_stand_in_the_way(String text, String source) {
        assertThat(sourcesOf(text, 1)).containsExactly(source);
    }

    @Test
    void an_age_keeps_signals_of_other_ages_out() {
        var all = CATALOGUE.searchSignals("sutter dårligt", Optional.empty(), 10);
        var grown = CATALOGUE.searchSignals("sutter dårligt", Optional.of(Age.FIFTEEN_TO_SEVENTEEN), 10);
        var infants = TestContent.library().signals().stream()
                .filter(signal -> !signal.fits(Age.FIFTEEN_TO_SEVENTEEN))
                .map(signal -> signal.id())
                .toList();
        assertThat(all.hits()).extracting(Hit::id).containsAnyElementsOf(infants);
        assertThat(grown.hits()).extracting(Hit::id).doesNotContainAnyElementsOf(infants);
    }

    @Test
    void a_question_is_answered_by_what_to_do_before_signals() {
        assertThat(CATALOGUE
                        .search("hvem ringer jeg til ved mistanke om overgreb?", STANDARD, 3)
                        .hits())
                .first()
                .satisfies(hit -> {
                    assertThat(hit.kind()).isIn(Hit.Kind.STEP, Hit.Kind.TOPIC);
                    assertThat(hit.sources()).containsAnyOf("V.abuse.path", "V.abuse.beredskabsplan");
                });
    }

    @Test
    void a_worry_is_answered_by_signals_before_anything_else() {
        assertThat(CATALOGUE.search("han sover dårligt", STANDARD, 5).hits())
                .first()
                .extracting(Hit::kind)
                .isEqualTo(Hit.Kind.SIGNAL);
    }

    @Test
    void what_signals_say_word_for_word_is_a_worry() {
        assertThat(CATALOGUE.search("vil ikke med til noget", STANDARD, 3).hits())
                .anySatisfy(hit -> assertThat(hit.sources()).contains("V.adfaerd.9"));
    }

    @Test
    void a_number_written_on_to_its_word_is_read_apart() {
        assertThat(CATALOGUE.search("hvem er camp100 til", STANDARD, 1).hits())
                .first()
                .satisfies(hit -> assertThat(hit.sources().toString()).contains("F.camp"));
    }

    @Test
    void a_level_is_found_by_its_name() {
        var barometer = TestContent.library().findGuide("trivselsbarometer").orElseThrow();
        assertThat(barometer.levels()).allSatisfy(level -> {
            var hits = CATALOGUE.search(level.name(), STANDARD, 3).hits();
            // A passage that explains the level may stand before it.
            assertThat(hits.getFirst().sources()).as(level.name()).containsAnyElementsOf(level.sources());
            assertThat(hits)
                    .extracting(Hit::kind, Hit::title)
                    .contains(org.assertj.core.groups.Tuple.tuple(Hit.Kind.LEVEL, level.name()));
        });
    }

    @Test
    void what_is_dangerous_is_heard_beside_what_is_found() {
        SearchResult result = CATALOGUE.search("han sover dårligt og far slår ham", STANDARD, 3);
        assertThat(result.redFlag()).isTrue();
        assertThat(result.alarms()).containsExactly(Alarm.ABUSE);
        assertThat(result.hits()).isNotEmpty();
    }

    @Test
    void danger_beyond_what_is_searched_is_heard_too() {
        assertThat(CATALOGUE
                        .search("han er ked af det ".repeat(1_000) + "og far slår ham", STANDARD, 3)
                        .redFlag())
                .isTrue();
    }

    @Test
    void scores_fall_and_nothing_comes_twice() {
        var hits = CATALOGUE
                .search("han sover dårligt og slår de andre, og hun er ensom", STANDARD, 20)
                .hits();
        assertThat(hits).extracting(Hit::id).doesNotHaveDuplicates();
        assertThat(hits).extracting(Hit::score).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_same_text_is_answered_the_same_and_from_memory() {
        SearchResult first = CATALOGUE.search("ondt i maven", STANDARD, 3);
        assertThat(CATALOGUE.search("ondt i maven", STANDARD, 3)).isSameAs(first);
        assertThat(CATALOGUE.search("ondt i maven", STANDARD, 2).hits())
                .isEqualTo(first.hits().subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "å", "og at det er", "😀🎉", "هو حزين جدا", "......", "\u0000\u0001"})
    void text_without_a_worry_finds_nothing(String text) {
        assertThat(CATALOGUE.search(text, STANDARD, 5).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "a~9",
                "\"unbalanced",
                "title:[a TO z} AND (",
                "<script>alert('søvn')</script>",
                "'; drop table signals; --",
                "\u202emosne",
                "\uD800søvn",
                "-søvn +angst^99 ?"
            })
    void signs_that_mean_something_to_machines_mean_nothing_here(String text) {
        SearchResult result = CATALOGUE.search(text, STANDARD, 5);
        assertThat(result.query()).isEqualTo(text);
        assertThat(result.hits()).hasSizeLessThanOrEqualTo(5);
        assertThat(result.heard()).isEmpty();
    }

    @Test
    void a_word_among_signs_is_still_found() {
        assertThat(sourcesOf("\"+ensomhed^9~ AND (", 1)).containsExactly("V.psykisk.2");
    }

    @Test
    void a_hundred_thousand_letters_are_answered() {
        assertThat(CATALOGUE
                        .search("sover dårligt. ".repeat(7_000), STANDARD, 3)
                        .hits())
                .isNotEmpty();
        assertThat(CATALOGUE.search("æ".repeat(100_000), STANDARD, 3).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void nobody_gets_what_she_did_not_want(int limit) {
        assertThat(CATALOGUE.search("ensom", STANDARD, limit).hits()).isEmpty();
    }

    @Test
    void a_limit_beyond_all_entries_gives_what_there_is() {
        assertThat(CATALOGUE.search("ensom", STANDARD, Integer.MAX_VALUE).hits())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "å",
                "og at det er",
                "😀🎉",
                "هو حزين جدا",
                "......",
                "*:*",
                "a~9",
                "\"unbalanced",
                "title:[a TO z} AND (",
                "<script>alert('søvn')</script>",
                "\uD800møde",
                "?",
                "hvad",
                "what is a child welfare meeting",
                "???"
            })
    void any_question_gets_an_answer_or_nothing(String text) {
        SearchResult result = CATALOGUE.ask(text, STANDARD, 5);
        assertThat(result.query()).isEqualTo(text);
        assertThat(result.hits()).hasSizeLessThanOrEqualTo(5).allSatisfy(hit -> {
            assertThat(hit.kind()).isIn(Hit.Kind.STEP, Hit.Kind.LEVEL, Hit.Kind.TOPIC);
            assertThat(hit.sources()).isNotEmpty();
        });
        assertThat(CATALOGUE
                        .ask(text.repeat(1 + 100_000 / Math.max(1, text.length())), STANDARD, 5)
                        .hits())
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_question_about_a_topic_leads_to_its_passages() {
        assertThat(CATALOGUE.ask("hvad er en familierådslagning", STANDARD, 1).hits())
                .extracting(Hit::sources)
                .containsExactly(List.of("F.trin34.netvaerk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tavshedspligt", "vi er et privat dagtilbud uden sikker mail", "hvem skriver referat"})
    void a_question_is_known_by_its_words_too(String text) {
        assertThat(CATALOGUE.search(text, STANDARD, 1).hits())
                .extracting(Hit::kind)
                .containsExactly(Hit.Kind.TOPIC);
    }

    @Test
    void what_is_for_another_role_or_age_is_left_out() {
        var steps = TestContent.library().guides().values().stream()
                .flatMap(guide -> guide.steps().stream())
                .toList();
        var step = steps.stream()
                .filter(each -> !each.roles().isEmpty()
                        && each.ages().contains(Age.FIFTEEN_TO_SEVENTEEN)
                        && !each.ages().contains(Age.UNDER_THREE))
                .findFirst()
                .orElseThrow();
        String role = step.roles().iterator().next();
        String other = TestContent.library().roles().stream()
                .map(each -> each.id())
                .filter(id -> !step.roles().contains(id))
                .findFirst()
                .orElseThrow();
        var fits = new Asker("standard", Optional.of(role), Optional.of(Age.FIFTEEN_TO_SEVENTEEN));
        var tooYoung = new Asker("standard", Optional.of(role), Optional.of(Age.UNDER_THREE));
        var elsewhere = new Asker("standard", Optional.of(other), Optional.of(Age.FIFTEEN_TO_SEVENTEEN));
        assertThat(CATALOGUE.ask(step.text(), fits, 20).hits())
                .extracting(Hit::id)
                .contains(step.id());
        assertThat(CATALOGUE.ask(step.text(), tooYoung, 20).hits())
                .extracting(Hit::id)
                .doesNotContain(step.id());
        assertThat(CATALOGUE.ask(step.text(), elsewhere, 20).hits())
                .extracting(Hit::id)
                .doesNotContain(step.id());
    }

    @Test
    void one_worry_told_at_length_is_found_among_the_filler() {
        assertThat(sourcesOf(
                        "altså jeg ved ikke helt hvor jeg skal begynde, men vi har haft en hel del at se til, og så er der ham her,"
                                + " som før spiste op, nu piller han bare ved maden, og madpakken kommer urørt med hjem,"
                                + " og det har vi talt meget om på stuen",
                        3))
                .contains("V.fysisk.2");
    }

    @Test
    void a_small_library_is_searched_as_well() {
        var small = Catalogue.of(TestContent.tiny());
        var signal = TestContent.tiny().signals().getFirst();
        assertThat(small.search(signal.title(), STANDARD, 1).hits())
                .extracting(Hit::id)
                .containsExactly(signal.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "han sover dårligt og slår de andre",
                "sovnproblemer",
                "hvem deltager i mødet?",
                "hvor hurtigt får jeg svar på min underretning"
            })
    void an_index_renewed_from_other_content_finds_what_a_new_one_finds(String text) {
        Catalogue tiny = Catalogue.of(TestContent.tiny());
        tiny.prepare("standard");

        Catalogue renewed = tiny.renewed(TestContent.library());
        Catalogue same = renewed.renewed(TestContent.library());

        SearchResult wanted = CATALOGUE.search(text, STANDARD, 10);
        assertThat(renewed.search(text, STANDARD, 10)).isEqualTo(wanted);
        assertThat(same.search(text, STANDARD, 10)).isEqualTo(wanted);
    }
}
