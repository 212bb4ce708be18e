package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes everything that waits and commits it together, so that many callers share one sync of
 * the disk.
 *
 * <p>After any fault the connection is closed and a new one opened: nothing of the failed batch can linger in it. Then each
 * work of the batch is run by itself, so that only the one that failed fails.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_IN_A_BATCH = 256;

    private final Database database;
    private final Checkpoints checkpoints;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock door = new ReentrantLock();
    private final Thread thread;
    private @Nullable WriteSession session;
    private boolean closed;

    Writer(Database database) {
        this.database = database;
        this.checkpoints = new Checkpoints(database);
        this.thread = Thread.ofPlatform().name("trinvis-writer").start(this::run);
    }

    <T extends @Nullable Object> T write(Store.Work<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException(
                    "a work may not write in a transaction of its own: it would wait for itself");
        }
        var pending = new Pending<>(work);
        put(pending);
        try {
            // Not interruptible: an outcome that nobody waits for is one that nobody knows.
            return pending.done.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException sql) {
                throw database.named(sql);
            }
            throw cause instanceof RuntimeException own ? own : e;
        }
    }

    @Override
    public void close() {
        var last = new Pending<@Nullable Void>(connection -> null);
        door.lock();
        try {
            if (!closed) {
                closed = true;
                queue.add(last);
            }
        } finally {
            door.unlock();
        }
        Threads.awaitEnd(thread);
        checkpoints.close();
    }

    private void put(Pending<?> pending) {
        door.lock();
        try {
            if (closed) {
                throw new StoreException("the database is closed: Trinvis is stopping");
            }
            queue.add(pending);
        } finally {
            door.unlock();
        }
    }

    private boolean finished() {
        door.lock();
        try {
            return closed && queue.isEmpty();
        } finally {
            door.unlock();
        }
    }

    private void run() {
        var batch = new ArrayList<Pending<?>>();
        while (!finished()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_IN_A_BATCH - 1);
                commit(List.copyOf(batch));
            } catch (InterruptedException e) {
                // Nobody may interrupt this thread; close() ends it.
                LOG.warn("the writer was interrupted and goes on");
            } catch (Throwable e) {
                LOG.error("the writer met a fault and goes on", e);
                batch.forEach(pending -> pending.done.completeExceptionally(e));
            } finally {
                batch.clear();
            }
        }
        drop();
    }

    private void commit(List<Pending<?>> batch) {
        boolean asked = false;
        long number = 0;
        try {
            WriteSession open = session();
            number = open.begin();
            for (Pending<?> pending : batch) {
                pending.run(open.connection());
            }
            asked = true;
            open.commit();
        } catch (Throwable fault) {
            drop();
            if (asked) {
                afterFailedCommit(batch, number, fault);
            } else {
                afterFault(batch, fault);
            }
            return;
        }
        checkpoints.committed(batch.size());
        batch.forEach(Pending::succeed);
    }

    private void afterFault(List<Pending<?>> batch, Throwable fault) {
        if (batch.size() == 1) {
            batch.getFirst().done.completeExceptionally(fault);
        } else {
            batch.forEach(each -> commit(List.of(each)));
        }
    }

    /** A COMMIT that failed may have happened all the same. The batch's number in the database tells. */
    private void afterFailedCommit(List<Pending<?>> batch, long number, Throwable fault) {
        boolean happened;
        try {
            happened = session().confirms(number);
        } catch (SQLException e) {
            drop();
            e.addSuppressed(fault);
            var unknown = new StoreException(
                    "the disk failed while a write was confirmed, and what became of it is unknown ("
                            + database.named(e).getMessage() + "). Read again before going on",
                    e);
            batch.forEach(pending -> pending.done.completeExceptionally(unknown));
            return;
        }
        if (happened) {
            batch.forEach(Pending::succeed);
        } else {
            afterFault(batch, fault);
        }
    }

    private WriteSession session() throws SQLException {
        WriteSession open = session;
        if (open == null) {
            open = new WriteSession(database.openWriter(), database.copying());
            session = open;
        }
        return open;
    }

    private void drop() {
        WriteSession open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("the write connection could not be closed: {}", e.getMessage());
            }
        }
    }

    /** A work and whoever waits for it. */
    private static final class Pending<T extends @Nullable Object> {
        final CompletableFuture<T> done = new CompletableFuture<>();
        private final Store.Work<T> work;
        private @Nullable T result;

        Pending(Store.Work<T> work) {
            this.work = work;
        }

        void run(Connection connection) throws SQLException {
            result = work.run(connection);
        }

        // Whether null is a result depends on T.
        @SuppressWarnings("NullAway")
        void succeed() {
            done.complete(result);
        }
    }
}
