package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Age;
import dk.trinvis.guide.NextStep;
import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation on the start page, over HTTP and without JavaScript. */
class StartPageTest {
    private static final String WORRY = "han sover dårligt og trækker sig fra de andre";

    private static Service service;
    private Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = Service.in(folder, "standard");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void come() {
        visitor = service.visitor();
        visitor.get("/");
    }

    @Test
    void the_first_page_asks_one_thing() {
        Visitor.Page page = visitor.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Hvad er du i tvivl om?")
                .contains("Skriv, som du ville sige det til en kollega. Ingen navne.")
                .contains("Intet gemmes, før du beder om det.")
                .doesNotContain("Begynd forfra");
    }

    @Test
    void a_worry_brings_the_signals_that_match_it() {
        Visitor.Page page = visitor.post("/", "her", "bekymring", "bekymring", WORRY, "gaa", "videre");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.hidden("bekymring")).containsExactly(WORRY);
        assertThat(page.signals().subList(0, 6)).contains("soevnbesvaer", "traekker-sig-fra-andre");
        assertThat(page.html()).as("nothing is chosen for her").doesNotContain(" checked");
    }

    @Test
    void every_signal_of_the_catalogue_can_be_chosen_without_searching() {
        Visitor.Page page = visitor.post("/", "her", "bekymring", "bekymring", WORRY, "gaa", "videre");

        assertThat(page.signals())
                .containsExactlyInAnyOrderElementsOf(TestContent.library().signals().stream()
                        .map(signal -> signal.id())
                        .toList());
    }

    @Test
    void more_signals_are_found_by_searching_and_the_ticked_ones_stay_ticked() {
        Visitor.Page page = visitor.post(
                "/",
                "her",
                "tegn",
                "vist",
                "1",
                "bekymring",
                WORRY,
                "tegn",
                "soevnbesvaer",
                "soeg",
                "hovedpine",
                "gaa",
                "soeg");

        assertThat(page.html()).contains("value=\"soevnbesvaer\" checked");
        assertThat(page.signals()).contains("hovedpine");
        assertThat(page.text()).contains("Passer noget af det her?");
    }

    @Test
    void enter_in_the_search_field_searches() {
        Visitor.Page page = visitor.post(
                "/", "her", "tegn", "vist", "1", "bekymring", WORRY, "soeg", "ondt i hovedet", "gaa", "enter");

        assertThat(page.text()).contains("Passer noget af det her?").doesNotContain("Hvad er din rolle?");
    }

    @Test
    void none_of_the_signals_is_an_answer_too() {
        Visitor.Page page = visitor.post("/", "her", "tegn", "vist", "1", "bekymring", WORRY, "gaa", "videre");

        assertThat(page.text()).contains("Ingen af tegnene").contains("Hvad er din rolle?");
    }

    @Test
    void the_questions_come_one_at_a_time_until_the_advice_stands() {
        assertThat(said("tegn", "soevnbesvaer").text())
                .contains("Hvad er din rolle?")
                .doesNotContain("Hvilken alder");
        assertThat(said("tegn", "soevnbesvaer", "rolle", "dagtilbud").text())
                .contains("Vuggestue eller børnehave")
                .contains("Hvilken alder har barnet?");
        assertThat(said("tegn", "soevnbesvaer", "rolle", "dagtilbud", "alder", "3-5")
                        .text())
                .contains("3-5 år")
                .contains("Hvordan har barnet det lige nu?")
                .contains("Faldende trivsel");

        Visitor.Page advice = advised("dagtilbud", "3-5", 3);

        assertThat(advice.text()).contains("Det gør du nu").contains("Start dialogen");
        var steps = barometer().advise("dagtilbud", 3, Age.THREE_TO_FIVE).steps();
        assertThat(steps).isNotEmpty();
        for (NextStep step : steps) {
            assertThat(advice.text()).contains(step.text().replace("{barnet}", "barnet"));
        }
    }

    @Test
    void advice_shows_partners_effort_sources_and_law() {
        Visitor.Page advice = advised("skole", "6-9", 4);

        assertThat(advice.text())
                .contains("Forebyggende socialrådgiver eller en rådgiver i Myndighedsafdelingen")
                .contains("Indgribende indsats målrettet barnet")
                .contains("Vejens handleguide: underretning")
                .contains("Barnets lov § 133")
                .contains("Efterset 22. november 2026.");
    }

    @Test
    void law_that_nobody_has_checked_is_said_to_be_so() {
        Visitor.Page advice = advised("skole", "6-9", 2);

        assertThat(advice.text()).contains("Forvaltningsloven § 27").contains("Ikke efterprøvet");
    }

    @Test
    void a_young_person_is_not_called_a_child() {
        Visitor.Page page = said("tegn", "ensomhed", "rolle", "skole", "alder", "15-17");

        assertThat(page.text()).contains("Hvordan har den unge det lige nu?").doesNotContain("barnet");
    }

    @Test
    void an_earlier_answer_is_changed_in_place_and_the_later_ones_stay() {
        Visitor.Page open = visitor.post("/", filled("ret", "rolle"));

        assertThat(open.text()).contains("Hvad er din rolle?").doesNotContain("Det gør du nu");
        assertThat(open.html()).contains("value=\"dagtilbud\" aria-pressed=\"true\"");
        assertThat(open.hidden("trivsel")).containsExactly("3");

        Visitor.Page changed = visitor.post("/", filled("rolle", "laege"));

        assertThat(changed.text())
                .contains("Praktiserende læge")
                .contains("3-5 år")
                .contains("Det gør du nu");
        assertThat(changed.hidden("rolle")).containsExactly("laege");
    }

    @Test
    void the_worry_can_be_changed_too() {
        Visitor.Page open = visitor.post("/", filled("ret", "bekymring"));

        assertThat(open.area("bekymring")).isEqualTo(WORRY);
    }

    @Test
    void signals_come_while_one_types_as_a_fragment_without_a_frame() {
        Visitor.Page fragment = visitor.post("/tegn", "her", "bekymring", "bekymring", "sover dårligt om natten");

        assertThat(fragment.signals()).contains("soevnbesvaer");
        assertThat(fragment.html()).doesNotContain("<html");
        assertThat(visitor.post("/tegn", "her", "bekymring", "bekymring", "so").signals())
                .as("two letters say nothing")
                .isEmpty();
    }

    @Test
    void a_page_that_stood_open_too_long_comes_back_with_everything_in_it() {
        visitor.wearToken();

        Visitor.Page page = visitor.post("/", "her", "bekymring", "bekymring", WORRY, "gaa", "videre");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Siden var for gammel. Tryk en gang til.");
        assertThat(page.area("bekymring")).isEqualTo(WORRY);
        assertThat(visitor.post("/", "her", "bekymring", "bekymring", WORRY, "gaa", "videre")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_answer_from_another_site_counts_for_nothing() {
        Visitor.Page page = visitor.postRaw(
                "/",
                "bekymring=x&gaa=videre",
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site"));

        assertThat(page.status()).isEqualTo(403);
    }

    private Visitor.Page said(String... answers) {
        var fields = new java.util.ArrayList<>(List.of("vist", "1", "bekymring", WORRY));
        fields.addAll(List.of(answers));
        return visitor.post("/", fields.toArray(String[]::new));
    }

    private Visitor.Page advised(String role, String age, int level) {
        return said("tegn", "soevnbesvaer", "rolle", role, "alder", age, "trivsel", String.valueOf(level));
    }

    private static String[] filled(String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "vist",
                "1",
                "bekymring",
                WORRY,
                "tegn",
                "soevnbesvaer",
                "rolle",
                "dagtilbud",
                "alder",
                "3-5",
                "trivsel",
                "3"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static dk.trinvis.guide.Guide barometer() {
        return TestContent.library().findGuide("trivselsbarometer").orElseThrow();
    }
}
