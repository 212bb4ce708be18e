package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small complete content to break one thing in: each change gives a new one. */
final class Tiny {

    private final Map<String, String> texts;

    private Tiny(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The content of {@code src/test/resources/dk/trinvis/content/tiny}, in which nothing is wrong. */
    static Tiny asItIs() {
        try {
            var folder =
                    Objects.requireNonNull(Tiny.class.getResource("tiny"), "the test resources have no folder tiny");
            ContentFiles files = ContentFolder.read(Path.of(folder.toURI()));
            var texts = new TreeMap<String, String>();
            files.paths().forEach(path -> texts.put(path, new String(files.bytes(path), StandardCharsets.UTF_8)));
            return new Tiny(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With another text in place of the first that reads so. */
    static Tiny with(String path, String before, String after) {
        return asItIs().and(path, before, after);
    }

    static Tiny withFile(String path, String text) {
        return asItIs().andFile(path, text);
    }

    static Tiny without(String path) {
        var texts = new TreeMap<>(asItIs().texts);
        assertThat(texts.remove(path)).as("tiny has the file %s", path).isNotNull();
        return new Tiny(texts);
    }

    Tiny and(String path, String before, String after) {
        assertThat(text(path)).as("tiny has the text to break").contains(before);
        int from = text(path).indexOf(before);
        return andFile(path, text(path).substring(0, from) + after + text(path).substring(from + before.length()));
    }

    Tiny andFile(String path, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(path, text);
        return new Tiny(changed);
    }

    ContentFiles files() {
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new ContentFiles(bytes, new TreeSet<>());
    }

    /** What the loader says, a line each; nothing if the content is good. */
    List<String> findings() {
        return switch (ContentLoader.load(files())) {
            case Loaded.Good good -> List.of();
            case Loaded.Broken broken ->
                broken.findings().stream().map(Finding::toString).toList();
        };
    }

    /** Asserts that this is the one finding, and that it points at the first line that holds the marker. */
    void says(String path, String marker, String message) {
        assertThat(findings()).containsExactly(at(path, marker) + ": " + message);
    }

    /** Where the first line that holds the marker stands, as findings say it. */
    String at(String path, String marker) {
        List<String> lines = text(path).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(marker)) {
                return "content/" + path + ":" + (i + 1);
            }
        }
        throw new AssertionError(path + " has no line with \"" + marker + "\"");
    }

    private String text(String path) {
        return Objects.requireNonNull(texts.get(path), "tiny has no file " + path);
    }
}
