package dk.trinvis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Paths;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KnowledgeApiTest {
    @TempDir
    static Path data;

    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        api = new ApiClient(data, InstantSource.system());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void two_worries_in_one_sentence_are_both_found_with_their_sources() throws Exception {
        JsonNode found =
                search("han sover dårligt og trækker sig fra de andre", 3).json();

        assertThat(found.path("redFlag").asBoolean()).isFalse();
        assertThat(found.path("results").toString()).contains("V.fysisk.1").containsAnyOf("V.adfaerd.8", "V.adfaerd.9");
    }

    @Test
    void words_of_abuse_raise_the_red_flag_and_are_shown() throws Exception {
        JsonNode found = search("far slår ham", 5).json();

        assertThat(found.path("redFlag").asBoolean()).isTrue();
        assertThat(found.at("/alarms/0/kind").asString()).isEqualTo("overgreb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "*:*",
                "a~9",
                "\"ubalanceret",
                "og i på",
                "🌲🌲",
                "' or 1=1 --",
                "<script>",
                "שלום",
                "\u0000"
            })
    void whatever_is_searched_for_the_answer_is_never_an_error(String text) throws Exception {
        assertThat(search(text, 10).status()).isEqualTo(200);
    }

    @Test
    void a_cpr_number_is_not_searched_for() throws Exception {
        ApiClient.Answer answer = search("010119-1234 sover dårligt", 10);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain("010119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "-1", "mange", "99999999999"})
    void a_limit_outside_1_to_50_is_refused_with_the_range(String limit) throws Exception {
        ApiClient.Answer answer = api.get("/api/v1/search?q=ked&limit=" + limit, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("limit", "fra 1 til 50");
    }

    @Test
    void advice_gives_steps_with_sources_and_the_law_that_they_name() throws Exception {
        JsonNode advice =
                api.get("/api/v1/advice?role=dagtilbud&level=4&age=3-5", "").json();

        assertThat(advice.path("steps").size()).isBetween(3, 6);
        advice.path("steps")
                .forEach(step -> assertThat(step.path("sources").size()).isPositive());
        assertThat(advice.at("/effort/id").asString()).isEqualTo("indgribende");
        assertThat(advice.path("law").size()).isPositive();
        assertThat(advice.toString()).doesNotContain("{barn");
    }

    @Test
    void advice_without_anything_told_names_all_that_is_missing_with_the_choices() throws Exception {
        ApiClient.Answer answer = api.get("/api/v1/advice?level=9&profile=atlantis", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("role mangler", "dagtilbud", "age mangler", "15-17")
                .contains("profile er \\\"atlantis\\\", som ikke findes", "standard, vejen");
    }

    @Test
    void every_row_of_the_barometer_and_of_the_signal_catalogues_is_cited() throws Exception {
        JsonNode coverage = api.get("/api/v1/coverage", "").json();

        assertThat(coverage.path("cited").size() + coverage.path("missing").size())
                .isEqualTo(313);
        coverage.path("missing")
                .forEach(row -> assertThat(row.asString())
                        .doesNotStartWith("T.")
                        .doesNotStartWith("V.general")
                        .doesNotStartWith("V.fysisk")
                        .doesNotStartWith("V.adfaerd")
                        .doesNotStartWith("V.psykisk")
                        .doesNotStartWith("V.spaed")
                        .isNotEqualTo("V.abuse.path"));
    }

    @Test
    void the_description_names_every_path_of_the_api_and_no_other() throws Exception {
        Set<String> served = new TreeSet<>();
        for (Field field : Paths.class.getFields()) {
            String path = (String) field.get(null);
            if (!path.equals(Paths.API)
                    && (path.startsWith("/api") || path.startsWith("/health") || path.equals(Paths.OPENAPI))) {
                served.add(path);
            }
        }
        Set<String> described =
                new TreeSet<>(api.get(Paths.OPENAPI, "").json().path("paths").propertyNames());

        assertThat(described).isEqualTo(served);
    }

    @Test
    void the_description_names_every_type_of_command() throws Exception {
        JsonNode types = api.get(Paths.OPENAPI, "").json().at("/components/schemas/Command/properties/type/enum");

        assertThat(types.valueStream().map(JsonNode::asString).toList()).isEqualTo(CommandReader.types());
    }

    @Test
    void it_says_that_it_lives_and_is_ready() throws Exception {
        assertThat(api.get(Paths.LIVE, "").status()).isEqualTo(200);
        assertThat(api.get(Paths.READY, "").at("/mail")).isEqualTo("outbox");
    }

    @Test
    void unknown_paths_and_methods_answer_with_problem_documents() throws Exception {
        assertThat(api.get("/api/v1/andet", "").type()).startsWith("application/problem+json");
        assertThat(api.get("/api/v1/andet", "").status()).isEqualTo(404);
        assertThat(api.send("DELETE", "/api/v1/search").status()).isEqualTo(405);
    }

    @Test
    void danger_to_life_is_named_and_is_not_the_red_path() throws Exception {
        JsonNode found = search("hun vil ikke leve mere", 5).json();

        assertThat(found.path("redFlag").asBoolean()).isFalse();
        assertThat(found.at("/alarms/0/kind").asString()).isEqualTo("livsfare");
    }

    @Test
    void each_municipality_answers_from_its_own_guides() throws Exception {
        String camp = "/api/v1/search?q=" + ApiClient.encoded("hvem er camp 100 til") + "&limit=3&profile=";

        JsonNode there = api.get(camp + "fredericia", "").json().at("/results/0");
        assertThat(there.path("sources").toString()).contains("F.camp");
        assertThat(there.has("from")).isFalse();
        JsonNode lent = api.get(camp + "standard", "").json().at("/results/0");
        assertThat(lent.path("from").asString()).isEqualTo("Fredericia Kommune");
        assertThat(api.get(camp + "vejen", "").json().path("results").toString())
                .doesNotContain("F.camp");
    }

    @Test
    void what_is_for_others_is_left_out() throws Exception {
        String baby = "/api/v1/search?q=" + ApiClient.encoded("babyen sutter dårligt") + "&age=";
        assertThat(api.get(baby + "0-2", "").json().path("results").toString()).contains("V.spaed.3");
        assertThat(api.get(baby + "10-14", "").json().path("results").toString())
                .doesNotContain("V.spaed.3");
    }

    @Test
    void a_wrong_profile_role_and_age_are_all_named_at_once() throws Exception {
        ApiClient.Answer answer = api.get("/api/v1/search?q=ked&profile=x&role=y&age=z&limit=0", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().toString()).contains("profile", "role", "age", "limit");
    }

    @Test
    void coverage_is_told_for_each_source_document() throws Exception {
        JsonNode guides = api.get("/api/v1/coverage", "").json().path("guides");
        assertThat(guides.propertyNames()).containsExactlyInAnyOrder("F", "O", "T", "V");
        assertThat(guides.at("/V/cited").asInt())
                .isEqualTo(guides.at("/V/total").asInt());
        assertThat(guides.at("/V/total").asInt()).isEqualTo(131);
    }

    private static ApiClient.Answer search(String text, int limit) throws Exception {
        return api.get("/api/v1/search?q=" + ApiClient.encoded(text) + "&limit=" + limit, "");
    }
}
