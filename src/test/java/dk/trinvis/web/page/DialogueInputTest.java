package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not go in: a clear sentence comes back, what was typed stays in its field, and nothing else changes. */
class DialogueInputTest {
    @TempDir
    static Path data;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.in(data);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_note_that_is_far_too_long_stays_in_its_field() {
        String typed = "Lang tekst. ".repeat(8_500).strip();
        var talk = Conversation.usual(served).at("bekymrer").press("save:bekymrer", "tekst_bekymrer", typed);

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.page().text()).contains("Noten er på 101.999 tegn, og der er plads til 5.000.");
        assertThat(talk.field("tekst_bekymrer")).isEqualTo(typed);
        assertThat(talk.at("bekymrer").items()).isEmpty();
    }

    @Test
    void a_cpr_number_is_refused_and_never_kept() {
        var talk = Conversation.usual(served).at("bekymrer");

        talk.press("save:bekymrer", "tekst_bekymrer", "Han hedder 020216-4321");

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.page().text()).contains("Det gemmer vi aldrig, for det er fortroligt.");
        assertThat(talk.field("tekst_bekymrer")).isEqualTo("Han hedder 020216-4321");
        assertThat(talk.page().html()).contains("aria-invalid=\"true\"").contains("href=\"#tekst_bekymrer\"");
        assertThat(served.keeps("020216-4321")).isFalse();
    }

    @Test
    void one_refused_field_keeps_no_other_from_being_saved() {
        var talk = Conversation.usual(served)
                .at("aftaler")
                .press("sheet", "tekst_kaldenavn", "Malthe", "navn_tovholder1", "020216-4321");

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.field("navn_tovholder1")).isEqualTo("020216-4321");
        assertThat(talk.at("aftaler").field("tekst_kaldenavn")).isEqualTo("Malthe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table event; --",
                "Han er 😀👨‍👩‍👧 i dag",
                "هو لا ينام \u202eabc",
                "</textarea><img src=x onerror=alert(1)>",
                "${7*7} {{7*7}} <%= 7 %>"
            })
    void whatever_is_typed_is_only_text(String typed) {
        var talk = Conversation.usual(served).note("fungerer", typed);

        assertThat(talk.page().status()).isEqualTo(200);
        assertThat(talk.page().text()).contains(typed.replaceAll("\\s+", " "));
        assertThat(talk.page().html()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        String item = talk.items().getFirst();
        assertThat(talk.press("edit:i_" + item).field("tekst_i_" + item)).isEqualTo(typed);
    }

    @Test
    void a_page_that_is_too_old_loses_nothing() {
        var talk = Conversation.usual(served).at("bekymrer");
        talk.visitor().wearToken();

        Visitor.Page refused = talk.pressOnly("next", "tekst_bekymrer", "Det her må ikke gå tabt");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Siden var for gammel. Tryk en gang til.");
        assertThat(refused.area("tekst_bekymrer")).isEqualTo("Det her må ikke gå tabt");
        assertThat(talk.at("bekymrer").items()).isEmpty();
    }

    @Test
    void a_date_in_the_past_is_refused_and_stays() {
        String yesterday = LocalDate.now(DanishTime.ZONE).minusDays(1).toString();
        var talk = Conversation.usual(served)
                .at("aftaler")
                .press(
                        "save",
                        "dato_naeste-moede",
                        yesterday,
                        "tid_naeste-moede",
                        "14:30",
                        "sted_naeste-moede",
                        "Stuen");

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.page().text()).contains("er gået. Vælg en dato fra");
        assertThat(talk.field("dato_naeste-moede")).isEqualTo(yesterday);
        assertThat(talk.field("sted_naeste-moede")).isEqualTo("Stuen");
    }

    @Test
    void a_date_that_is_none_says_how_to_write_it() {
        var talk = Conversation.usual(served)
                .at("aftaler")
                .press("save", "dato_naeste-moede", "på tirsdag", "tid_naeste-moede", "efter frokost");

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.page().text())
                .contains("Datoen kan ikke læses. Skriv den som 15.12.2026.")
                .contains("Klokkeslættet kan ikke læses. Skriv det som 14.30.");
        assertThat(talk.field("dato_naeste-moede")).isEqualTo("på tirsdag");
    }

    @Test
    void half_an_agreement_is_asked_for_the_rest() {
        var talk = Conversation.usual(served).at("aftaler").press("save:aftaler", "hvad_aftaler", "Legegruppe");

        assertThat(talk.page().status()).isEqualTo(422);
        assertThat(talk.page().text()).contains("Skriv, hvem der gør det.");
        assertThat(talk.field("hvad_aftaler")).isEqualTo("Legegruppe");
    }

    @Test
    void what_a_browser_may_not_open_looks_as_what_is_not_there() {
        var mine = Conversation.usual(served);
        var other = Conversation.usual(served);
        Visitor stranger = served.visitor();

        List<Visitor.Page> answers = List.of(
                stranger.get("/dialog/" + mine.id()),
                stranger.get("/dialog/" + "0".repeat(32)),
                stranger.get("/dialog/findes-ikke/ark"),
                other.visitor().get("/dialog/" + mine.id() + "/ark"),
                other.visitor().get("/dialog/" + mine.id() + "/send"),
                other.visitor().get("/dialog/" + mine.id() + "/glem"),
                other.visitor().get("/dialog/" + mine.id() + "/ark.txt?for=team"),
                other.visitor().post("/dialog/" + mine.id() + "/svar", "do", "next"),
                other.visitor().post("/dialog/" + mine.id() + "/ark/godkend", "seq", "1"),
                mine.visitor().get("/dialog/" + mine.id() + "/del/findes-ikke"),
                mine.visitor().get("/dialog/" + mine.id() + "/ark/1"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("Siden findes ikke, eller den er ikke din at åbne.");
        });
        assertThat(answers.subList(0, 7).stream().map(Visitor.Page::html).distinct())
                .hasSize(1);
    }

    @Test
    void a_button_that_is_none_of_ours_changes_nothing() {
        var talk = Conversation.usual(served).at("bekymrer");

        assertThat(talk.pressOnly("slet:alt", "tekst_bekymrer", "Hov").status()).isEqualTo(400);
        assertThat(talk.at("bekymrer").items()).isEmpty();
    }
}
