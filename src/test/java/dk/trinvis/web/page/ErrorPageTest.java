package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when something could not be done. */
class ErrorPageTest {
    private static final String NOTE = "Hun blomstrer, når vi er i skoven.";

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
    void a_page_that_is_not_there_says_so_and_leads_on() {
        Visitor.Page page = visitor.get("/findes-ikke");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("Siden findes ikke, eller den er ikke din at åbne.")
                .contains("Til forsiden");
    }

    @Test
    void what_was_typed_is_shown_to_be_copied() {
        Visitor.Page page =
                visitor.post("/dialog/0123456789abcdef0123456789abcdef/svar", "command", "c0mmand-1", "tekst_x", NOTE);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains(NOTE).doesNotContain("c0mmand-1").doesNotContain("Prøv igen");
    }

    @Test
    void the_very_same_request_can_be_tried_again() {
        String dialogue = visitor.post("/dialog", "bekymring", "trist")
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();

        Visitor.Page page = visitor.post(
                dialogue + "/svar", "command", "c0mmand-1", "tekst_bekymrer", NOTE, "do", "en-knap-der-ikke-findes");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).contains("action=\"" + dialogue + "/svar\"").contains("Prøv igen</button>");
        assertThat(page.hidden("command")).containsExactly("c0mmand-1");
        assertThat(page.hidden("tekst_bekymrer")).containsExactly(NOTE);
        assertThat(page.hidden("_t")).hasSize(1);
    }

    @Test
    void a_forged_form_gets_no_token_of_ours() {
        visitor.wearToken();

        Visitor.Page page = visitor.post("/dialog/0123456789abcdef0123456789abcdef/svar", "tekst_x", NOTE);

        assertThat(page.hidden("_t")).isEmpty();
    }

    @Test
    void markup_in_what_was_typed_stays_text() {
        Visitor.Page page =
                visitor.post("/dialog/0123456789abcdef0123456789abcdef/svar", "x", "<script>alert(1)</script> og mere");

        assertThat(page.html()).doesNotContain("<script>alert");
        assertThat(page.text()).contains("<script>alert(1)</script> og mere");
    }
}
