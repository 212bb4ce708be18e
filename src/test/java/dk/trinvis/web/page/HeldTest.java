package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialogues that a browser can go on with, and how it gives one up. */
class HeldTest {
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
    void the_start_page_says_from_when_a_dialogue_is() {
        var talk = Conversation.usual(served);

        assertThat(talk.visitor().get("/").text()).containsPattern("Fortsæt dialogen fra i dag kl\\. \\d\\d\\.\\d\\d");
        assertThat(talk.visitor().get("/").html()).contains("href=\"/dialog/" + talk.id() + "\"");
        assertThat(served.visitor().get("/").text()).as("another browser").doesNotContain("Fortsæt");
    }

    @Test
    void closing_asks_first_and_cannot_be_taken_back() {
        var talk = Conversation.usual(served).open("/glem");
        assertThat(talk.page().text()).contains("Så kan du ikke åbne den herfra igen.");

        assertThat(talk.open("").page().status()).as("only asked").isEqualTo(200);
        talk.open("/glem");
        var closed = talk.visitor().post("/dialog/" + talk.id() + "/glem");

        assertThat(closed.status()).isEqualTo(303);
        assertThat(talk.open("").page().status()).isEqualTo(404);
        assertThat(talk.visitor().get("/").text()).doesNotContain("Fortsæt");
    }

    @Test
    void a_forged_form_closes_nothing() {
        var talk = Conversation.usual(served).open("/glem");
        talk.visitor().wearToken();

        assertThat(talk.visitor().post("/dialog/" + talk.id() + "/glem").status())
                .isEqualTo(403);
        assertThat(talk.open("").page().status()).isEqualTo(200);
    }
}
