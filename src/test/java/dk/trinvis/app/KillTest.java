package dk.trinvis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The promise that nothing confirmed is ever gone, against the real program and a real kill. */
class KillTest {
    @TempDir
    Path data;

    @Test
    void after_kill_9_everything_confirmed_is_there_and_the_page_goes_on_where_it_was() throws Exception {
        String id;
        String token;
        List<String> confirmed = new CopyOnWriteArrayList<>();
        RunningTrinvis first = RunningTrinvis.start(data);
        try {
            JsonNode begun = first.begin("trin2");
            id = begun.path("id").asString();
            token = begun.path("token").asString();
            var enough = new CountDownLatch(50);
            Thread writer = Thread.ofPlatform().start(() -> {
                // Until the server is gone: only what it has confirmed counts.
                for (int i = 0; !Thread.interrupted(); i++) {
                    String text = "bekymring nummer " + i;
                    try {
                        if (note(first, id, token, i, text) != 200) {
                            return;
                        }
                    } catch (IOException | InterruptedException e) {
                        return;
                    }
                    confirmed.add(text);
                    enough.countDown();
                }
            });
            enough.await();
            first.kill();
            writer.join();
        } finally {
            first.kill();
        }

        try (RunningTrinvis second = RunningTrinvis.start(data)) {
            List<String> kept = RunningTrinvis.notes(second.state(id, token), "bekymrer");

            assertThat(kept).containsAll(confirmed);
            assertThat(second.page("/dialog/" + id, id, token)).contains("Hvad bekymrer?", "bekymring nummer 0");
        }
    }

    @Test
    void a_command_sent_again_after_a_restart_counts_once() throws Exception {
        String id;
        String token;
        try (RunningTrinvis first = RunningTrinvis.start(data)) {
            JsonNode begun = first.begin("trin2");
            id = begun.path("id").asString();
            token = begun.path("token").asString();
            assertThat(note(first, id, token, 1, "kun én gang")).isEqualTo(200);
        }

        try (RunningTrinvis second = RunningTrinvis.start(data)) {
            assertThat(note(second, id, token, 1, "kun én gang")).isEqualTo(200);

            assertThat(RunningTrinvis.notes(second.state(id, token), "bekymrer"))
                    .containsExactly("kun én gang");
        }
    }

    @Test
    void no_file_in_the_data_folder_holds_a_sentence_that_somebody_typed() throws Exception {
        String sentence = "elefanten har glemt sin paraply";
        try (RunningTrinvis trinvis = RunningTrinvis.start(data)) {
            JsonNode begun = trinvis.begin("trin2");
            assertThat(note(
                            trinvis,
                            begun.path("id").asString(),
                            begun.path("token").asString(),
                            1,
                            sentence))
                    .isEqualTo(200);

            assertThat(filesHolding(sentence)).isEmpty();
        }
        assertThat(filesHolding(sentence)).isEmpty();
    }

    private List<Path> filesHolding(String sentence) throws IOException {
        byte[] wanted = sentence.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            // Latin-1 keeps every byte, so this looks for the very bytes.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int note(RunningTrinvis trinvis, String id, String token, int number, String text)
            throws IOException, InterruptedException {
        return trinvis.command(
                        id,
                        token,
                        Map.of(
                                "commandId",
                                "kommando-" + number,
                                "seq",
                                1,
                                "type",
                                "note",
                                "step",
                                "bekymrer",
                                "value",
                                text))
                .statusCode();
    }
}
