package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every conversation of a municipality can be begun, and everything that its guides explain can be read. */
class TalksAndGuidesTest {
    private static Service standard;
    private static Service vejen;
    private static Service fredericia;

    @BeforeAll
    static void start(@TempDir Path one, @TempDir Path two, @TempDir Path three) {
        standard = Service.in(one, "standard");
        vejen = Service.in(two, "vejen");
        fredericia = Service.in(three, "fredericia");
    }

    @AfterAll
    static void stop() {
        standard.close();
        vejen.close();
        fredericia.close();
    }

    private static Visitor visitor(String profile) {
        return switch (profile) {
            case "vejen" -> vejen.visitor();
            case "fredericia" -> fredericia.visitor();
            default -> standard.visitor();
        };
    }

    private static List<String> all(String html, String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "vejen", "fredericia"})
    void each_conversation_begins_and_shows_its_first_part(String profile) {
        Visitor visitor = visitor(profile);
        Visitor.Page talks = visitor.get("/samtaler");
        List<String> flows = all(talks.html(), "name=\"samtale\" value=\"([a-z0-9-]+)\"");
        assertThat(flows).contains("trin2", "underretning", "sparring").hasSizeGreaterThan(6);
        for (String flow : flows) {
            Visitor.Page begun = visitor.post("/dialog", "samtale", flow, "command", "begynd-" + flow);
            assertThat(begun.status()).as(flow).isEqualTo(303);
            Visitor.Page page = visitor.get(
                    begun.response().headers().firstValue("Location").orElseThrow());
            assertThat(page.status()).as(flow).isEqualTo(200);
            assertThat(page.html()).as(flow).contains("id=\"dialog\"");
        }
    }

    @Test
    void a_municipality_has_the_conversations_of_its_own_guides_only() {
        assertThat(visitor("vejen").get("/samtaler").html())
                .contains("value=\"ffm\"")
                .doesNotContain("camp100");
        assertThat(visitor("fredericia").get("/samtaler").html())
                .contains("value=\"camp100\"")
                .doesNotContain("\"ffm\"");
        Visitor visitor = visitor("standard");
        visitor.get("/samtaler");
        assertThat(visitor.post("/dialog", "samtale", "ffm", "command", "begynd-ffm")
                        .status())
                .isEqualTo(404);
    }

    /** What a nursery school is advised about a child of three to five, on Vejen's scale. */
    private static Visitor.Page advised(String worry, int level) {
        Visitor visitor = visitor("vejen");
        visitor.get("/");
        return visitor.post(
                "/",
                "her",
                "trivsel",
                "bekymring",
                worry,
                "vist",
                "1",
                "rolle",
                "dagtilbud",
                "alder",
                "3-5",
                "trivsel",
                String.valueOf(level),
                "gaa",
                "videre");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void the_meeting_that_is_advised_can_be_begun_there(int level) {
        assertThat(advised("Ny i gruppen", level).html()).contains("name=\"samtale\" value=\"ffm\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9})
    void a_meeting_that_is_not_advised_is_not_offered(int level) {
        assertThat(advised("Ny i gruppen", level).html())
                .contains("Start dialogen")
                .doesNotContain("value=\"ffm\"");
    }

    @Test
    void no_meeting_with_the_parents_is_offered_in_danger() {
        assertThat(advised("Han siger, at far slår ham", 6).html())
                .contains("Start dialogen")
                .doesNotContain("value=\"ffm\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "vejen", "fredericia"})
    void each_topic_can_be_read_and_says_where_it_comes_from(String profile) {
        Visitor visitor = visitor(profile);
        List<String> topics = all(visitor.get("/viden").html(), "href=\"(/viden/[a-z0-9-]+/[a-z0-9-]+)\"");
        assertThat(topics).hasSizeGreaterThan(10);
        for (String topic : topics) {
            Visitor.Page page = visitor.get(topic);
            assertThat(page.status()).as(topic).isEqualTo(200);
            assertThat(page.html()).as(topic).contains("Kilde:").doesNotContain("{barnet}");
        }
    }

    @Test
    void a_topic_that_is_not_there_answers_with_a_way_on() {
        Visitor.Page page = visitor("standard").get("/viden/opsporing/findes-ikke");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Den side findes ikke");
    }

    @Test
    void an_underretning_is_a_text_to_copy_and_is_never_mailed() {
        Visitor visitor = visitor("standard");
        visitor.get("/samtaler");
        Visitor.Page begun = visitor.post("/dialog", "samtale", "underretning", "command", "begynd-underretning");
        String dialogue = begun.response().headers().firstValue("Location").orElseThrow();
        Visitor.Page sheet = visitor.get(dialogue + "/ark");
        assertThat(sheet.html()).contains("data-copy").doesNotContain("/send\"");
        assertThat(sheet.text()).doesNotContain("Til forældrene");
        assertThat(visitor.get(dialogue + "/send").status()).isEqualTo(303);
    }
}
