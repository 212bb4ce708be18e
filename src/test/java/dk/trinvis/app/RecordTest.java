package dk.trinvis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.script.RealStage;
import dk.trinvis.script.Script;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code trinvis record}, over the data folder of the real program. */
class RecordTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_dialogue_is_written_down_while_the_service_runs_and_after_and_can_be_held_again() throws Exception {
        String id;
        List<String> lines;
        try (RunningTrinvis trinvis = RunningTrinvis.start(data)) {
            JsonNode begun = trinvis.begin("trin2");
            id = begun.path("id").asString();
            note(trinvis, begun, "Hun leger alene");
            assertThat(record(id)).isZero();
            lines = said();
            note(trinvis, begun, "Far slår hende");
        }

        assertThat(lines)
                .startsWith("flow: trin2", "profile: standard")
                .contains("> note bekymrer: Hun leger alene", "< tilføjet 2: command-1");
        assertThat(Script.hold(lines, RealStage::setting)).isEqualTo(lines);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Record only conversations that you made up");

        out.reset();
        assertThat(record(id)).isZero();
        assertThat(said()).contains("> note bekymrer: Far slår hende", "< forældrene holdes ude");
    }

    @Test
    void an_unknown_dialogue_and_a_folder_without_a_database_are_named() throws Exception {
        assertThat(record("0123")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no database of Trinvis", data.toString());

        RunningTrinvis.start(data).close();
        assertThat(record("0123")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no dialogue \"0123\"");
        assertThat(said()).isEmpty();
    }

    private int record(String id) {
        return Main.run(
                List.of("record", id),
                Map.of("TRINVIS_DATA", data.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void note(RunningTrinvis trinvis, JsonNode begun, String text) throws Exception {
        Map<String, Object> command = Map.of(
                "commandId", "kommando-" + text.length(), "seq", 1, "type", "note", "step", "bekymrer", "value", text);
        assertThat(trinvis.command(
                                begun.path("id").asString(), begun.path("token").asString(), command)
                        .statusCode())
                .isEqualTo(200);
    }
}
