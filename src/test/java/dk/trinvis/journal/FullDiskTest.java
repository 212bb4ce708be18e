package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: a clear answer, nothing confirmed is lost, and writing works again when there is room. */
class FullDiskTest {
    private static final String LONG = "Han sover dårligt. ".repeat(250);

    @TempDir
    Path temp;

    @Test
    void a_database_that_may_not_grow_answers_that_there_is_no_room() {
        try (Running running = Running.in(temp)) {
            Dialogues dialogues = running.dialogues();
            String id = Running.begin(dialogues);
            add(dialogues, id, "command-kept");
            Dialogue before = dialogues.find(id).orElseThrow();
            assertThatThrownBy(() -> running.store().write(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("pragma max_page_count = 1");
                            return statement.executeUpdate(
                                    "insert into event select id, 99, zeroblob(100000) from dialogue");
                        }
                    }))
                    .isInstanceOf(StoreFull.class)
                    .hasMessage("there is no room left for \"" + temp.toAbsolutePath() + "\": nothing of this write was"
                            + " kept, everything confirmed before is safe. Make room on that disk; writing works again"
                            + " by itself");
            assertThat(running.dialogues().find(id)).contains(before);
            assertThat(add(dialogues, id, "command-after")).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void a_full_disk_loses_nothing_that_was_confirmed_and_heals_when_there_is_room() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        try (Mounted small = Mounted.at(disk, "size=3m")) {
            fillAndHeal(disk);
        }
    }

    private static void fillAndHeal(Path disk) throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[1_000_000]);
        Path data = disk.resolve("data");
        var confirmed = new ArrayList<String>();
        String id;
        String refused;
        try (Running running = Running.in(data)) {
            Dialogues dialogues = running.dialogues();
            id = Running.begin(dialogues);
            refused = fill(dialogues, id, confirmed);
            assertThat(confirmed).as("written before the disk was full").isNotEmpty();

            assertThat(items(dialogues, id)).as("shown while the disk is full").isEqualTo(confirmed);
            assertThatThrownBy(() -> add(dialogues, id, refused))
                    .as("still full")
                    .isInstanceOf(StoreFull.class);

            Files.delete(ballast);
            assertThat(add(dialogues, id, refused)).as("with room again").isInstanceOf(Outcome.Done.class);
            confirmed.add(refused);
            assertThat(add(dialogues, id, refused)).isInstanceOf(Outcome.Repeated.class);
            assertThat(items(dialogues, id)).isEqualTo(confirmed);
        }
        try (Running running = Running.in(data)) {
            assertThat(items(running.dialogues(), id)).as("after a restart").isEqualTo(confirmed);
        }
    }

    /** Writes until there is no room, and gives the command that was refused. */
    private static String fill(Dialogues dialogues, String id, List<String> confirmed) {
        for (int i = 0; i < 10_000; i++) {
            String command = "command-" + i;
            try {
                add(dialogues, id, command);
            } catch (StoreFull full) {
                return command;
            }
            confirmed.add(command);
        }
        throw new AssertionError("the disk was never full");
    }

    private static Outcome add(Dialogues dialogues, String id, String commandId) {
        return dialogues.handle(
                id,
                Running.order(dialogues, id, commandId, new Command.Add("perspektiv", new Content.Note(LONG, false))));
    }

    private static List<String> items(Dialogues dialogues, String id) {
        return List.copyOf(dialogues.find(id).orElseThrow().items().keySet());
    }
}
