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

/** The sheets of a dialogue: preview, approval, versions, and the red path. */
class SheetPageTest {
    private static final String KEPT_OUT = "Derfor bliver forældrenes ark hverken vist, godkendt eller sendt.";

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

    /** A dialogue with something to say to everybody, and something for staff alone. */
    static Conversation withAgreement(Served served) {
        return Conversation.usual(served)
                .note("perspektiv", "Jeg vil helst være i skoven.")
                .at("bekymrer")
                .press("save:bekymrer", "tekst_bekymrer", "Vi er uenige på stuen.", "kun_bekymrer", "1")
                .at("aftaler")
                .press("save:aftaler", "hvad_aftaler", "Legegruppe i skoven", "hvem_aftaler", "Lone");
    }

    private static Conversation approved(Conversation talk) {
        return approve(talk.open("/ark"));
    }

    static Conversation approve(Conversation talk) {
        Visitor.Page answer = talk.visitor()
                .post(
                        "/dialog/" + talk.id() + "/ark/godkend",
                        "command",
                        talk.field("command"),
                        "seq",
                        talk.field("seq"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return talk.open("/ark");
    }

    @Test
    void the_parents_sheet_has_no_level_and_nothing_for_staff_alone() {
        var talk = withAgreement(served).open("/ark");

        assertThat(talk.page().text())
                .contains("Jeg vil helst være i skoven.")
                .contains("Legegruppe i skoven")
                .doesNotContain("uenige")
                .doesNotContain("Udsat position")
                .doesNotContain("Foreslået");
        assertThat(talk.open("/ark?for=team").page().text()).contains("uenige").contains("Udsat position");
    }

    @Test
    void the_sheet_can_be_read_as_plain_text() {
        var talk = withAgreement(served);

        Visitor.Page text = talk.visitor().get("/dialog/" + talk.id() + "/ark.txt?for=parents");

        assertThat(text.response().headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(text.html())
                .startsWith("Det har vi aftalt")
                .contains("Hvem: Lone")
                .doesNotContain("uenige");
    }

    @Test
    void what_is_missing_is_said_before_it_is_approved() {
        assertThat(Conversation.usual(served).open("/ark").page().text())
                .contains("Før I godkender")
                .contains("Der er ingen aftaler endnu.")
                .contains("Der er ingen tovholder endnu.");
    }

    @Test
    void an_approved_version_never_changes_and_a_change_asks_for_a_new_one() {
        var talk = approved(withAgreement(served));
        assertThat(talk.page().text()).contains("Version 1 er godkendt").contains("Send version 1");

        talk.note("fungerer", "Storebror henter.").open("/ark");
        assertThat(talk.page().text())
                .contains("Noget er ændret siden version 1. Godkend igen, før du sender.")
                .doesNotContain("Send version");
        approve(talk);

        assertThat(talk.page().text()).contains("Version 2 er godkendt");
        assertThat(talk.open("/ark/1").page().text()).doesNotContain("Storebror henter.");
        assertThat(talk.open("/ark/2").page().text()).contains("Storebror henter.");
        assertThat(talk.open("/ark/1/ark.txt?for=parents").page().html()).doesNotContain("Storebror henter.");
    }

    @Test
    void approving_what_one_has_not_seen_is_refused() {
        var talk = withAgreement(served).open("/ark");
        String seen = talk.field("seq");
        talk.note("fungerer", "Noget nyt.").open("/ark");

        Visitor.Page refused = talk.visitor()
                .post("/dialog/" + talk.id() + "/ark/godkend", "command", "godkend-for-sent", "seq", seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Noget er ændret, siden du så arket. Se det igennem igen, og godkend så.")
                .contains("Noget nyt.");
        assertThat(talk.open("/ark").page().text()).doesNotContain("er godkendt");
    }

    @Test
    void approving_twice_makes_one_version() {
        var talk = withAgreement(served).open("/ark");
        String[] form = {"command", talk.field("command"), "seq", talk.field("seq")};

        talk.visitor().post("/dialog/" + talk.id() + "/ark/godkend", form);
        talk.visitor().post("/dialog/" + talk.id() + "/ark/godkend", form);

        assertThat(talk.open("/ark").page().text()).contains("Version 1").doesNotContain("Version 2");
    }

    @Test
    void on_the_red_path_the_parents_sheet_is_neither_shown_nor_approved() {
        var talk = approved(withAgreement(served)).note("bekymrer", "Han siger, at far slår ham.");

        for (String page : new String[] {"/ark?for=parents", "/ark/1?for=parents"}) {
            talk.open(page);
            assertThat(talk.page().status()).as(page).isEqualTo(403);
            assertThat(talk.page().text())
                    .as(page)
                    .contains(KEPT_OUT)
                    .contains("Tal ikke med forældrene endnu")
                    .doesNotContain("Legegruppe");
        }
        for (String text : new String[] {"/ark.txt?for=parents", "/ark/1/ark.txt?for=parents"}) {
            talk.open(text);
            assertThat(talk.page().status()).as(text).isEqualTo(403);
            assertThat(talk.page().text()).as(text).contains(KEPT_OUT).doesNotContain("Legegruppe");
        }
        approve(talk.open("/ark"));

        assertThat(talk.open("/ark/2?for=team").page().text()).contains("Legegruppe");
        talk.at("bekymrer").press("dismiss:overgreb");
        assertThat(talk.open("/ark/2?for=parents").page().text())
                .as("what was approved while it was red")
                .contains("Den version har intet ark til forældrene.");
        assertThat(talk.open("/ark").page().text()).contains("Noget er ændret siden version 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ny i gruppen"})
    void where_nothing_is_said_to_the_parents_the_page_offers_our_sheet_alone(String worry) {
        var talk = Conversation.begin(served, "samtale", "vaekstmodel", "bekymring", worry);
        talk.at("foer-moedet").press("next", "valg_trygt", "nej");

        assertThat(talk.open("/ark").page().text())
                .contains("Godkend jeres eget ark som version 1")
                .doesNotContain("Til forældrene");
        assertThat(talk.open("/ark?for=parents").page().text()).contains("Der er intet til forældrene her.");
    }

    @Test
    void a_text_to_copy_holds_nothing_that_is_said_to_its_writer() {
        var talk = Conversation.begin(served, "samtale", "underretning", "bekymring", "Ny i gruppen");

        assertThat(talk.open("/ark.txt").page().text()).contains("Ny i gruppen").doesNotContain("skema", "CPR");
        assertThat(talk.open("/ark").page().text()).contains("Sæt den ind i kommunens eget skema");
    }

    @Test
    void a_text_of_those_who_wait_is_no_underretning() {
        var talk = Conversation.begin(served, "samtale", "underretning", "bekymring", "Ny i gruppen");
        talk.at("fare").press("next", "valg_overgreb", "nej", "valg_social-kontrol", "nej");
        talk.at("skal-jeg").press("save", "valg_beslutning", "vent");

        assertThat(talk.open("/ark.txt").page().text()).startsWith("Aftale om at vente");
        assertThat(talk.open("/ark").page().text()).doesNotContain("Sæt den ind i kommunens eget skema");
    }

    @Test
    void the_plain_text_for_the_parents_does_not_speak_of_a_suspicion_where_there_is_none() {
        var talk = Conversation.begin(served, "samtale", "vaekstmodel", "bekymring", "Ny i gruppen");
        talk.at("foer-moedet").press("next", "valg_trygt", "nej");

        assertThat(talk.open("/ark.txt?for=parents").page().text())
                .contains("Der er intet til forældrene her.")
                .doesNotContain("mistanke om vold");
    }

    @Test
    void on_the_red_path_the_teams_sheet_comes_first() {
        var talk = withAgreement(served)
                .note("bekymrer", "Han siger, at far slår ham.")
                .open("/ark");

        assertThat(talk.page().status()).isEqualTo(200);
        assertThat(talk.page().text()).contains(KEPT_OUT).contains("uenige").contains("Godkend jeres eget ark");
    }
}
