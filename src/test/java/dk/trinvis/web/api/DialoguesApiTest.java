package dk.trinvis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DialoguesApiTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    @TempDir
    static Path data;

    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        api = new ApiClient(data, CLOCK);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void the_whole_job_ends_with_a_mail_that_the_outbox_has_taken() throws Exception {
        ApiClient.Talk talk = api.begin();
        talk.answer("bekymring", "Sover dårligt og trækker sig fra de andre");
        talk.answer("tegn", List.of("soevnbesvaer"));
        talk.answer("rolle", "dagtilbud");
        talk.answer("alder", "3-5");
        talk.answer("trivsel", 3);
        talk.note("perspektiv", "Jeg vil helst være i skoven.");
        talk.note("bekymrer", Map.of("text", "Kun til os: stuen er delt om det.", "staffOnly", true));
        talk.give(
                "agree",
                Map.of(
                        "step",
                        "aftaler",
                        "value",
                        Map.of("what", "Legegruppe i skoven", "who", "Pædagogen", "by", "hver tirsdag")));
        talk.answer("tovholder1", Map.of("name", "Pædagogen på stuen", "reach", "76 00 00 00"));
        talk.answer("naeste-moede", Map.of("date", "2026-12-15", "time", "14:30", "place", "På stuen"));

        assertThat(talk.give("approve", Map.of()).status()).isEqualTo(200);
        ApiClient.Answer sheet = talk.sheet("txt", "audience=parents&version=1");
        assertThat(sheet.text())
                .contains("Legegruppe i skoven", "Jeg vil helst være i skoven.", "15. december 2026")
                .doesNotContain("stuen er delt", "Faldende", "Søvnbesvær", "Foregribende");
        assertThat(talk.sheet("txt", "audience=team&version=1").text()).contains("stuen er delt", "Faldende trivsel");

        ApiClient.Answer sent = talk.send(1, "mor@example.org", "parents");
        assertThat(sent.status()).isEqualTo(202);
        JsonNode mail = talk.state().at("/mails/0");
        // The postman makes his rounds by himself; far longer than that means that he is not there.
        long patience = System.nanoTime() + 30_000_000_000L;
        while (mail.path("state").asString().equals("queued") && System.nanoTime() < patience) {
            Thread.onSpinWait();
            mail = talk.state().at("/mails/0");
        }
        assertThat(mail.path("state").asString()).isEqualTo("accepted");
        assertThat(mail.path("address").asString()).isEqualTo("mor@example.org");
    }

    @Test
    void the_next_step_follows_the_answers() throws Exception {
        ApiClient.Talk talk = api.begin();

        assertThat(talk.answer("bekymring", "Er meget stille").at("/next/id")).isEqualTo("tegn");
        assertThat(talk.give("skip", Map.of("step", "tegn")).at("/next/id")).isEqualTo("rolle");
        assertThat(talk.give("move", Map.of("step", "se")).at("/next/id")).isEqualTo("se");
    }

    @Test
    void the_same_command_sent_twice_counts_once() throws Exception {
        ApiClient.Talk talk = api.begin();
        Map<String, Object> command = Map.of(
                "commandId", "samme-kommando-1",
                "seq", talk.seq,
                "type", "note",
                "step", "fungerer",
                "value", "Hjælper de små");

        ApiClient.Answer first = talk.give(command);
        ApiClient.Answer second = talk.give(command);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("events")).isEqualTo(first.json().path("events"));
        assertThat(second.json().path("seq")).isEqualTo(first.json().path("seq"));
    }

    @Test
    void two_who_answer_at_once_both_stay_until_somebody_settles_it() throws Exception {
        ApiClient.Talk talk = api.begin();
        int both = talk.seq;
        talk.answer("trivsel", 2);
        talk.seq = both;
        talk.answer("trivsel", 4);

        assertThat(step(talk.state(), "trivsel").path("candidates").size()).isEqualTo(2);

        talk.answer("trivsel", 3);
        assertThat(step(talk.state(), "trivsel").path("candidates").isMissingNode())
                .isTrue();
        assertThat(step(talk.state(), "trivsel").path("value").asInt()).isEqualTo(3);
    }

    @Test
    void an_answer_off_the_path_is_kept_and_returns_with_the_path() throws Exception {
        ApiClient.Talk talk = api.begin();
        talk.answer("trivsel", 4);
        talk.answer("underretning", "gjort");
        talk.answer("trivsel", 3);

        assertThat(step(talk.state(), "underretning").path("onPath").asBoolean())
                .isFalse();
        assertThat(step(talk.state(), "underretning").path("value").asString()).isEqualTo("gjort");

        talk.answer("trivsel", 5);
        assertThat(step(talk.state(), "underretning").path("onPath").asBoolean())
                .isTrue();
    }

    @Test
    void words_of_abuse_keep_the_parents_out_on_every_way_until_somebody_says_it_is_not_that() throws Exception {
        ApiClient.Talk talk = api.begin();
        talk.note("perspektiv", "Jeg vil gerne hjem.");
        talk.give("approve", Map.of());
        JsonNode heard = talk.note("bekymrer", "Siger, at far slår ham").json();

        assertThat(heard.path("parentsKeptOut").asBoolean()).isTrue();
        assertThat(heard.at("/alarms/0/words").asString()).contains("far slår ham");
        assertThat(talk.sheet("txt", "audience=parents").status()).isEqualTo(403);
        assertThat(talk.sheet("html", "audience=parents&version=1").status()).isEqualTo(403);
        ApiClient.Answer refused = talk.send(1, "far@example.org", "parents");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/type")).isEqualTo("urn:trinvis:problem:parents-kept-out");
        talk.give("approve", Map.of());
        assertThat(talk.state().at("/versions/1/audiences").toString()).isEqualTo("[\"team\"]");
        assertThat(talk.send(2, "kollega@example.org", "team").status()).isEqualTo(202);

        talk.give("dismiss", Map.of("alarm", heard.at("/alarms/0/id").asString()));
        talk.give("approve", Map.of());
        assertThat(talk.send(3, "far@example.org", "parents").status()).isEqualTo(202);
    }

    @Test
    void a_red_signal_keeps_the_parents_out_until_it_is_taken_back() throws Exception {
        ApiClient.Talk talk = api.begin();
        String red = api.get("/api/v1/search?q=" + ApiClient.encoded("mærker efter vold"), "")
                .at("/results/0/id");

        assertThat(talk.answer("tegn", List.of(red))
                        .json()
                        .path("parentsKeptOut")
                        .asBoolean())
                .isTrue();
        assertThat(talk.answer("tegn", List.of()).json().path("parentsKeptOut").asBoolean())
                .isFalse();
    }

    @Test
    void approving_what_has_changed_since_it_was_seen_is_refused() throws Exception {
        ApiClient.Talk talk = api.begin();
        int seen = talk.seq;
        talk.note("se", "Flere legeaftaler");
        talk.seq = seen;

        ApiClient.Answer answer = talk.give("approve", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/detail")).contains("Noget er ændret, siden du så arket");
    }

    @Test
    void somebody_elses_dialogue_answers_as_an_unknown_one_does() throws Exception {
        ApiClient.Talk mine = api.begin();
        ApiClient.Talk others = api.begin();

        ApiClient.Answer wrong = api.get("/api/v1/dialogues/" + others.id, mine.token);
        ApiClient.Answer unknown = api.get("/api/v1/dialogues/0123456789abcdef0123456789abcdef", mine.token);
        ApiClient.Answer without = api.get("/api/v1/dialogues/" + others.id, "");

        assertThat(wrong).isEqualTo(unknown).isEqualTo(without);
        assertThat(wrong.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🌲 han elsker skoven 🌲",
                "שלום עולם مرحبا",
                "<script>alert('x')</script>",
                "'; drop table event; --",
                "linje et\nlinje to",
                "å\u030a e\u0301 ﬁ"
            })
    void odd_text_stays_what_it_is(String text) throws Exception {
        ApiClient.Talk talk = api.begin();

        assertThat(talk.note("fungerer", text).status()).isEqualTo(200);

        assertThat(step(talk.state(), "fungerer").at("/items/0/value/text").asString())
                .isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
        ApiClient.Answer html = talk.sheet("html", "audience=team");
        assertThat(html.text()).doesNotContain("<script");
    }

    @Test
    void a_hundred_kilobytes_are_refused_with_a_figure_and_change_nothing() throws Exception {
        ApiClient.Talk talk = api.begin();

        ApiClient.Answer answer = talk.note("bekymrer", "x".repeat(100 * 1024));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/problems/0/message")).contains("102.400 tegn", "plads til 5.000");
        assertThat(talk.state().path("seq").asInt()).isEqualTo(1);
    }

    @Test
    void a_cpr_number_is_refused_with_the_reason_and_never_repeated() throws Exception {
        ApiClient.Talk talk = api.begin();

        ApiClient.Answer answer = talk.note("bekymrer", "Det er 010119-1234, hun går på stuen");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:trinvis:problem:cpr");
        assertThat(answer.text()).contains("ligner et CPR-nummer").doesNotContain("010119");
    }

    @Test
    void several_faults_are_told_at_once() throws Exception {
        ApiClient.Talk talk = api.begin();

        ApiClient.Answer answer =
                talk.answer("naeste-moede", Map.of("date", "i morgen", "time", "halv tre", "place", "Stuen"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("problems").size()).isEqualTo(2);
        assertThat(answer.at("/problems/0/field")).isEqualTo("value.date");
        assertThat(answer.at("/problems/1/field")).isEqualTo("value.time");
    }

    @Test
    void a_date_that_is_gone_is_refused_with_the_first_that_is_possible() throws Exception {
        ApiClient.Answer answer =
                api.begin().answer("naeste-moede", Map.of("date", "2026-11-21", "time", "14:30", "place", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail"))
                .isEqualTo("Datoen 21. november 2026 er gået. Vælg en dato fra 22. november 2026 og frem.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mor",
                "mor@",
                "mor@example",
                "mor@exa mple.org",
                "mor@example.org\r\nBcc: x@example.org",
                "",
                "a..b@example.org"
            })
    void an_address_that_is_none_is_refused_and_nothing_is_queued(String address) throws Exception {
        ApiClient.Talk talk = api.begin();
        talk.note("se", "Mere leg");
        talk.give("approve", Map.of());

        ApiClient.Answer answer = talk.send(1, address, "parents");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/problems/0/field")).isEqualTo("to[0].address");
        assertThat(talk.state().path("mails").size()).isZero();
    }

    @Test
    void a_line_break_in_a_single_line_is_refused() throws Exception {
        ApiClient.Answer answer = api.begin().answer("kaldenavn", "Malthe\r\nBcc: x@example.org");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("på én linje");
    }

    @Test
    void unknown_names_are_told_with_those_that_exist() throws Exception {
        ApiClient.Talk talk = api.begin();

        assertThat(talk.note("bekymringer", "x").at("/detail")).contains("intet trin \"bekymringer\"", "perspektiv");
        assertThat(talk.give("remove", Map.of("item", "findes-ikke")).at("/detail"))
                .contains("findes-ikke");
        assertThat(talk.give("svar", Map.of()).at("/detail")).contains("\"svar\" er ikke en type", "answer");
        assertThat(talk.answer("tegn", List.of("sult")).at("/detail")).contains("intet tegn \"sult\"");
        assertThat(talk.answer("trivsel", 6).at("/detail")).contains("Niveau 6 findes ikke. Vælg fra 1 til 5.");
        assertThat(api.post("/api/v1/dialogues", "{\"flow\":\"trin3\"}", "").at("/detail"))
                .contains("intet forløb \"trin3\"", "trin2");
    }

    @Test
    void a_body_that_is_no_json_is_told_where_without_being_repeated() throws Exception {
        ApiClient.Talk talk = api.begin();

        ApiClient.Answer answer =
                api.post("/api/v1/dialogues/" + talk.id + "/commands", "{\"hemmeligt\": far", talk.token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.at("/detail")).contains("ikke gyldig JSON", "linje 1");
        assertThat(answer.text()).doesNotContain("hemmeligt");
    }

    @Test
    void a_list_instead_of_an_object_and_another_media_type_are_refused() throws Exception {
        assertThat(api.post("/api/v1/dialogues", "[]", "").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/dialogues", "flow=trin2", "", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_body_over_256_kilobytes_is_too_large() throws Exception {
        ApiClient.Talk talk = api.begin();

        ApiClient.Answer answer = talk.note("bekymrer", "x".repeat(300 * 1024));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(talk.state().path("seq").asInt()).isEqualTo(1);
    }

    @Test
    void the_sheet_comes_in_the_format_that_is_asked_for() throws Exception {
        ApiClient.Talk talk = api.begin();
        String path = "/api/v1/dialogues/" + talk.id + "/sheet?audience=parents";

        assertThat(api.get(path, talk.token, "application/json").type()).startsWith("application/json");
        assertThat(api.get(path, talk.token, "text/html").type()).startsWith("text/html");
        assertThat(api.get(path, talk.token, "text/plain").type()).startsWith("text/plain");
        assertThat(api.get(path, talk.token, "image/png").status()).isEqualTo(406);
        assertThat(talk.sheet("txt", "audience=naboen").status()).isEqualTo(422);
        assertThat(talk.sheet("txt", "audience=parents&version=7").status()).isEqualTo(404);
    }

    private static JsonNode step(JsonNode state, String step) {
        for (JsonNode section : state.path("sections")) {
            for (JsonNode each : section.path("steps")) {
                if (each.path("id").asString().equals(step)) {
                    return each;
                }
            }
        }
        throw new IllegalArgumentException("no step " + step);
    }
}
