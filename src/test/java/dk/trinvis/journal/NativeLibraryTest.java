package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which nothing may be run from the temp folder, as hardened servers and containers are. */
class NativeLibraryTest {
    @TempDir
    Path temp;

    private Path noexec;

    @BeforeEach
    void folder() throws IOException {
        noexec = Files.createDirectory(temp.resolve("noexec"));
    }

    @Test
    void sqlite_runs_from_the_data_folder_where_the_temp_folder_is_noexec() throws Exception {
        try (Mounted mounted = Mounted.at(noexec, "noexec,size=20m")) {
            Process process = start(temp.resolve("data"));
            try (BufferedReader lines = process.inputReader()) {
                assertThat(lines.readLine()).as("the first confirmed write").contains("command-0");
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void where_programs_run_from_neither_folder_the_message_says_what_to_set() throws Exception {
        try (Mounted mounted = Mounted.at(noexec, "noexec,size=20m")) {
            Process process = start(noexec.resolve("data"));
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("SQLite's library can be run neither from \"" + noexec + "\" nor from \""
                            + noexec.resolve("data") + "\"")
                    .contains("-Dorg.sqlite.tmpdir=<a folder from which programs may run>");
        }
    }

    private Process start(Path data) throws IOException {
        return WriterUntilKilled.start(data, "-Djava.io.tmpdir=" + noexec).start();
    }
}
