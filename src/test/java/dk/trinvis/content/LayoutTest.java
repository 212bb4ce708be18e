package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void writeTiny() throws IOException {
        ContentFiles tiny = Tiny.asItIs().files();
        for (String path : tiny.paths()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, tiny.bytes(path));
        }
    }

    private List<String> findings() throws IOException {
        return switch (ContentLoader.load(ContentFolder.read(folder))) {
            case Loaded.Good good -> List.of();
            case Loaded.Broken broken ->
                broken.findings().stream().map(Finding::toString).toList();
        };
    }

    @Test
    void readme_schema_and_hidden_files_are_for_people_and_editors() throws IOException {
        writeTiny();
        String revision = ContentFolder.read(folder).revision();
        write("README.md", "Sådan skriver du.");
        write("schema/flow.schema.json", "{}");
        write(".vscode/settings.json", "{}");
        write("flows/.raad.yaml.swp", "x");

        assertThat(findings()).isEmpty();
        assertThat(ContentFolder.read(folder).revision()).isEqualTo(revision);
    }

    @Test
    void files_and_folders_that_are_not_expected_are_told() throws IOException {
        writeTiny();
        write("rolle.yaml", "roles: []");
        write("flows/gammel.yml", "id: gammel");
        write("billeder/et.png", "x");
        write("flows/kladder/ny.yaml", "id: ny");

        String known = "known are sources.yaml, roles.yaml, settings.yaml, signals/alarmord.yaml, signals/vink.yaml,"
                + " signals/, guides/akut.yaml, guides/, profiles/, guides/*/, flows/";
        assertThat(findings())
                .containsExactly(
                        "content/billeder/:1: this folder is not expected here; " + known,
                        "content/flows/gammel.yml:1: this file is not expected here; let its name end in .yaml",
                        "content/flows/kladder/:1: this folder is not expected here; " + known,
                        "content/rolle.yaml:1: this file is not expected here; did you mean \"roles.yaml\"?");
    }

    @Test
    void missing_files_are_told_once_and_not_by_all_that_refer_to_them() {
        assertThat(Tiny.without("sources.yaml").findings())
                .containsExactly("content/sources.yaml:1: this file is missing; write it");
        assertThat(Tiny.without("roles.yaml").findings())
                .containsExactly("content/roles.yaml:1: this file is missing; write it");
        assertThat(Tiny.without("guides/akut.yaml").findings())
                .containsExactly("content/guides/akut.yaml:1: this file is missing; write it");
        assertThat(Tiny.without("signals/alarmord.yaml").findings())
                .containsExactly("content/signals/alarmord.yaml:1: this file is missing; write it");
    }

    @Test
    void an_empty_folder_lacks_every_kind_of_file() throws IOException {
        assertThat(findings())
                .containsExactly(
                        "content/flows/:1: no file of this kind is here; write at least one",
                        "content/guides/:1: no file of this kind is here; write at least one",
                        "content/guides/akut.yaml:1: this file is missing; write it",
                        "content/profiles/:1: no file of this kind is here; write at least one",
                        "content/roles.yaml:1: this file is missing; write it",
                        "content/signals/:1: no file of this kind is here; write at least one",
                        "content/signals/alarmord.yaml:1: this file is missing; write it",
                        "content/sources.yaml:1: this file is missing; write it");
    }

    @Test
    void a_file_is_named_after_its_id() {
        Tiny.with("profiles/vejen.yaml", "id: vejen", "id: vejle")
                .says("profiles/vejen.yaml", "id:", "id \"vejle\" is not the name of this file; let both be the same");
    }

    @Test
    void links_are_followed_as_mounted_configuration_needs() throws IOException {
        writeTiny();
        Path mounted = folder.resolve("..data-1");
        Files.createDirectories(mounted);
        Files.move(folder.resolve("roles.yaml"), mounted.resolve("roles.yaml"));
        Files.createSymbolicLink(folder.resolve("roles.yaml"), Path.of("..data-1", "roles.yaml"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void the_revision_follows_every_byte_and_every_name() throws IOException {
        write("flows/a.yaml", "id: a");
        String first = ContentFolder.read(folder).revision();
        write("flows/a.yaml", "id: b");
        String otherBytes = ContentFolder.read(folder).revision();
        Files.move(folder.resolve("flows/a.yaml"), folder.resolve("flows/b.yaml"));
        String otherName = ContentFolder.read(folder).revision();
        write("flows/a.yaml", "id: a");
        Files.delete(folder.resolve("flows/b.yaml"));

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(List.of(first, otherBytes, otherName)).doesNotHaveDuplicates();
        assertThat(ContentFolder.read(folder).revision()).isEqualTo(first);
    }

    @Test
    void a_snapshot_does_not_change_with_the_folder_or_with_what_it_gave_out() throws IOException {
        write("flows/a.yaml", "id: a");
        ContentFiles files = ContentFolder.read(folder);
        write("flows/a.yaml", "id: b");
        files.bytes("flows/a.yaml")[0] = 'X';

        assertThat(files.bytes("flows/a.yaml")).asString().isEqualTo("id: a");
        assertThatThrownBy(() -> files.bytes("flows/b.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no content file \"flows/b.yaml\"");
    }

    @Test
    void a_folder_that_is_none_is_an_error_that_names_it() {
        assertThatThrownBy(() -> ContentFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage(folder.resolve("nowhere") + " (the content folder)");
    }
}
