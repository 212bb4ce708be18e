package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dialogue over real HTTP, one form after another, without JavaScript. */
class DialoguePageTest {
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
    void starting_goes_on_with_what_was_said() {
        var talk = Conversation.usual(served);

        assertThat(talk.page().html()).contains("<h1>Hvad er barnets perspektiv?</h1>");
        assertThat(talk.page().text())
                .contains("Sover dårligt og trækker sig fra de andre")
                .contains("Vuggestue eller børnehave · 3-5 år · Udsat position");
    }

    @Test
    void starting_without_a_word_asks_what_it_is_about() {
        var talk = Conversation.begin(served);

        assertThat(talk.page().html()).contains("<h1>Det begyndte vi med</h1>").contains("tekst_bekymring");
        assertThat(talk.page().text()).as("what is true on the start page only").doesNotContain("Intet gemmes");
    }

    @Test
    void a_worry_that_cannot_be_kept_comes_back_with_its_words() {
        Visitor visitor = served.visitor();
        visitor.get("/");
        String typed = "Hans nummer er 010115-1234 og han er ked af det";

        Visitor.Page refused = visitor.post("/dialog", "bekymring", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.area("bekymring")).isEqualTo(typed);
        assertThat(refused.text()).contains("ligner et CPR-nummer");
        assertThat(served.keeps("010115-1234")).isFalse();
    }

    @Test
    void a_saved_note_stands_on_the_page_and_says_when() {
        var talk = Conversation.usual(served).note("bekymrer", "Falder i søvn over maden.");

        assertThat(talk.page().text())
                .contains("Falder i søvn over maden.")
                .containsPattern("Gemt kl\\. \\d\\d\\.\\d\\d");
        assertThat(talk.field("tekst_bekymrer")).as("the draft").isEmpty();
        assertThat(served.keeps("søvn over maden")).as("in clear on disk").isFalse();
    }

    @Test
    void the_address_after_saving_holds_no_text() {
        var talk = Conversation.usual(served).at("bekymrer");

        Visitor.Page saved = talk.pressOnly("save:bekymrer", "tekst_bekymrer", "Noget fortroligt");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(Conversation.location(saved))
                .isEqualTo("/dialog/" + talk.id() + "/del/bekymrer?gemt=bekymrer#trin_bekymrer");
    }

    @Test
    void the_same_form_posted_twice_counts_once() {
        var talk = Conversation.usual(served).at("bekymrer");
        String[] form = talk.form("save:bekymrer", "tekst_bekymrer", "Kun én gang");

        talk.visitor().post("/dialog/" + talk.id() + "/svar", form);
        talk.visitor().post("/dialog/" + talk.id() + "/svar", form);

        assertThat(talk.at("bekymrer").items()).hasSize(1);
    }

    @Test
    void a_form_that_was_changed_after_going_back_is_saved_as_it_is_now() {
        var talk = Conversation.usual(served).at("bekymrer");
        String[] first = talk.form("save:bekymrer", "tekst_bekymrer", "Det første");
        String[] second = talk.form("save:bekymrer", "tekst_bekymrer", "Noget andet");

        talk.visitor().post("/dialog/" + talk.id() + "/svar", first);
        talk.visitor().post("/dialog/" + talk.id() + "/svar", second);

        assertThat(talk.at("bekymrer").page().text()).contains("Det første").contains("Noget andet");
    }

    @Test
    void a_note_can_be_changed_where_it_stands() {
        var talk = Conversation.usual(served).note("fungerer", "Hjælper de sma.");
        String item = talk.items().getFirst();

        talk.press("edit:i_" + item);
        assertThat(talk.field("tekst_i_" + item)).isEqualTo("Hjælper de sma.");
        talk.press("save:i_" + item, "tekst_i_" + item, "Hjælper de små.");

        assertThat(talk.page().text()).contains("Hjælper de små.").doesNotContain("de sma.");
        assertThat(talk.items()).containsExactly(item);
    }

    @Test
    void a_removed_note_can_be_brought_back_at_once() {
        var talk = Conversation.usual(served).note("fungerer", "Er god til at tegne.");
        String item = talk.items().getFirst();

        talk.press("remove:" + item);
        assertThat(talk.page().text()).contains("Noten er fjernet.").doesNotContain("Er god til at tegne.");
        talk.press("restore:" + item);

        assertThat(talk.items()).containsExactly(item);
        assertThat(talk.page().text()).contains("Er god til at tegne.");
    }

    @Test
    void what_is_half_written_survives_every_other_button() {
        var talk = Conversation.usual(served).note("fungerer", "Den skal væk.");
        String item = talk.items().getFirst();

        talk.press("remove:" + item, "tekst_fungerer", "Halvt skrevet", "kun_fungerer", "1");

        assertThat(talk.items()).isEmpty();
        assertThat(talk.field("tekst_fungerer")).isEqualTo("Halvt skrevet");
        assertThat(talk.field("kun_fungerer")).as("its tick").isEqualTo("1");
    }

    @Test
    void going_on_saves_what_is_written() {
        var talk = Conversation.usual(served).at("bekymrer").press("next", "tekst_bekymrer", "Sover ved frokosten.");

        assertThat(talk.page().html()).contains("<h1>Hvad fungerer?</h1>");
        assertThat(talk.at("bekymrer").page().text()).contains("Sover ved frokosten.");
    }

    @Test
    void another_section_saves_what_is_written_too() {
        var talk =
                Conversation.usual(served).at("bekymrer").press("go:perspektiv", "tekst_bekymrer", "Glemt at gemme.");

        assertThat(talk.page().html()).contains("<h1>Hvad er barnets perspektiv?</h1>");
        assertThat(talk.at("bekymrer").page().text()).contains("Glemt at gemme.");
    }

    @Test
    void a_section_can_be_passed_over_and_returned_to() {
        var talk = Conversation.usual(served).at("perspektiv").press("skip");

        assertThat(talk.page().html()).contains("<h1>Hvad bekymrer?</h1>");
        assertThat(talk.at("perspektiv")
                        .press("save:perspektiv", "tekst_perspektiv", "Vil hjem.")
                        .page()
                        .text())
                .contains("Vil hjem.");
    }

    @Test
    void it_opens_where_it_was_left() {
        var talk = Conversation.usual(served).at("bekymrer").press("next");

        assertThat(talk.open("").page().html()).contains("<h1>Hvad fungerer?</h1>");
    }

    @Test
    void the_childs_perspective_stays_in_sight_all_of_it() {
        var talk = Conversation.usual(served)
                .note("perspektiv", "Jeg vil helst være hos Bodil.")
                .note("perspektiv", "De griner ad mig.");

        for (String later : List.of("bekymrer", "fungerer", "se", "aftaler")) {
            assertThat(talk.at(later).page().html())
                    .as(later)
                    .containsPattern(
                            "(?s)class=\"pin.*Jeg vil helst være hos Bodil\\..*De griner ad mig\\..*</section>");
        }
    }

    @Test
    void what_leaves_the_path_is_kept_and_told_about() {
        var talk = Conversation.usual(served).at("aftaler").press("save", "valg_underretning", "ikke-nu");

        talk.at("udgangspunkt").press("edit:trivsel").press("save:trivsel", "niveau_trivsel", "2");
        assertThat(talk.page().text())
                .contains("Har I taget stilling til en underretning?")
                .contains("Det her hører ikke til lige nu, fordi niveauet er ændret. Det er gemt.");
        talk.press("edit:trivsel").press("save:trivsel", "niveau_trivsel", "4");

        assertThat(talk.at("aftaler").field("valg_underretning"))
                .as("back on the path")
                .isEqualTo("ikke-nu");
    }

    @Test
    void the_words_follow_the_age() {
        var talk = Conversation.usual(served).at("udgangspunkt").press("edit:alder");

        talk.press("save:alder", "valg_alder", "15-17");

        assertThat(talk.at("perspektiv").page().html()).contains("<h1>Hvad er den unges perspektiv?</h1>");
    }

    @Test
    void two_answers_at_once_stand_side_by_side_until_somebody_chooses() {
        var talk = Conversation.usual(served).at("aftaler");
        String[] first = talk.form("save", "tekst_kaldenavn", "Malthe");
        String[] second = talk.form("save", "tekst_kaldenavn", "M.");
        second[java.util.Arrays.asList(second).indexOf("command") + 1] = "et-andet-id-0001";

        talk.visitor().post("/dialog/" + talk.id() + "/svar", first);
        talk.visitor().post("/dialog/" + talk.id() + "/svar", second);
        assertThat(talk.at("aftaler").page().text())
                .contains("Her står 2 svar side om side.")
                .contains("Malthe");
        String choose = talk.page().html().replaceAll("(?s).*?value=\"(choose:kaldenavn:\\d+)\".*", "$1");
        talk.press(choose);

        assertThat(talk.at("aftaler").page().text()).doesNotContain("side om side");
        assertThat(talk.field("tekst_kaldenavn")).isEqualTo("Malthe");
    }

    @Test
    void a_field_that_nobody_touched_overwrites_nothing() {
        var talk = Conversation.usual(served).at("aftaler");
        String[] stale = talk.form("save", "navn_tovholder1", "Lone");
        talk.press("save", "tekst_kaldenavn", "Malthe");

        stale[java.util.Arrays.asList(stale).indexOf("command") + 1] = "et-andet-id-0002";
        talk.visitor().post("/dialog/" + talk.id() + "/svar", stale);

        talk.at("aftaler");
        assertThat(talk.field("tekst_kaldenavn")).isEqualTo("Malthe");
        assertThat(talk.field("navn_tovholder1")).isEqualTo("Lone");
    }

    @Test
    void a_part_that_decides_what_follows_waits_for_its_answer() {
        var talk = Conversation.begin(served, "samtale", "smaaboernsteam", "bekymring", "Ny i gruppen");
        talk.at("rette-sted");
        assertThat(talk.page().html()).contains(">Videre</button>").doesNotContain(">Se planen</button>\n    </div>");

        Visitor.Page refused = talk.pressOnly("next");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Svar på det her. Så ved jeg, hvad der kommer nu.");

        talk.press("next", "valg_hindring", "intet");
        assertThat(talk.field("del")).isEqualTo("spoergsmaal");
    }

    @Test
    void what_an_answer_calls_for_is_read_before_the_conversation_goes_on_without_a_script_too() {
        var talk = Conversation.begin(served, "samtale", "smaaboernsteam", "bekymring", "Ny i gruppen");
        talk.at("rette-sted").press("next", "valg_hindring", "fare");
        assertThat(talk.field("del")).as("the same part again").isEqualTo("rette-sted");
        assertThat(talk.page().text()).contains("Vent ikke på teamet. Ring til frontteamet nu");

        talk.press("next");
        assertThat(talk.page().text()).contains("Planen");
    }

    @Test
    void what_an_answer_brings_stands_under_its_question() {
        var talk = Conversation.begin(served, "samtale", "underretning", "bekymring", "Ny i gruppen")
                .at("fare");

        talk.press("next", "valg_overgreb", "ja", "valg_social-kontrol", "nej");

        assertThat(talk.page().text())
                .containsSubsequence(
                        "Kan det handle om vold eller overgreb?",
                        "Sig ingenting til forældrene",
                        "negativ social kontrol?",
                        "Har du ringet til frontteamet?");
    }

    @Test
    void one_is_stopped_at_what_the_answers_bring() {
        var talk = Conversation.begin(served, "samtale", "underretning", "bekymring", "Ny i gruppen")
                .at("fare");

        Visitor.Page stopped = talk.pressOnly("next", "valg_overgreb", "nej", "valg_social-kontrol", "ved-ikke");

        assertThat(Conversation.location(stopped)).endsWith("#fortalt_social-kontrol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "go:udgangspunkt", "sheet"})
    void what_an_answer_calls_for_is_read_on_every_way_out(String button) {
        var talk = Conversation.begin(served, "samtale", "smaaboernsteam", "bekymring", "Ny i gruppen")
                .at("rette-sted");

        talk.press(button, "valg_hindring", "fare");
        assertThat(talk.page().text()).contains("Vent ikke på teamet. Ring til frontteamet nu");

        talk.press(button);
        assertThat(talk.field("del")).as("the part it stops at, once").isNotEqualTo("rette-sted");
    }

    @Test
    void a_part_that_decides_can_be_passed_over_all_the_same() {
        var talk = Conversation.begin(served, "samtale", "smaaboernsteam", "bekymring", "Ny i gruppen");
        talk.at("rette-sted").press("skip");
        assertThat(talk.page().text()).contains("Planen");
    }

    @Test
    void danger_in_words_stands_above_everything_until_somebody_says_otherwise() {
        var talk = Conversation.usual(served).note("bekymrer", "Han siger, at far slår ham.");

        for (String page : List.of("", "/del/perspektiv", "/del/aftaler", "/ark?for=team", "/del/udgangspunkt")) {
            assertThat(talk.open(page).page().text())
                    .as(page)
                    .contains("Tal ikke med forældrene endnu")
                    .contains("Ring til frontteamet");
        }
        assertThat(talk.at("bekymrer").page().html())
                .as("where it was said, the steps are in sight")
                .doesNotContain("Det gør du nu");
        assertThat(talk.at("perspektiv").page().html())
                .as("elsewhere they open on a tap")
                .contains("<summary>Det gør du nu</summary>");
        talk.at("perspektiv").press("dismiss:overgreb");

        assertThat(talk.page().text()).doesNotContain("Tal ikke med forældrene endnu");
    }
}
