package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas tell an editor the same keys and words as the reader knows. */
class SchemaTest {

    private static final Path FOLDER = Path.of("content/schema");
    private static final Map<String, Set<Shape>> SHAPES = Map.ofEntries(
            Map.entry("signals", Set.of(Shape.SIGNAL_GROUP, Shape.SIGNAL)),
            Map.entry("alarmord", Set.of(Shape.ALARM_WORDS, Shape.ALARM_RULES, Shape.ALARM_RULE)),
            Map.entry("vink", Set.of(Shape.ALARM_HINTS)),
            Map.entry("guide", Set.of(Shape.GUIDE, Shape.LEVEL, Shape.CITED, Shape.EFFORT, Shape.NEXT_STEP)),
            Map.entry("akut", Set.of(Shape.EMERGENCIES, Shape.EMERGENCY, Shape.EMERGENCY_STEP, Shape.CITED)),
            Map.entry("roles", Set.of(Shape.ROLES, Shape.ROLE)),
            Map.entry(
                    "flow",
                    Set.of(
                            Shape.FLOW,
                            Shape.SECTION,
                            Shape.SHEET,
                            Shape.STEP,
                            Shape.OPTION,
                            Shape.PROMPT,
                            Shape.REMARK,
                            Shape.DEADLINE,
                            Shape.CONDITION)),
            Map.entry("topics", Set.of(Shape.TOPICS, Shape.TOPIC, Shape.PASSAGE, Shape.CONDITION)),
            Map.entry("settings", Set.of(Shape.SETTINGS, Shape.SETTING, Shape.SETTING_OPTION)),
            Map.entry("profile", Set.of(Shape.PROFILE, Shape.PHONE, Shape.CONTACT)),
            Map.entry("sources", Set.of(Shape.SOURCES, Shape.DOCUMENT, Shape.LAW)));

    private record Keys(Set<String> all, Set<String> required) {}

    private static JsonNode schema(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".schema.json")));
    }

    /** The objects of a schema whose keys are fixed: the root and those under $defs. */
    private static List<JsonNode> objects(JsonNode schema) {
        var objects = new ArrayList<JsonNode>();
        objects.add(schema);
        schema.path("$defs").forEach(objects::add);
        return objects;
    }

    private static Keys keys(JsonNode object) {
        var required = new TreeSet<String>();
        object.path("required").forEach(key -> required.add(key.asString()));
        return new Keys(new TreeSet<>(object.path("properties").propertyNames()), required);
    }

    private static void enumsOf(String property, JsonNode node, List<List<String>> into) {
        JsonNode found = node.path("properties").path(property);
        JsonNode words =
                found.has("enum") ? found.path("enum") : found.path("items").path("enum");
        if (words.isArray()) {
            into.add(words.valueStream().map(JsonNode::asString).distinct().toList());
        }
        node.forEach(child -> enumsOf(property, child, into));
    }

    private static void eachEnumIs(String schema, String property, Map<String, ?> words) throws IOException {
        var enums = new ArrayList<List<String>>();
        enumsOf(property, schema(schema), enums);
        assertThat(enums)
                .as("%s of %s", property, schema)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).containsExactlyInAnyOrderElementsOf(words.keySet()));
    }

    @Test
    void each_schema_has_the_keys_that_the_reader_knows() throws IOException {
        for (var entry : SHAPES.entrySet()) {
            Set<Keys> known = entry.getValue().stream()
                    .map(shape -> new Keys(new TreeSet<>(shape.keys()), new TreeSet<>(shape.required())))
                    .collect(Collectors.toSet());
            Set<Keys> written = objects(schema(entry.getKey())).stream()
                    .map(SchemaTest::keys)
                    .collect(Collectors.toSet());

            assertThat(written).as(entry.getKey()).isEqualTo(known);
        }
    }

    @Test
    void no_schema_lets_an_unknown_key_through() throws IOException {
        for (String name : SHAPES.keySet()) {
            assertThat(objects(schema(name)))
                    .as(name)
                    .allSatisfy(object -> assertThat(
                                    object.path("additionalProperties").toString())
                            .isEqualTo("false"));
        }
    }

    @Test
    void each_schema_has_the_words_that_the_reader_knows() throws IOException {
        eachEnumIs("flow", "kind", Words.STEP_KINDS);
        eachEnumIs("flow", "outcome", Words.OUTCOMES);
        eachEnumIs("profile", "delivery", Words.DELIVERIES);
        eachEnumIs("akut", "alarm", Words.ALARMS);
        eachEnumIs("akut", "call", Words.CALLS);
        eachEnumIs("signals", "alarm", Words.ALARMS);
        eachEnumIs("signals", "ages", Words.AGES);
        eachEnumIs("guide", "ages", Words.AGES);
    }

    @Test
    void there_is_one_schema_for_each_kind_of_file() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".schema.json", "")))
                    .containsExactlyInAnyOrderElementsOf(SHAPES.keySet());
        }
    }

    @Test
    void each_content_file_names_its_schema_to_the_editor() {
        ContentFiles files = TestContent.files();
        for (String path : files.paths()) {
            String up =
                    "../".repeat((int) path.chars().filter(each -> each == '/').count());
            String first = new String(files.bytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");

            assertThat(first)
                    .as(path)
                    .isEqualTo("# yaml-language-server: $schema=" + up + "schema/" + schemaOf(path) + ".schema.json");
        }
    }

    private static String schemaOf(String path) {
        return switch (Kind.of(path).orElseThrow()) {
            case SOURCES -> "sources";
            case ROLES -> "roles";
            case ALARM_WORDS -> "alarmord";
            case ALARM_HINTS -> "vink";
            case SIGNALS -> "signals";
            case EMERGENCIES -> "akut";
            case GUIDE -> "guide";
            case FLOW -> "flow";
            case PROFILE -> "profile";
            case SETTINGS -> "settings";
            case TOPICS -> "topics";
        };
    }
}
