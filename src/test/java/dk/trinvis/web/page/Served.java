package dk.trinvis.web.page;

import dk.trinvis.app.Config;
import dk.trinvis.app.Trinvis;
import dk.trinvis.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole service on a free port, with the project's own content, a real database and mails in a folder. */
final class Served implements AutoCloseable {
    /** Empty once it is closed: test classes hold their service to the end of the run, and it holds all content. */
    private Optional<Trinvis> running;

    private final Path data;

    private Served(Trinvis trinvis, Path data) {
        this.running = Optional.of(trinvis);
        this.data = data;
    }

    static Served in(Path data) {
        return in(data, Optional.empty());
    }

    static Served in(Path data, Optional<String> smtp) {
        var config = new Config("127.0.0.1", 0, data, Path.of("content"), "standard", smtp, Optional.empty());
        try {
            return new Served(Trinvis.start(config, InstantSource.system()), data);
        } catch (Trinvis.CannotStart e) {
            throw new AssertionError(e);
        }
    }

    String url() {
        return running.orElseThrow().address().toString();
    }

    Visitor visitor() {
        return new Visitor(url());
    }

    /** Whether these words stand in any file of the data folder but the outbox, as bytes. */
    boolean keeps(String words) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("outbox")))
                    .anyMatch(file -> holds(file, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.ifPresent(Trinvis::close);
        running = Optional.empty();
    }
}
