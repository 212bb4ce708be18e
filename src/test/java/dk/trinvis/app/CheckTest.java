package dk.trinvis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trinvis check}: findings, coverage and the exit status. */
class CheckTest {
    private static final Path TINY = Path.of("src/test/resources/dk/trinvis/content/tiny");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void the_projects_own_content_has_no_findings_and_carries_every_row() {
        assertThat(check(Path.of("content"))).isZero();
        assertThat(said())
                .anyMatch(line -> line.startsWith("no findings; revision "))
                .contains("coverage: 313 of 313 inventory rows cited")
                .filteredOn(line -> line.matches("coverage [TVFO]: (\\d+) of \\1"))
                .hasSize(4);
    }

    @Test
    void a_missing_row_is_no_finding_but_ends_with_1() {
        assertThat(check(TINY)).isEqualTo(1);
        assertThat(said())
                .anyMatch(line -> line.startsWith("no findings; revision "))
                .anyMatch(line -> line.startsWith("coverage O: 0 of ") && line.contains("; missing O.families, "))
                .last()
                .asString()
                .endsWith("; the content can be used, but does not carry all that the source documents ask for");
    }

    @Test
    void findings_come_all_at_once_with_file_and_line() throws IOException {
        try (Stream<Path> files = Files.walk(TINY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(TINY.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, Files.readString(file).replace("T.trin.1", "T.trin.11"));
            }
        }

        assertThat(check(folder)).isEqualTo(1);
        assertThat(said())
                .anyMatch(line -> line.startsWith("content/flows/raad.yaml:")
                        && line.contains("inventory id \"T.trin.11\" is not known; did you mean \"T.trin.1\"?"))
                .last()
                .asString()
                .matches("\\d+ findings");
    }

    private int check(Path content) {
        return Main.run(
                List.of("check"),
                Map.of("TRINVIS_CONTENT", content.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
