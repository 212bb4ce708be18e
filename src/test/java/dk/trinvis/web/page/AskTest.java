package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question can be asked anywhere; whatever one is in the middle of waits. All without JavaScript. */
class AskTest {
    private static final String PARENTS = "må jeg sige det til forældrene";

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

    private static Visitor.Page ask(String question) {
        Visitor visitor = served.visitor();
        visitor.get("/spoerg");
        return visitor.post("/spoerg", "spoergsmaal", question);
    }

    @Test
    void a_question_is_answered_with_its_source_and_a_page_that_says_more() {
        Visitor.Page page = ask(PARENTS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Kilde:").contains("Læs mere");
        assertThat(page.html()).contains("value=\"" + PARENTS + "\"").contains("href=\"/viden/");
    }

    @Test
    void what_only_a_neighbour_does_has_its_name_on_it() {
        assertThat(ask("hvem er camp 100 til").text()).contains("Sådan gør de i Fredericia Kommune");
    }

    @Test
    void nothing_found_leads_on_to_all_topics() {
        assertThat(ask("xyzzy qqqq").text()).contains("Prøv med andre ord").contains("se alle emnerne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "010119-1234 må jeg ringe"})
    void what_is_no_question_is_refused_in_words(String text) {
        Visitor.Page page = ask(text);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("id=\"fejl-spoergsmaal\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "a~9", "\"ubalanceret", "🌲🌲", "<script>alert(1)</script>", "' or 1=1 --", "שלום"})
    void whatever_is_asked_there_is_an_answer(String text) {
        Visitor.Page page = ask(text);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain("<script>alert");
    }

    @Test
    void a_text_far_too_long_is_refused_and_heard_all_the_same() {
        Visitor.Page page = ask("og så videre ".repeat(5_000) + "far slår ham");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("for langt til et spørgsmål").contains("Tal ikke med forældrene endnu");
    }

    @Test
    void a_form_from_elsewhere_is_not_answered_as_ours() {
        Visitor visitor = served.visitor();
        visitor.get("/spoerg");
        visitor.wearToken();
        assertThat(visitor.post("/spoerg", "spoergsmaal", PARENTS).status()).isEqualTo(403);
    }

    @Test
    void words_of_abuse_in_a_question_open_the_red_path() {
        assertThat(ask("må jeg ringe til mor når far slår ham").text()).contains("Tal ikke med forældrene endnu");
    }

    @Test
    void in_a_dialogue_the_step_waits_and_what_is_half_written_stays() {
        Conversation talk = Conversation.usual(served).at("perspektiv");
        String before = talk.field("seq");
        talk.press("ask", "tekst_perspektiv", "Halvt skrevet", "spoergsmaal", "hvem er tovholder");

        assertThat(talk.page().text()).contains("Læs mere");
        assertThat(talk.page().area("tekst_perspektiv")).isEqualTo("Halvt skrevet");
        assertThat(talk.field("seq")).as("nothing was written").isEqualTo(before);
        assertThat(talk.field("del")).isEqualTo("perspektiv");
        assertThat(served.keeps("hvem er tovholder")).isFalse();

        talk.press("save:perspektiv");
        assertThat(talk.page().text()).contains("Halvt skrevet").contains("Gemt kl.");
    }

    @Test
    void enter_in_the_field_saves_what_stands_there_and_asks() {
        Conversation talk = Conversation.usual(served).at("perspektiv");
        talk.press("save", "tekst_perspektiv", "Skrevet helt", "spoergsmaal", "hvem er tovholder");

        assertThat(talk.page().text()).contains("Læs mere").contains("Gemt kl.").contains("Skrevet helt");
        assertThat(talk.items()).hasSize(1);
    }

    @Test
    void while_abuse_is_suspected_the_answers_say_that_parents_wait() {
        Conversation talk = Conversation.usual(served).note("perspektiv", "Far slår mig");
        talk.press("ask", "spoergsmaal", PARENTS);
        assertThat(talk.page().text()).contains("Her må forældrene ikke få noget at vide endnu");
    }

    @Test
    void on_the_start_page_the_open_step_stays_open() {
        Visitor visitor = served.visitor();
        visitor.get("/");
        Visitor.Page page = visitor.post(
                "/",
                "her",
                "tegn",
                "vist",
                "1",
                "bekymring",
                "Sover dårligt",
                "tegn",
                "soevnbesvaer",
                "spoergsmaal",
                PARENTS,
                "gaa",
                "spoerg");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Passer noget af det her?").contains("Læs mere");
        assertThat(page.html()).contains("value=\"soevnbesvaer\" checked");
    }

    @Test
    void a_question_in_place_of_a_worry_is_answered_before_the_talk_goes_on() {
        Visitor visitor = served.visitor();
        visitor.get("/");
        Visitor.Page page =
                visitor.post("/", "her", "bekymring", "bekymring", "hvem er med til mødet?", "gaa", "videre");
        assertThat(page.text()).contains("Det ved jeg om det");
        assertThat(page.text().indexOf("Det ved jeg om det"))
                .isLessThan(page.text().indexOf("Passer noget af det her?"));
    }
}
