package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which mails at /postkasse. */
class PostboxPageTest {
    @TempDir
    static Path data;

    private static Served served;
    private static Conversation talk;
    private static String mail;

    @BeforeAll
    static void start() {
        served = Served.in(data);
        talk = SheetPageTest.approve(SheetPageTest.withAgreement(served).open("/ark"))
                .open("/send");
        talk.visitor()
                .post(
                        "/dialog/" + talk.id() + "/send",
                        "command",
                        talk.field("command"),
                        "version",
                        "1",
                        "adresse_1",
                        "mor@example.org",
                        "til_1",
                        "parents",
                        "do",
                        "send");
        long until = System.nanoTime() + 20_000_000_000L;
        Visitor.Page box = talk.visitor().get("/postkasse");
        while (!box.text().contains("mor@example.org") && System.nanoTime() < until) {
            Thread.yield();
            box = talk.visitor().get("/postkasse");
        }
        mail = box.html().replaceAll("(?s).*href=\"(/postkasse/[0-9a-f]{32})\".*", "$1");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whoever_sits_at_the_machine_sees_all_mails() {
        Visitor stranger = served.visitor();

        assertThat(stranger.get("/postkasse").text()).contains("mor@example.org");
        assertThat(stranger.get(mail).text()).contains("Til mor@example.org").contains("Legegruppe i skoven");
    }

    @Test
    void a_mail_can_be_fetched_as_it_was_written() {
        Visitor.Page file = served.visitor().get(mail + "/mail.eml");

        assertThat(file.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mail.eml\"");
        assertThat(file.html()).contains("To: mor@example.org").contains("multipart/alternative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"})
    void through_a_proxy_a_stranger_sees_none(String header) throws Exception {
        assertThat(raw("/postkasse", header))
                .contains("Her er ingen mails endnu.")
                .doesNotContain("mor@example.org");
        assertThat(raw(mail, header)).contains("den er ikke din at åbne").doesNotContain("Legegruppe");
        assertThat(raw(mail + "/mail.eml", header)).doesNotContain("mor@example.org");
    }

    @Test
    void a_letter_that_is_not_there_is_not_found() {
        for (String letter : new String[] {"0".repeat(32), "..%2F..%2Ftrinvis.db", "x"}) {
            assertThat(served.visitor().get("/postkasse/" + letter).status())
                    .as(letter)
                    .isIn(400, 404);
        }
    }

    @Test
    void with_a_mail_server_there_is_nothing_to_see(@TempDir Path other) {
        try (Served sending = Served.in(other, Optional.of("smtp://localhost:2525?from=trinvis@example.org"))) {
            assertThat(sending.visitor().get("/postkasse").text()).contains("Her sendes mails med en mailserver");
        }
    }

    private static String raw(String path, String header) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(served.url() + path))
                    .header(header, "203.0.113.7")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
