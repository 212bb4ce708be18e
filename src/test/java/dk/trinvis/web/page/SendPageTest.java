package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending: addresses, the page that asks once more, what became of it, and what is refused. */
class SendPageTest {
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

    private static Conversation ready() {
        return SheetPageTest.approve(SheetPageTest.withAgreement(served).open("/ark"))
                .open("/send");
    }

    /** Posts the open form with these fields, and this button. */
    private static Visitor.Page send(Conversation talk, String button, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        for (String kept : List.of("command", "version", "raekker")) {
            if (!all.contains(kept)) {
                all.addAll(List.of(kept, kept.equals("raekker") ? "3" : talk.field(kept)));
            }
        }
        all.addAll(List.of("do", button));
        return talk.visitor().post("/dialog/" + talk.id() + "/send", all.toArray(String[]::new));
    }

    @Test
    void the_addresses_are_shown_once_more_before_anything_is_sent() {
        var talk = ready();

        Visitor.Page asked = send(
                talk,
                "tjek",
                "adresse_1",
                "mor@example.org ",
                "til_1",
                "parents",
                "adresse_3",
                "lone@example.org",
                "til_3",
                "team");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .contains("Tjek adresserne En mail kan ikke kaldes tilbage.")
                .contains("mor@example.org Forældrenes ark")
                .contains("lone@example.org Jeres eget ark")
                .contains("Send til 2");
        assertThat(talk.open("/ark").page().text()).doesNotContain("mor@example.org");
    }

    @Test
    void a_sent_sheet_lies_in_the_postbox_and_its_state_stands_at_the_sheet() {
        var talk = ready();

        assertThat(send(talk, "send", "adresse_1", "mor1@example.org", "til_1", "parents")
                        .status())
                .isEqualTo(303);

        assertThat(talk.open("/ark").page().text()).contains("mor1@example.org Forældrenes ark, version 1");
        eventually(talk, "/ark", "Lagt i postkassen her på maskinen i dag kl.");
        assertThat(talk.visitor().get("/postkasse").text()).contains("mor1@example.org");
    }

    @Test
    void sending_twice_sends_once() {
        var talk = ready();
        String[] form = {"adresse_1", "en.gang@example.org", "til_1", "team"};

        send(talk, "send", form);
        send(talk, "send", form);

        eventually(talk, "/ark", "Lagt i postkassen");
        assertThat(talk.page().html().split("en\\.gang@example\\.org", -1)).hasSize(2);
    }

    @Test
    void other_addresses_after_going_back_are_sent_too() {
        var talk = ready();

        send(talk, "send", "adresse_1", "foerst@example.org", "til_1", "team");
        send(talk, "send", "adresse_1", "ogsaa@example.org", "til_1", "team");

        assertThat(talk.open("/ark").page().text())
                .contains("foerst@example.org")
                .contains("ogsaa@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mor                              | er ikke en mailadresse",
                "mor@example.org,far@example.org  | er ikke en mailadresse",
                "mor@@example.org                 | er ikke en mailadresse",
                "020216-4321@example.org          | ligner et CPR-nummer"
            })
    void an_address_that_is_none_is_refused_at_its_field(String address, String reason) {
        var talk = ready();

        for (String button : List.of("tjek", "send")) {
            Visitor.Page refused = send(talk, button, "adresse_2", address, "til_2", "parents");
            assertThat(refused.status()).as(button).isEqualTo(422);
            assertThat(refused.text()).as(button).contains("Intet er sendt").contains(reason);
            assertThat(refused.html())
                    .as(button)
                    .contains("id=\"fejl-i_adresse_2\"")
                    .contains("value=\"" + address + "\"");
        }
        assertThat(talk.open("/ark").page().text()).doesNotContain("Forældrenes ark, version");
    }

    @Test
    void a_line_break_never_reaches_a_header() {
        var talk = ready();

        for (String address :
                List.of("mor@example.org\r\nBcc: alle@example.org", "mor@example.org\n", "a\r@example.org")) {
            assertThat(send(talk, "send", "adresse_1", address, "til_1", "parents")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(talk.open("/ark").page().text()).doesNotContain("mor@example.org");
    }

    @Test
    void nobody_gets_a_sheet_that_nobody_chose() {
        var talk = ready();

        Visitor.Page refused = send(talk, "send", "adresse_1", "hvem@example.org");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Vælg, om »hvem@example.org« er en forælder eller en af jer.");
    }

    @Test
    void the_same_address_twice_is_told() {
        Visitor.Page refused = send(
                ready(),
                "tjek",
                "adresse_1",
                "mor@example.org",
                "til_1",
                "parents",
                "adresse_2",
                "MOR@example.org",
                "til_2",
                "team");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("står der to gange. Fjern den ene.");
    }

    @Test
    void no_recipient_at_all_is_told() {
        Visitor.Page refused = send(ready(), "tjek");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv mindst én modtager.");
    }

    @Test
    void more_rows_keep_what_is_written() {
        Visitor.Page more = send(ready(), "flere", "adresse_1", "mor@example.org", "til_1", "parents");

        assertThat(more.text()).contains("Modtager 4").doesNotContain("Modtager 5");
        assertThat(more.html()).contains("value=\"mor@example.org\"");
    }

    @Test
    void a_sheet_that_has_changed_since_is_not_sent() {
        var talk = ready();
        String command = talk.field("command");
        talk.note("fungerer", "Noget nyt.");
        assertThat(talk.visitor().get("/dialog/" + talk.id() + "/send").status())
                .isEqualTo(303);

        Visitor.Page refused = send(
                talk,
                "send",
                "command",
                command,
                "version",
                "1",
                "raekker",
                "3",
                "adresse_1",
                "mor@example.org",
                "til_1",
                "parents");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Noget er ændret siden version 1. Godkend det igen, før du sender.");
        assertThat(refused.html()).contains("value=\"mor@example.org\"");
    }

    @Test
    void on_the_red_path_nothing_goes_to_parents_on_any_way() {
        var talk = ready();
        String command = talk.field("command");
        talk.note("bekymrer", "Han siger, at far slår ham.");
        SheetPageTest.approve(talk.open("/ark"));

        talk.open("/send");
        assertThat(talk.page().text())
                .contains("Derfor sender vi intet til forældrene.")
                .doesNotContain("En forælder");
        for (String button : List.of("tjek", "send")) {
            for (String version : List.of("1", "2")) {
                Visitor.Page refused = send(
                        talk,
                        button,
                        "command",
                        command + "-" + button + version,
                        "version",
                        version,
                        "raekker",
                        "3",
                        "adresse_1",
                        "far@example.org",
                        "til_1",
                        "parents");
                assertThat(refused.status()).as(button + " version " + version).isEqualTo(403);
                assertThat(refused.text())
                        .as(button + " version " + version)
                        .contains("Der er mistanke om overgreb i dialogen. Derfor sender vi intet til forældrene.");
            }
        }
        assertThat(talk.open("/ark").page().text()).doesNotContain("far@example.org");
    }

    @Test
    void on_the_red_path_the_team_still_gets_its_sheet() {
        var talk = SheetPageTest.withAgreement(served).note("bekymrer", "Han siger, at far slår ham.");
        SheetPageTest.approve(talk.open("/ark")).open("/send");

        send(talk, "send", "adresse_1", "kollega@example.org", "til_1", "team");

        eventually(talk, "/ark", "kollega@example.org Jeres eget ark, version 1 Lagt i postkassen");
    }

    @Test
    void a_page_that_is_too_old_keeps_the_addresses_and_sends_nothing() {
        var talk = ready();
        talk.visitor().wearToken();

        Visitor.Page refused = send(talk, "send", "adresse_1", "mor2@example.org", "til_1", "parents");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("value=\"mor2@example.org\"");
        assertThat(talk.open("/ark").page().text()).doesNotContain("mor2@example.org");
    }

    /** Opens a page until these words stand on it: the postman makes a round every second. */
    private static void eventually(Conversation talk, String page, String words) {
        long until = System.nanoTime() + 30_000_000_000L;
        while (!talk.open(page).page().text().contains(words) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(talk.page().text()).contains(words);
    }
}
