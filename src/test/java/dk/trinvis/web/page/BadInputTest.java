package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the start page does with what nobody should type: a clear answer, and the text stays in the field. */
class BadInputTest {
    private static final String CPR = "010120-1234";

    private static Path data;
    private static Service service;
    private Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
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

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void nothing_is_answered_by_what_to_do(String nothing) {
        Visitor.Page page = says(nothing);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Skriv lidt om det først. Et par ord er nok.");
        assertThat(page.html()).contains("aria-invalid=\"true\"");
    }

    @Test
    void a_text_of_100_kB_stays_in_the_field_and_the_page_says_how_long_it_may_be() {
        String text = "Han sover dårligt. ".repeat(100 * 1024 / 19);

        Visitor.Page page = says(text);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("der er plads til 5.000");
        assertThat(page.area("bekymring")).isEqualTo(text);
    }

    @Test
    void a_body_over_256_kB_is_refused_by_a_page_that_says_where_the_text_is() {
        Visitor.Page page = says("a".repeat(300 * 1024));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text())
                .contains("Der er plads til 256 kB.")
                .contains("Gå tilbage i browseren. Det, du skrev, står der endnu.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Han er så ked af det 😢👨‍👩‍👧",
                "\u202eהוא עצוב\u202c og siger ingenting",
                "<script>alert(1)</script> \"><img src=x onerror=alert(1)> trist",
                "'; drop table dialogues; -- trist",
                "${7*7} #{7*7} {{7*7}} trist",
                "</textarea><h1>trist</h1>"
            })
    void strange_texts_are_texts(String text) {
        Visitor.Page page = says(text);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.hidden("bekymring")).containsExactly(text);
        assertThat(page.html())
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("<h1>trist");
        assertThat(visitor.post("/", "bekymring", text, "ret", "bekymring").area("bekymring"))
                .isEqualTo(text);
    }

    @Test
    void control_characters_do_no_harm() {
        assertThat(says("trist\u0000\u0007 og stille").status()).isEqualTo(200);
    }

    @Test
    void a_CPR_number_is_refused_with_the_reason_and_goes_nowhere() throws IOException {
        ListAppender<ILoggingEvent> log = listen();

        Visitor.Page page = says("Emil " + CPR + " er trist");
        Visitor.Page begun = visitor.post("/dialog", "her", "bekymring", "bekymring", "Emil " + CPR + " er trist");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Det gemmer vi aldrig, for det er fortroligt.");
        assertThat(page.area("bekymring")).contains(CPR);
        assertThat(begun.status()).isEqualTo(422);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(CPR));
        assertThat(filesWith(CPR)).isEmpty();
    }

    @Test
    void what_is_typed_on_the_start_page_reaches_neither_disk_nor_log() throws IOException {
        ListAppender<ILoggingEvent> log = listen();

        says("hun gemmer sig bag det grønne skur");
        visitor.post("/tegn", "bekymring", "hun gemmer sig bag det grønne skur");

        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("grønne skur"));
        assertThat(filesWith("grønne skur")).isEmpty();
    }

    @Test
    void an_unknown_role_age_or_level_asks_again_and_keeps_the_rest() {
        Visitor.Page role = visitor.post("/", "vist", "1", "bekymring", "trist", "rolle", "konge", "alder", "3-5");
        Visitor.Page age = visitor.post("/", "vist", "1", "bekymring", "trist", "rolle", "skole", "alder", "99");
        Visitor.Page level =
                visitor.post("/", "vist", "1", "bekymring", "trist", "rolle", "skole", "alder", "3-5", "trivsel", "9");
        Visitor.Page word = visitor.post(
                "/", "vist", "1", "bekymring", "trist", "rolle", "skole", "alder", "3-5", "trivsel", "'; --");

        assertThat(List.of(role.status(), age.status(), level.status(), word.status()))
                .containsOnly(422);
        assertThat(role.text()).contains("\"konge\" er ikke et af valgene").contains("Hvad er din rolle?");
        assertThat(role.hidden("alder")).containsExactly("3-5");
        assertThat(age.text()).contains("Hvilken alder har barnet?");
        assertThat(level.text()).contains("Niveau 9 findes ikke. Vælg fra 1 til 5.");
        assertThat(word.text()).contains("Det niveau findes ikke. Vælg et på listen.");
    }

    @Test
    void an_unknown_signal_is_said_and_the_known_ones_stay() {
        Visitor.Page page = visitor.post(
                "/", "vist", "1", "bekymring", "trist", "tegn", "soevnbesvaer", "tegn", "findes-ikke", "gaa", "videre");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Der er intet tegn \"findes-ikke\" i kataloget.");
        assertThat(page.html()).contains("value=\"soevnbesvaer\" checked");
    }

    @Test
    void an_unknown_button_or_step_changes_nothing() {
        Visitor.Page page = visitor.post("/", "her", "rolle", "vist", "1", "bekymring", "trist", "gaa", "afvis:brand");
        Visitor.Page step = visitor.post("/", "vist", "1", "bekymring", "trist", "ret", "../../etc/passwd");

        assertThat(page.text()).contains("Hvad er din rolle?");
        assertThat(step.text()).contains("Hvad er din rolle?");
    }

    @Test
    void a_body_that_is_no_form_is_answered_by_the_page() {
        Visitor.Page page = visitor.postRaw("/", "{\"bekymring\":", Map.of("Content-Type", "application/json"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Hvad er du i tvivl om?");
    }

    private Visitor.Page says(String words) {
        return visitor.post("/", "her", "bekymring", "bekymring", words, "gaa", "videre");
    }

    private static ListAppender<ILoggingEvent> listen() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        return log;
    }

    private static List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
