package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of writing: everything that was confirmed is there, and the dialogue goes on. */
class KillTest {
    private static final int KILLS = 5;
    private static final int CONFIRMED_BEFORE_A_KILL = 300;

    @TempDir
    Path data;

    @Test
    void everything_confirmed_before_a_kill_is_there_afterwards() throws Exception {
        Map<String, Set<String>> confirmed = new HashMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            runAndKill(confirmed);
            try (Running running = Running.in(data)) {
                Dialogues dialogues = running.dialogues();
                confirmed.forEach((id, commands) -> assertThat(
                                dialogues.find(id).orElseThrow().items().keySet())
                        .as("confirmed before the kill, in dialogue " + id)
                        .containsAll(commands));
                String any = confirmed.keySet().iterator().next();
                assertThat(dialogues.handle(
                                any, Running.order(dialogues, any, "after-kill-" + kill, new Command.Skip("alder"))))
                        .as("goes on after the kill")
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private void runAndKill(Map<String, Set<String>> confirmed) throws IOException, InterruptedException {
        Process process = WriterUntilKilled.start(data)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int count = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 2 && words[1].startsWith("command-")) {
                    confirmed
                            .computeIfAbsent(words[0], id -> new LinkedHashSet<>())
                            .add(words[1]);
                    count++;
                }
                if (count == CONFIRMED_BEFORE_A_KILL) {
                    // SIGKILL by the handle, which leaves the pipe open: what it still holds was confirmed too.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(count).as("writes confirmed before the kill").isGreaterThanOrEqualTo(CONFIRMED_BEFORE_A_KILL);
    }
}
