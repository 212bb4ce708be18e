package dk.trinvis.web.page;

import static dk.trinvis.web.page.Conversation.location;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Start dialogen": however often a form is sent, it begins one dialogue. */
class BeginPageTest {
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
    void every_page_with_advice_carries_an_id_of_its_own() {
        assertThat(command()).isNotBlank().isNotEqualTo(command());
    }

    @Test
    void the_same_form_sent_twice_is_one_dialogue() {
        String command = command();
        Visitor.Page first = begin(visitor, command, "trist");
        Visitor.Page second = begin(visitor, command, "trist");

        assertThat(first.status()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(visitor.get(location(second)).text()).contains("trist");
    }

    @Test
    void the_same_form_sent_many_times_at_once_is_one_dialogue() {
        String command = command();
        var sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> location(begin(visitor, command, "trist"))))
                .limit(8)
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void another_form_other_words_and_no_id_are_other_dialogues() {
        String command = command();

        assertThat(Stream.of(
                        location(begin(visitor, command, "trist")),
                        location(begin(visitor, command, "glad")),
                        location(begin(visitor, command(), "trist")),
                        location(begin(visitor, "", "trist")),
                        location(begin(visitor, "", "trist"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void somebody_else_with_the_same_id_gets_a_dialogue_of_their_own() {
        String command = command();
        Visitor other = service.visitor();
        other.get("/");

        String mine = location(begin(visitor, command, "trist"));
        assertThat(location(begin(other, command, "trist"))).isNotEqualTo(mine);
        assertThat(other.get(mine).status()).isEqualTo(404);
    }

    private String command() {
        Visitor.Page advice = visitor.post(
                "/",
                "bekymring",
                "trist",
                "vist",
                "1",
                "rolle",
                "skole",
                "alder",
                "6-9",
                "trivsel",
                "3",
                "gaa",
                "videre");
        assertThat(advice.hidden("command")).hasSize(1);
        return advice.hidden("command").getFirst();
    }

    private static Visitor.Page begin(Visitor visitor, String command, String concern) {
        return visitor.post("/dialog", "command", command, "bekymring", concern);
    }
}
