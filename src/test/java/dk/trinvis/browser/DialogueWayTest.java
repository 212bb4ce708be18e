package dk.trinvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.trinvis.web.Service;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way on a phone 360 px wide, from a worry to the sheet in the postbox. */
class DialogueWayTest {
    @TempDir
    static Path data;

    private static Service service;
    private static Chrome chrome;

    @BeforeAll
    static void start() {
        service = Service.in(data, "standard");
        chrome = Chrome.open();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        service.close();
    }

    private static Watched phone(boolean javaScript) {
        return new Watched(chrome.phone(javaScript), service.url(), javaScript);
    }

    /** Begins a dialogue about a child of three to five on the fourth level. */
    private static Watched begun(boolean javaScript) {
        Watched on = phone(javaScript).go("/");
        on.page().locator("textarea").first().fill("Han sover dårligt og trækker sig fra de andre");
        on.press("Hvad gør jeg nu?");
        on.sees("Videre").press("Videre");
        on.choose("Vuggestue eller børnehave").choose("3-5 år").choose("Udsat position");
        return on.headed("Det gør du nu").press("Start dialogen").headed("Hvad er barnets perspektiv?");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_a_worry_to_the_sheet_in_the_postbox(boolean javaScript) {
        String to = javaScript ? "mor.med@example.org" : "mor.uden@example.org";
        try (Watched on = begun(javaScript)) {
            on.reads("perspektiv")
                    .write("Skriv en note", "Jeg vil helst være hos Bodil.")
                    .press("Gem noten");
            on.sees("Gemt kl.").sees("Jeg vil helst være hos Bodil.").press("Videre");

            on.headed("Hvad bekymrer?")
                    .write("Skriv en note", "Falder i søvn over maden.")
                    .press("Videre");
            on.headed("Hvad fungerer?").reads("fungerer").press("Spring over");
            on.headed("Hvad vil vi gerne se ske?")
                    .write("Skriv en note", "At han leger med to.")
                    .press("Videre");

            on.headed("Hvad aftaler vi?")
                    .write("Hvad gør vi?", "Legegruppe i skoven")
                    .write("Hvem gør det?", "Lone");
            on.press("Gem aftalen").sees("Gemt kl.");
            on.unfold("indsats").unfold("tovholder1").unfold("naeste-moede");
            on.page().locator("[name=valg_indsats][value=indgribende]").check();
            on.page().locator("[name=navn_tovholder1]").fill("Lone, pædagog");
            on.page()
                    .locator("[name=dato_naeste-moede]")
                    .fill(LocalDate.now().plusDays(14).toString());
            on.page().locator("[name=tid_naeste-moede]").fill("14:30");
            on.page().locator("[name=sted_naeste-moede]").fill("Stuen");
            on.reads("aftaler").press("Se arket");

            on.headed("Arket").sees("Legegruppe i skoven").sees("kl. 14.30").reads("arket");
            on.press("Godkend begge ark som version 1").follow("Send version 1");
            on.headed("Hvem skal have arket?").reads("modtagere");
            on.page().locator("[name=adresse_1]").fill(to);
            on.page().locator("[name=til_1][value=parents]").check();
            on.press("Videre: tjek adresserne");
            on.headed("Tjek adresserne").sees(to).reads("tjek").press("Send til én");

            on.headed("Arket").sees(to);
            if (!javaScript) {
                on.page().waitForCondition(() -> {
                    on.page().reload();
                    return on.page().getByText("Lagt i postkassen").count() > 0;
                });
            }
            on.sees("Lagt i postkassen her på maskinen").reads("sendt");
            on.go("/postkasse").sees(to).reads("postkassen").follow(to);
            on.sees("Jeg vil helst være hos Bodil.").reads("mailen");
            assertThat(on.page().locator("pre").textContent())
                    .contains("Legegruppe i skoven")
                    .doesNotContain("Udsat");
            on.keptToItself();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_is_answered_while_the_step_waits(boolean javaScript) {
        try (Watched on = begun(javaScript)) {
            Page page = on.page();
            on.write("Skriv en note", "Halvt skrevet");
            page.locator("#spoerg > summary").click();
            page.locator("#spoergsmaal").fill("hvem er tovholder");
            page.keyboard().press("Enter");
            on.sees("Læs mere").reads("spurgt");
            if (javaScript) {
                assertThat(page.locator("#tekst_perspektiv").inputValue()).isEqualTo("Halvt skrevet");
                page.reload();
                assertThat(page.locator("#tekst_perspektiv").inputValue())
                        .as("the draft outlives the question")
                        .isEqualTo("Halvt skrevet");
            } else {
                on.sees("Halvt skrevet");
            }
            on.keptToItself();
        }
    }

    @Test
    void a_referent_writes_note_after_note_without_leaving_the_keyboard() {
        try (Watched on = begun(true)) {
            Page page = on.page();
            Locator draft = page.locator("#tekst_perspektiv");
            draft.focus();
            for (String note : new String[] {"Den første", "Den anden", "Den tredje"}) {
                page.keyboard().type(note);
                page.keyboard().press("Enter");
                page.keyboard().type("på to linjer");
                page.keyboard().press("Control+Enter");
                on.sees(note);
                page.waitForCondition(() -> draft.inputValue().isEmpty());
            }

            assertThat(page.locator("#noter_perspektiv li.note"))
                    .satisfies(notes -> assertThat(notes.count()).isEqualTo(3));
            assertThat(page.locator("#noter_perspektiv li.note").nth(1).innerText())
                    .contains("Den anden\npå to linjer");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("tekst_perspektiv");
            on.keptToItself();
        }
    }

    @Test
    void what_is_typed_while_a_note_is_on_its_way_stays_in_the_draft() {
        try (Watched on = begun(true)) {
            Page page = on.page();
            page.route("**/svar", route -> {
                page.locator("#tekst_perspektiv").evaluate("field => field.value += ' og mere'");
                route.resume();
            });

            page.locator("#tekst_perspektiv").fill("Den første");
            page.keyboard().press("Control+Enter");
            on.sees("Gemt kl.");

            assertThat(page.locator("#noter_perspektiv li.note p").first().innerText())
                    .isEqualTo("Den første");
            assertThat(page.locator("#tekst_perspektiv").inputValue()).isEqualTo("og mere");
        }
    }

    @Test
    void a_choice_is_saved_as_it_is_made_and_moves_nothing() {
        try (Watched on = begun(true)) {
            Page page = on.page();
            on.go(page.url().replaceAll(".*?(/dialog/[^/]+).*", "$1") + "/del/aftaler")
                    .headed("Hvad aftaler vi?")
                    .unfold("kaldenavn")
                    .unfold("indsats");
            page.locator("#tekst_kaldenavn").fill("Malt");

            page.locator("[name=valg_indsats][value=foregribende]").check();
            page.locator("#gemt_indsats").getByText("Gemt kl.").waitFor();

            assertThat(page.locator("#tekst_kaldenavn").inputValue()).isEqualTo("Malt");
            page.reload();
            assertThat(page.locator("[name=valg_indsats][value=foregribende]").isChecked())
                    .isTrue();
        }
    }

    @Test
    void a_note_that_is_refused_says_why_and_keeps_its_words() {
        try (Watched on = begun(true)) {
            Page page = on.page();
            on.write("Skriv en note", "Han hedder 020216-4321")
                    .press("Gem noten")
                    .sees("Én ting er ikke gemt");

            assertThat(page.locator("#tekst_perspektiv").inputValue()).isEqualTo("Han hedder 020216-4321");
            on.reads("refused");
            page.locator("#tekst_perspektiv").fill("Han hedder Malthe");
            on.press("Gem noten").sees("Gemt kl.");
            assertThat(page.locator("#noter_perspektiv li.note").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void danger_comes_into_sight_and_shuts_the_parents_out(boolean javaScript) {
        try (Watched on = begun(javaScript)) {
            on.write("Skriv en note", "Han siger, at far slår ham.").press("Gem noten");
            on.sees("Tal ikke med forældrene endnu").reads("red");
            if (javaScript) {
                on.page().waitForCondition(() -> inSight(on.page().locator(".alarm h2")));
            }
            on.press("Videre").sees("Tal ikke med forældrene endnu").press("Se arket");
            on.headed("Arket").sees("Godkend jeres eget ark").reads("red sheet");
            on.follow("Til forældrene")
                    .sees("hverken vist, godkendt eller sendt")
                    .reads("parents kept out");
        }
    }

    /** Begins one of the other conversations, at this section. */
    private static Watched conversation(String flow, String section, boolean javaScript) {
        Watched on = phone(javaScript).go("/samtaler");
        on.page().locator("button[name=samtale][value=" + flow + "]").click();
        on.page().waitForURL(url -> url.contains("/dialog/"));
        String dialogue = on.page().url().replaceAll(".*?(/dialog/[^/?#]+).*", "$1");
        return on.go(dialogue + "/del/" + section);
    }

    private static void tap(Watched on, String step, String option) {
        on.page()
                .locator("label:has([name=valg_" + step + "][value=" + option + "])")
                .click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobody_goes_on_past_what_her_answer_calls_for(boolean javaScript) {
        try (Watched on = conversation("smaaboernsteam", "rette-sted", javaScript)) {
            tap(on, "hindring", "fare");

            on.press("Videre").sees("Vent ikke på teamet.").headed("Er det her det rette sted?");
            on.page().waitForCondition(() -> inSight(on.page().getByText("Vent ikke på teamet.")));
            on.press("Se planen").headed("Planen");
        }
    }

    @Test
    void what_a_tap_brings_comes_under_it_and_stops_nobody_once_more() {
        try (Watched on = conversation("underretning", "fare", true)) {
            tap(on, "overgreb", "ja");

            on.page()
                    .locator("#fortalt_overgreb")
                    .getByText("Ring til frontteamet nu, og skriv underretningen bagefter.")
                    .waitFor();
            assertThat(inSight(on.page().locator("#fortalt_overgreb"))).isTrue();
            assertThat(on.page().locator("#said").textContent())
                    .contains("Ring til frontteamet nu")
                    .contains("Har du ringet til frontteamet?");
            tap(on, "social-kontrol", "nej");
            on.page().locator("#valgt_social-kontrol button").waitFor();
            tap(on, "ringet", "nu");
            on.page().locator("#valgt_ringet button").waitFor();
            on.reads("fare").press("Videre").headed("Vent med forældrene").keptToItself();
        }
    }

    @Test
    void whoever_is_quicker_than_the_advice_is_stopped_at_it() {
        try (Watched on = conversation("underretning", "fare", true)) {
            var first = new AtomicBoolean(true);
            on.page().route("**/svar", route -> {
                if (first.getAndSet(false)) {
                    on.page().evaluate("document.querySelector('.dock [value=next]').click()");
                }
                route.resume();
            });

            on.page().waitForResponse(response -> response.url().contains("nyt="), () -> tap(on, "overgreb", "ja"));
            on.headed("Det vigtigste først").sees("Ring til frontteamet nu, og skriv underretningen bagefter.");
        }
    }

    @Test
    void what_a_tap_takes_away_is_kept_and_comes_back_as_it_was() {
        try (Watched on = conversation("underretning", "fare", true)) {
            tap(on, "overgreb", "ja");
            tap(on, "ringet", "nu");
            on.page().locator("#valgt_ringet button").waitFor();

            tap(on, "overgreb", "nej");
            on.sees("Det her hører ikke til lige nu");
            assertThat(on.page().locator("#trin_ringet").isVisible()).isFalse();
            assertThat(on.page().locator("#fortalt_overgreb").textContent()).isBlank();
            on.reads("fare");

            tap(on, "overgreb", "ja");
            on.page().locator("#trin_ringet").waitFor();
            assertThat(on.page().locator("[name=valg_ringet][value=nu]").isChecked())
                    .isTrue();
        }
    }

    @Test
    void a_tap_saves_nothing_that_is_half_written_elsewhere() {
        try (Watched on = conversation("underretning", "andre", true)) {
            on.write("Skriv en note", "Sundhedsplejen");
            tap(on, "kendt-sag", "ja");
            on.sees("Underret alligevel.").press("Videre").headed("Hvad haster?");

            on.page().navigate(on.page().url().replaceAll("/del/.*", "/del/andre"));
            on.page().locator("#trin_andre-kender").waitFor();
            assertThat(on.page().locator(".note .pre").allTextContents()).containsExactly("Sundhedsplejen");
        }
    }

    @Test
    void a_usual_sheet_prints_on_one_page() {
        try (Watched on = begun(true)) {
            String dialogue = on.page().url().replaceAll(".*?(/dialog/[^/]+).*", "$1");
            on.go(dialogue + "/del/aftaler").headed("Hvad aftaler vi?");
            for (String agreement : new String[] {"Legegruppe i skoven", "Fast sengetid", "Mor henter tidligt"}) {
                on.write("Hvad gør vi?", agreement)
                        .write("Hvem gør det?", "Lone")
                        .write("Hvornår?", "hver tirsdag");
                on.press("Gem aftalen").sees(agreement);
            }
            on.go(dialogue + "/ark?for=team").headed("Arket");

            byte[] paper = on.page().pdf(new Page.PdfOptions().setFormat("A4"));

            assertThat(new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\s", -1))
                    .as("pages, and what stands before the first")
                    .hasSize(2);
        }
    }

    private static boolean inSight(Locator locator) {
        double top = locator.boundingBox().y;
        return top >= 0 && top < 740;
    }

    @Test
    void closing_is_asked_first_and_reads_well() {
        try (Watched on = begun(true)) {
            on.follow("Luk dialogen på denne telefon")
                    .headed("Luk dialogen på denne telefon?")
                    .reads("glem");
            on.press("Ja, luk den").headed("Hvad er du i tvivl om?");
            assertThat(on.page().getByText("Fortsæt dialogen").count()).isZero();
        }
    }
}
