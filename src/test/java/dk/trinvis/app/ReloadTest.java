package dk.trinvis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of a change in the content folder, against the real program with its real content. */
class ReloadTest {
    private static final String SIGNALS = "signals/fysisk.yaml";
    private static final String FLOW = "flows/trin2.yaml";

    @TempDir
    Path data;

    @TempDir
    Path content;

    private RunningTrinvis trinvis;
    private String revision;

    @BeforeEach
    void start() throws Exception {
        copy(Path.of("content"), content);
        trinvis = RunningTrinvis.start(data, Map.of("TRINVIS_CONTENT", content.toString()));
        revision = trinvis.ready().path("content").asString();
    }

    @AfterEach
    void stop() throws Exception {
        trinvis.close();
    }

    @Test
    void a_saved_change_serves_without_a_restart_and_a_running_dialogue_stays_with_its_own() throws Exception {
        JsonNode before = trinvis.begin("trin2");

        change(SIGNALS, "title: Søvnbesvær", "title: Sover ikke nok");
        change(FLOW, "title: Hvad bekymrer?", "title: Hvad er I i tvivl om?");
        trinvis.readyWhen(ready -> !ready.path("content").asString().equals(revision));
        JsonNode after = trinvis.begin("trin2");

        assertThat(trinvis.search("sover dårligt").toString()).contains("Sover ikke nok");
        assertThat(sections(before)).contains("Hvad bekymrer?").doesNotContain("Hvad er I i tvivl om?");
        assertThat(sections(after)).contains("Hvad er I i tvivl om?").doesNotContain("Hvad bekymrer?");
        assertThat(answered(before).statusCode()).as("the old one goes on").isEqualTo(200);
    }

    @Test
    void a_dialogue_begun_after_a_change_is_there_after_a_restart_with_yet_another_content() throws Exception {
        change(FLOW, "title: Hvad bekymrer?", "title: Hvad er I i tvivl om?");
        trinvis.readyWhen(ready -> !ready.path("content").asString().equals(revision));
        JsonNode begun = trinvis.begin("trin2");
        trinvis.close();

        change(FLOW, "title: Hvad er I i tvivl om?", "title: Hvad bekymrer?");
        trinvis = RunningTrinvis.start(data, Map.of("TRINVIS_CONTENT", content.toString()));

        assertThat(sections(begun)).contains("Hvad er I i tvivl om?");
    }

    @Test
    void a_start_deletes_the_revisions_that_no_dialogue_was_begun_with_and_no_other() throws Exception {
        JsonNode begun = trinvis.begin("trin2");
        String unused = save("title: Hvad bekymrer?", "title: Hvad er I i tvivl om?", revision);
        String last = save("title: Hvad er I i tvivl om?", "title: Hvad undrer jer?", unused);
        trinvis.close();
        assertThat(kept()).contains(revision, unused, last);

        trinvis = RunningTrinvis.start(data, Map.of("TRINVIS_CONTENT", content.toString()));

        trinvis.readyWhen(ready -> !kept().contains(unused));
        assertThat(kept()).containsExactlyInAnyOrder(revision, last);
        assertThat(sections(begun)).contains("Hvad bekymrer?");
    }

    private String save(String before, String after, String serving) throws Exception {
        change(FLOW, before, after);
        return trinvis.readyWhen(ready -> !ready.path("content").asString().equals(serving))
                .path("content")
                .asString();
    }

    private List<String> kept() {
        try (Stream<Path> files = Files.list(data.resolve("content"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .map(name -> name.substring(0, name.length() - ".zip".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_broken_change_is_refused_logged_once_and_shown_while_the_last_good_content_serves() throws Exception {
        change(SIGNALS, "T", "T: [\n T");
        change(FLOW, "sources: [T.trin.2]", "sources: [T.trin.22]");

        JsonNode ready = trinvis.readyWhen(state -> state.has("contentRefused"));

        assertThat(ready.path("status").asString()).isEqualTo("ready");
        assertThat(ready.path("content").asString()).isEqualTo(revision);
        assertThat(ready.path("contentRefused").toString())
                .contains("content/" + SIGNALS, "this is not YAML", "inventory id \\\"T.trin.22\\\" is not known");
        assertThat(trinvis.search("sover dårligt").toString()).contains("Søvnbesvær");
        assertThat(trinvis.log())
                .filteredOn(line -> line.contains("is refused; content " + revision + " goes on serving"))
                .hasSize(1);
    }

    @Test
    void content_that_is_mended_serves_and_is_no_longer_told_as_refused() throws Exception {
        String good = Files.readString(content.resolve(FLOW));
        change(FLOW, "kind: notes", "kind: noter");
        trinvis.readyWhen(state -> state.has("contentRefused"));

        Files.writeString(content.resolve(FLOW), good.replace("title: Hvad fungerer?", "title: Det gode"));

        assertThat(trinvis.readyWhen(state -> !state.path("content").asString().equals(revision))
                        .has("contentRefused"))
                .isFalse();
    }

    @Test
    void a_change_that_is_taken_back_leaves_everything_as_it_was() throws Exception {
        change(FLOW, "kind: notes", "kind: noter");
        trinvis.readyWhen(state -> state.has("contentRefused"));

        change(FLOW, "kind: noter", "kind: notes");

        assertThat(trinvis.readyWhen(state -> !state.has("contentRefused"))
                        .path("content")
                        .asString())
                .isEqualTo(revision);
    }

    @Test
    void the_profile_in_use_cannot_be_taken_away() throws Exception {
        // Another municipality takes over all that only this one had, so that nothing else is wrong.
        Path standard = content.resolve("profiles/standard.yaml");
        Files.writeString(
                content.resolve("profiles/odder.yaml"),
                Files.readString(standard).replace("id: standard", "id: odder"));
        Files.delete(standard);

        assertThat(trinvis.readyWhen(state -> state.has("contentRefused"))
                        .path("contentRefused")
                        .toString())
                .contains("profile \\\"standard\\\", which this service runs with, is missing");
    }

    private String sections(JsonNode begun) throws IOException, InterruptedException {
        return trinvis.state(begun.path("id").asString(), begun.path("token").asString())
                .path("sections")
                .toString();
    }

    private java.net.http.HttpResponse<String> answered(JsonNode begun) throws IOException, InterruptedException {
        return trinvis.command(
                begun.path("id").asString(),
                begun.path("token").asString(),
                Map.of(
                        "commandId",
                        "kommando-1",
                        "seq",
                        1,
                        "type",
                        "note",
                        "step",
                        "bekymrer",
                        "value",
                        "Hun er træt"));
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = content.resolve(file);
        String text = Files.readString(path);
        assertThat(text).as(file).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
