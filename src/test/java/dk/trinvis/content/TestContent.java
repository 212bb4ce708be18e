package dk.trinvis.content;

import dk.trinvis.guide.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Checked content for the tests of every package. */
public final class TestContent {

    private TestContent() {}

    private static final class Real {
        static final Library LIBRARY = load(files());
    }

    private static final class Small {
        static final Library LIBRARY = load(Tiny.asItIs().files());
    }

    /** The project's own {@code content/}, loaded once. */
    public static Library library() {
        return Real.LIBRARY;
    }

    /** A small complete library: two signal groups, a scale of two levels, the flows raad and samtale, two profiles. */
    public static Library tiny() {
        return Small.LIBRARY;
    }

    /** A snapshot of the project's own {@code content/}. */
    public static ContentFiles files() {
        try {
            return ContentFolder.read(Path.of("content"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Library load(ContentFiles files) {
        return switch (ContentLoader.load(files)) {
            case Loaded.Good good -> good.library();
            case Loaded.Broken broken ->
                throw new AssertionError(
                        broken.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
        };
    }
}
