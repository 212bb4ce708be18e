package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.guide.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedTest {
    private static final Optional<String> PROGRAM = Optional.of("this one");

    @TempDir
    Path data;

    private Path note() {
        return data.resolve("content").resolve("checked.bin");
    }

    private static Library good(Loaded loaded) {
        assertThat(loaded).isInstanceOf(Loaded.Good.class);
        return ((Loaded.Good) loaded).library();
    }

    @Test
    void the_second_start_gives_the_same_library_as_the_first() {
        ContentFiles files = Tiny.asItIs().files();

        Library first = good(new Checked(PROGRAM, data).load(files));
        assertThat(note()).exists();
        Library second = good(new Checked(PROGRAM, data).load(files));

        assertThat(second).isEqualTo(first).isEqualTo(good(ContentLoader.load(files)));
    }

    @Test
    void the_trees_of_the_whole_content_come_back_with_every_line_and_give_the_same_library() {
        ContentFiles files = TestContent.files();
        var before = new HashMap<String, Node>();
        Library read = good(ContentLoader.load(files, new TreeMap<>(), library -> {}, before::putAll));

        Trees.Known after =
                Trees.read(Trees.write("x", files, before), "x", files).orElseThrow();

        assertThat(after.whole()).isTrue();
        assertThat(after.roots()).isEqualTo(before);
        assertThat(good(ContentLoader.reload(files, after.roots(), library -> {})))
                .isEqualTo(read);
    }

    @Test
    void what_another_program_noted_is_checked_in_full() throws IOException {
        ContentFiles files = Tiny.asItIs().files();
        new Checked(PROGRAM, data).load(files);
        byte[] before = Files.readAllBytes(note());

        good(new Checked(Optional.of("a newer one"), data).load(files));

        assertThat(Files.readAllBytes(note())).isNotEqualTo(before);
    }

    @Test
    void changed_content_is_checked_in_full_and_told_with_its_findings() {
        new Checked(PROGRAM, data).load(Tiny.asItIs().files());
        ContentFiles broken =
                Tiny.with("roles.yaml", "title: Skole", "titel: Skole").files();

        Loaded loaded = new Checked(PROGRAM, data).load(broken);

        assertThat(loaded).isEqualTo(ContentLoader.load(broken)).isInstanceOf(Loaded.Broken.class);
    }

    @Test
    void changed_content_is_read_as_if_nothing_were_known_though_only_what_changed_is_read_as_yaml() {
        var checked = new Checked(Optional.empty(), data);
        ContentFiles files = Tiny.asItIs().files();
        var trees = new TreeMap<String, Node>();
        good(ContentLoader.load(files, new TreeMap<>(), library -> {}, trees::putAll));
        good(checked.load(files));
        ContentFiles changed =
                Tiny.with("roles.yaml", "title: Skole", "title: Skolen").files();

        Trees.Known known =
                Trees.read(Trees.write("x", files, trees), "x", changed).orElseThrow();

        assertThat(known.whole()).isFalse();
        assertThat(known.roots())
                .containsOnlyKeys(files.paths().stream()
                        .filter(path -> !path.equals("roles.yaml"))
                        .toList());
        assertThat(good(checked.load(changed))).isEqualTo(good(ContentLoader.load(changed)));
        assertThat(good(checked.load(files))).isEqualTo(good(ContentLoader.load(files)));
    }

    @Test
    void the_library_is_shown_before_its_mistakes_are_known_but_not_one_that_cannot_be_read() {
        var shown = new ArrayList<Library>();
        var checked = new Checked(Optional.empty(), data);
        ContentFiles files = Tiny.asItIs().files();

        Library library = good(checked.load(files, shown::add));
        checked.load(Tiny.with("roles.yaml", "title: Skole", "titel: Skole").files(), shown::add);

        assertThat(shown).containsExactly(library);
    }

    @Test
    void a_damaged_note_counts_as_none() throws IOException {
        ContentFiles files = Tiny.asItIs().files();
        new Checked(PROGRAM, data).load(files);
        byte[] whole = Files.readAllBytes(note());
        for (int length : List.of(0, 1, 30, whole.length / 2, whole.length - 1)) {
            Files.write(note(), Arrays.copyOf(whole, length));

            Library library = good(new Checked(PROGRAM, data).load(files));

            assertThat(library).as("%d bytes", length).isEqualTo(good(ContentLoader.load(files)));
            assertThat(Files.readAllBytes(note())).as("mended").isEqualTo(whole);
        }
    }

    @Test
    void a_program_without_a_name_notes_nothing() {
        good(new Checked(Optional.empty(), data).load(Tiny.asItIs().files()));

        assertThat(note()).doesNotExist();
    }
}
