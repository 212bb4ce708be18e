package dk.trinvis.web;

import dk.trinvis.app.Config;
import dk.trinvis.app.Trinvis;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The whole service on a free port, with the project's own content and its data in a folder. */
public final class Service implements AutoCloseable {
    /** Empty once it is closed: test classes hold their service to the end of the run, and it holds all content. */
    private Optional<Trinvis> running;

    private Service(Trinvis trinvis) {
        this.running = Optional.of(trinvis);
    }

    /** Starts it with this municipality's profile. */
    public static Service in(Path folder, String profile) {
        var config =
                new Config("127.0.0.1", 0, folder, Path.of("content"), profile, Optional.empty(), Optional.empty());
        try {
            return new Service(Trinvis.start(config, InstantSource.system()));
        } catch (Trinvis.CannotStart e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return running.orElseThrow().address().toString();
    }

    /** Somebody with a browser of their own and no JavaScript. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    @Override
    public void close() {
        running.ifPresent(Trinvis::close);
        running = Optional.empty();
    }
}
