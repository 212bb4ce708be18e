package dk.trinvis.app;

import dk.trinvis.content.ContentFiles;
import dk.trinvis.content.ContentFolder;
import dk.trinvis.content.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the content folder of a running service: what is saved there serves within two seconds, without a restart.
 *
 * <p>Content with findings is refused: they are logged once and shown as detail of readiness, and the last good content goes
 * on serving until the folder is good again. A folder is judged when two looks in a row see the same, so that a file half
 * written, or moved into place by an editor, is not taken for a mistake.
 */
final class ContentWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Something was saved: is it all there? */
    private static final Duration SHORT_PAUSE = Duration.ofMillis(100);
    // Two writes within one tick of the file system's clock carry the same time, so a fresh file is read again.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Path folder;
    private final Shelves shelves;
    private final InstantSource clock;
    private final Thread thread;
    private ContentFolder.Stamp stamp = ContentFolder.Stamp.NONE;
    private Instant readAt = Instant.EPOCH;
    private Optional<ContentFiles> seen = Optional.empty();
    private Optional<ContentFiles> judged = Optional.empty();
    private String unreadable = "";
    private boolean unsettled;
    private volatile List<String> refused = List.of();

    ContentWatch(Path folder, Shelves shelves, InstantSource clock) {
        this.folder = folder;
        this.shelves = shelves;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("content-watch").daemon().unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /** What is wrong with the folder as it stands, a line each; empty where it serves. */
    List<String> refused() {
        return refused;
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(unsettled ? SHORT_PAUSE : PAUSE);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it is, the next look may be luckier; a watch that died would go unnoticed.
                refuse(List.of("the content cannot be loaded (" + e + ")"));
                judged = Optional.empty();
            }
        }
    }

    /** One look at the folder. */
    void look() {
        try {
            Instant now = clock.instant();
            ContentFolder.Stamp found = ContentFolder.stamp(folder);
            boolean settled = found.equals(stamp) && found.newest().isBefore(readAt.minus(FRESH));
            if (settled && judged.isPresent()) {
                return;
            }
            stamp = found;
            readAt = now;
            ContentFiles files = ContentFolder.read(folder);
            unreadable = "";
            boolean steady = seen.filter(files::isSameAs).isPresent();
            seen = Optional.of(files);
            unsettled = !steady;
            if (steady && judged.filter(files::isSameAs).isEmpty()) {
                judge(files);
            }
        } catch (IOException e) {
            unreadable(e);
        }
    }

    private void judge(ContentFiles files) {
        judged = Optional.of(files);
        if (files.revision().equals(shelves.current().library().revision()) && files.isTidy()) {
            accept();
            return;
        }
        try {
            // Nobody is told that the new content serves and that it is refused.
            shelves.replace(files, this::accept);
            LOG.info("content {} serves now", files.revision());
        } catch (Shelves.Unusable e) {
            refuse(e.findings().stream().map(Finding::toString).toList());
        } catch (UncheckedIOException e) {
            judged = Optional.empty();
            refuse(List.of("content " + files.revision() + " is good, but could not be kept in the data folder ("
                    + e.getCause() + "); it is tried again"));
        }
    }

    /** A file may vanish under the reader while an editor saves: only what lasts is told. */
    private void unreadable(IOException failure) {
        seen = Optional.empty();
        judged = Optional.empty();
        String what = "the content folder \"" + folder + "\" cannot be read (" + failure + ")";
        if (what.equals(unreadable)) {
            refuse(List.of(what));
        }
        unreadable = what;
    }

    private void accept() {
        refused = List.of();
    }

    private void refuse(List<String> findings) {
        if (!findings.equals(refused)) {
            LOG.warn(
                    "the content folder was changed and is refused; content {} goes on serving. Findings:{}{}",
                    shelves.current().library().revision(),
                    System.lineSeparator(),
                    String.join(System.lineSeparator(), findings));
        }
        refused = List.copyOf(findings);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
