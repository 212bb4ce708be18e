package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    @TempDir
    Path data;

    private final ContentFiles tiny = Tiny.asItIs().files();

    private Path zip() {
        return data.resolve("content").resolve(tiny.revision() + ".zip");
    }

    @Test
    void a_kept_revision_is_found_again_with_every_byte() {
        new Revisions(data).keep(tiny);

        ContentFiles found = new Revisions(data).find(tiny.revision()).orElseThrow();

        assertThat(found.revision()).isEqualTo(tiny.revision());
        assertThat(found.paths()).isEqualTo(tiny.paths());
        assertThat(ContentLoader.load(found)).isInstanceOf(Loaded.Good.class);
    }

    @Test
    void older_revisions_stay_beside_newer_ones() {
        var revisions = new Revisions(data);
        ContentFiles newer =
                Tiny.with("roles.yaml", "title: Skole", "title: Folkeskole").files();
        revisions.keep(tiny);
        revisions.keep(newer);

        assertThat(revisions.find(tiny.revision()).map(ContentFiles::revision)).contains(tiny.revision());
        assertThat(revisions.find(newer.revision()).map(ContentFiles::revision)).contains(newer.revision());
    }

    @Test
    void revisions_that_nobody_needs_go_and_everything_else_in_the_folder_stays() throws IOException {
        var revisions = new Revisions(data);
        ContentFiles newer =
                Tiny.with("roles.yaml", "title: Skole", "title: Folkeskole").files();
        revisions.keep(tiny);
        revisions.keep(newer);
        Path strange = Files.writeString(data.resolve("content").resolve("backup.zip"), "x");

        assertThat(revisions.forgetAllBut(Set.of(newer.revision()))).isEqualTo(1);

        assertThat(revisions.find(tiny.revision())).isEmpty();
        assertThat(revisions.find(newer.revision())).isPresent();
        assertThat(strange).exists();
    }

    @Test
    void keeping_the_same_content_again_leaves_the_file_alone() throws IOException {
        new Revisions(data).keep(tiny);
        Object file = Files.readAttributes(zip(), "unix:ino").get("ino");
        new Revisions(data).keep(tiny);

        assertThat(Files.readAttributes(zip(), "unix:ino").get("ino")).isEqualTo(file);
    }

    @Test
    void nothing_unfinished_is_left_behind() throws IOException {
        new Revisions(data).keep(tiny);

        try (Stream<Path> files = Files.list(data.resolve("content"))) {
            assertThat(files).containsExactly(zip());
        }
    }

    @Test
    void an_unknown_revision_is_not_found_and_a_path_is_never_one() throws IOException {
        new Revisions(data).keep(tiny);
        Files.copy(zip(), data.resolve("0123456789abcdef.zip"));

        assertThat(new Revisions(data).find("0123456789abcdef")).isEmpty();
        assertThat(new Revisions(data).find("../0123456789abcdef")).isEmpty();
        assertThat(new Revisions(data).find("")).isEmpty();
    }

    @Test
    void a_damaged_revision_is_an_error_and_never_other_words() throws IOException {
        new Revisions(data).keep(tiny);
        new Revisions(data.resolve("other"))
                .keep(Tiny.with("roles.yaml", "title: Skole", "title: Folkeskole")
                        .files());
        try (Stream<Path> other = Files.list(data.resolve("other/content"))) {
            Files.write(zip(), Files.readAllBytes(other.findFirst().orElseThrow()));
        }

        assertThatThrownBy(() -> new Revisions(data).find(tiny.revision()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("content revision " + tiny.revision() + " cannot be read")
                .hasRootCauseMessage(zip() + " is damaged: restore it from a backup");
    }

    @Test
    void keeping_mends_a_damaged_revision() throws IOException {
        new Revisions(data).keep(tiny);
        byte[] whole = Files.readAllBytes(zip());
        Files.write(zip(), java.util.Arrays.copyOf(whole, whole.length / 2));
        new Revisions(data).keep(tiny);

        assertThat(new Revisions(data).find(tiny.revision()).map(ContentFiles::revision))
                .contains(tiny.revision());
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_an_error_that_names_the_revision() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a folder");

        assertThatThrownBy(() -> new Revisions(file).keep(tiny))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("content revision " + tiny.revision() + " could not be kept");
    }
}
