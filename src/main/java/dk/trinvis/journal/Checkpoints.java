package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the log into the database file while the writer goes on, so that nobody who answers waits for it. Left to itself
 * SQLite does this within a commit, and every answer of that moment takes as long as it takes to sync the whole database.
 *
 * <p>Nothing depends on it: what is in the log is on disk, and where this thread cannot keep up, the writer's own commit copies
 * the rest.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Writes that make a copy worth while: about a megabyte of log. */
    private static final int WORTH_IT = 256;

    private final Database database;
    private final AtomicInteger writes = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Connection connection;

    Checkpoints(Database database) {
        this.database = database;
        this.thread = Thread.ofPlatform().name("trinvis-checkpoints").daemon().start(this::run);
    }

    /** Says that so many works were committed. */
    void committed(int works) {
        writes.addAndGet(works);
    }

    private void run() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (writes.get() >= WORTH_IT) {
                    writes.set(0);
                    copy();
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("the copying of the log was interrupted; the writer does it from now on");
        }
        drop();
    }

    private void copy() {
        // SQLite lets one copy at a time and sends the others away: an erasure must not be sent away for this.
        if (!database.copying().tryLock()) {
            return;
        }
        try {
            Connection open = connection;
            if (open == null) {
                open = database.openWriter();
                connection = open;
            }
            try (Statement statement = open.createStatement()) {
                statement.execute("pragma wal_checkpoint(passive)");
            }
        } catch (SQLException e) {
            LOG.warn("the log could not be copied, and stays until it can be: {}", e.getMessage());
            drop();
        } finally {
            database.copying().unlock();
        }
    }

    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("a connection could not be closed: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Threads.awaitEnd(thread);
    }
}
