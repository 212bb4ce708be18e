package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Age;
import dk.trinvis.guide.Role;
import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start page does when something typed or ticked speaks of danger. */
class RedPathTest {
    private static final String BEATEN = "hun siger, at far slår hende";
    private static final String BEATEN_AS_IT_STANDS = "overgreb:#" + Integer.toHexString(BEATEN.hashCode());
    private static final String FRONTTEAM = "href=\"tel:+4579965000\"";
    private static final String LIFELINE = "href=\"tel:112\"";

    private static Service service;
    private static Service standard;
    private Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path vejen, @TempDir Path all) {
        service = Service.in(vejen, "vejen");
        standard = Service.in(all, "standard");
    }

    @AfterAll
    static void stop() {
        service.close();
        standard.close();
    }

    @BeforeEach
    void come() {
        visitor = service.visitor();
        visitor.get("/");
    }

    @Test
    void words_of_abuse_open_it_above_everything_else() {
        Visitor.Page page = says(BEATEN);

        assertThat(page.text())
                .contains("Tal ikke med forældrene endnu")
                .contains("Du skrev: »far slår hende«")
                .contains("Ring til frontteamet: 79 96 50 00")
                .contains("Kommunen vurderer din underretning inden for 24 timer.");
        assertThat(page.html()).contains(FRONTTEAM);
        assertThat(page.html().indexOf("Tal ikke med forældrene endnu"))
                .isLessThan(page.html().indexOf("sagt-bekymring"));
        assertThat(page.html().indexOf(FRONTTEAM))
                .as("the telephone comes before the steps")
                .isLessThan(page.html().indexOf("<ol class=\"do\""));
    }

    @Test
    void it_opens_while_one_types() {
        Visitor.Page fragment = visitor.post("/tegn", "her", "bekymring", "bekymring", BEATEN);

        assertThat(fragment.text()).contains("Tal ikke med forældrene endnu");
        assertThat(fragment.html()).contains("hx-swap-oob").contains(FRONTTEAM);
    }

    @Test
    void it_opens_for_words_in_the_search_field_and_in_a_text_that_is_refused() {
        assertThat(visitor.post("/tegn", "her", "tegn", "bekymring", "trist", "soeg", BEATEN)
                        .text())
                .contains("Tal ikke med forældrene endnu");
        assertThat(says(BEATEN + " 010120-1234").text()).contains("Tal ikke med forældrene endnu");
        assertThat(says(BEATEN + ". " + "Og så videre. ".repeat(500)).text()).contains("Tal ikke med forældrene endnu");
    }

    @Test
    void a_confirmed_signal_opens_it_and_says_which() {
        Visitor.Page page =
                visitor.post("/", "vist", "1", "bekymring", "er bange", "tegn", "maerker-efter-vold", "gaa", "videre");

        assertThat(page.text())
                .contains("Tal ikke med forældrene endnu")
                .contains("Du valgte: Mærker efter vold eller misrøgt");
    }

    @Test
    void where_no_number_stands_the_page_says_how_to_find_it() {
        Visitor elsewhere = standard.visitor();
        elsewhere.get("/");

        Visitor.Page page = elsewhere.post("/", "bekymring", BEATEN, "gaa", "videre");

        assertThat(page.html()).doesNotContain(FRONTTEAM);
        assertThat(page.text()).contains("Find nummeret på din kommunes hjemmeside");
    }

    @Test
    void danger_to_life_puts_112_first_and_abuse_second() {
        Visitor.Page page = says("hun er bevidstløs og far slog hende");

        assertThat(page.html()).contains(LIFELINE).contains(FRONTTEAM);
        assertThat(page.html().indexOf(LIFELINE)).isLessThan(page.html().indexOf(FRONTTEAM));
        assertThat(page.text()).doesNotContain("Ring til forældrene");
    }

    @Test
    void no_panel_beside_abuse_sends_anybody_to_the_parents() {
        Visitor.Page page = says("far slår ham, og han skærer i sig selv og ryger hash");

        assertThat(page.html())
                .contains("id=\"akut-overgreb\"")
                .contains("id=\"akut-selvskade\"")
                .contains("id=\"akut-misbrug\"");
        assertThat(page.text()).doesNotContain("Tal med forældrene");
    }

    @Test
    void the_conversation_goes_on_below_but_no_role_is_told_to_involve_the_parents() {
        for (Role role : TestContent.library().roles()) {
            for (int level = 1; level <= 5; level++) {
                Visitor.Page page = advised(role.id(), level);
                assertThat(page.text())
                        .as("%s at level %d", role.id(), level)
                        .contains("Følg de røde råd øverst på siden.")
                        .contains("Start dialogen")
                        .doesNotContain("al med forældrene.")
                        .doesNotContain("sammen med forældrene")
                        .doesNotContain("igennem med forældrene")
                        .doesNotContain("I selv, barnet og forældrene");
            }
        }
    }

    @Test
    void that_is_not_what_i_mean_takes_it_away_and_it_stays_away() {
        Visitor.Page calm = visitor.post("/", "her", "tegn", "bekymring", BEATEN, "gaa", "afvis:overgreb");

        assertThat(calm.text())
                .doesNotContain("Tal ikke med forældrene endnu")
                .contains("Du har sagt, at det ikke handler om vold eller overgreb.")
                .as("the same question is still open")
                .contains("Passer noget af det her?");
        assertThat(calm.hidden("afvist"))
                .as("the words, and that this concern was on the page")
                .containsExactly("overgreb:far slår hende", BEATEN_AS_IT_STANDS);

        Visitor.Page later = visitor.post(
                "/", "vist", "1", "bekymring", BEATEN, "afvist", "overgreb:far slår hende", "rolle", "skole");

        assertThat(later.text()).doesNotContain("Tal ikke med forældrene endnu");
    }

    @Test
    void other_words_heard_in_the_same_place_stay_away_while_the_text_stands() {
        assertThat(dismissed(BEATEN).text()).doesNotContain("Tal ikke med forældrene endnu");
        assertThat(dismissed(BEATEN + " i hovedet").text()).contains("Tal ikke med forældrene endnu");
    }

    /** This concern, after somebody has said of fewer words in {@link #BEATEN} that they are not what was meant. */
    private Visitor.Page dismissed(String concern) {
        return visitor.post(
                "/", "vist", "1", "bekymring", concern, "afvist", "overgreb:slår", "afvist", BEATEN_AS_IT_STANDS);
    }

    @Test
    void new_words_open_it_again() {
        Visitor.Page page = visitor.post(
                "/", "bekymring", BEATEN + ". Mor sparker ham", "afvist", "overgreb:far slår hende", "gaa", "videre");

        assertThat(page.text()).contains("Tal ikke med forældrene endnu").contains("»Mor sparker ham«");
    }

    @Test
    void it_can_be_called_back() {
        Visitor.Page page = visitor.post(
                "/", "her", "tegn", "bekymring", BEATEN, "afvist", "overgreb:far slår hende", "gaa", "vis:overgreb");

        assertThat(page.text()).contains("Tal ikke med forældrene endnu");
        assertThat(page.hidden("afvist")).isEmpty();
    }

    @Test
    void not_what_i_mean_takes_a_signal_back() {
        Visitor.Page page = visitor.post(
                "/",
                "her",
                "rolle",
                "vist",
                "1",
                "bekymring",
                "er bange",
                "tegn",
                "maerker-efter-vold",
                "tegn",
                "angst",
                "gaa",
                "afvis:overgreb");

        assertThat(page.text()).doesNotContain("Tal ikke med forældrene endnu");
        assertThat(page.hidden("tegn")).containsExactly("angst");
    }

    @Test
    void a_forged_dismissal_silences_nothing_else() {
        Visitor.Page page = visitor.post(
                "/", "bekymring", BEATEN, "afvist", "overgreb", "afvist", "selvskade:far slår hende", "gaa", "videre");

        assertThat(page.text()).contains("Tal ikke med forældrene endnu");
    }

    @Test
    void a_dialogue_begun_from_it_carries_the_alarm() {
        Visitor.Page begun = visitor.post(
                "/dialog",
                "vist",
                "1",
                "bekymring",
                BEATEN,
                "rolle",
                "skole",
                "alder",
                Age.SIX_TO_NINE.id(),
                "trivsel",
                "4");

        assertThat(begun.status()).isEqualTo(303);
        String address = begun.response().headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(address).html()).contains(FRONTTEAM);
    }

    private Visitor.Page says(String words) {
        return visitor.post("/", "her", "bekymring", "bekymring", words, "gaa", "videre");
    }

    private Visitor.Page advised(String role, int level) {
        return visitor.post(
                "/", "vist", "1", "bekymring", BEATEN, "rolle", role, "alder", "3-5", "trivsel", String.valueOf(level));
    }
}
