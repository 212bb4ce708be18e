package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into the data folder, and how many may use it. */
class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void the_folder_and_every_file_in_it_are_for_their_owner_alone() throws IOException {
        Path data = temp.resolve("new/data");
        try (Running running = Running.in(data)) {
            Running.begin(running.dialogues());
            assertThat(rights(data)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data)) {
                assertThat(files)
                        .extracting(file -> file.getFileName() + " " + rights(file))
                        .containsExactlyInAnyOrder(
                                "master.key rw-------",
                                "trinvis.db rw-------",
                                "trinvis.db-shm rw-------",
                                "trinvis.db-wal rw-------",
                                "trinvis.lock rw-------");
            }
        }
    }

    @Test
    void a_folder_that_others_could_look_into_is_narrowed() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.open(data).close();
        assertThat(rights(data)).isEqualTo("rwx------");
    }

    @Test
    void a_second_trinvis_in_the_same_folder_is_turned_away_with_a_way_on() {
        Path data = temp.resolve("data");
        try (DataFolder first = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "the data folder \"" + first.path() + "\" is in use by another Trinvis. Stop that one, or"
                                    + " give this one a folder of its own with TRINVIS_DATA");
        }
    }

    @Test
    void the_folder_is_free_again_when_the_first_has_left() {
        Path data = temp.resolve("data");
        DataFolder.open(data).close();
        DataFolder.open(data).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("\"" + file.resolve("data") + "\" cannot be used")
                .hasMessageContaining("TRINVIS_DATA");
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
