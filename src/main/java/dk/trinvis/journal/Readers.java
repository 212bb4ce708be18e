package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few read connections, opened when they are first needed. One that a fault went through is thrown away. */
final class Readers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int MOST = 4;

    private final Database database;
    private final Semaphore places = new Semaphore(MOST, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Database database) {
        this.database = database;
    }

    <T extends @Nullable Object> T read(Store.Work<T> work) {
        places.acquireUninterruptibly();
        try {
            Connection connection = take();
            boolean sound = false;
            try {
                T result = work.run(connection);
                sound = true;
                return result;
            } finally {
                giveBack(connection, sound);
            }
        } catch (SQLException e) {
            throw database.named(e);
        } finally {
            places.release();
        }
    }

    private Connection take() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw new StoreException("the database is closed: Trinvis is stopping");
            }
            Connection waiting = idle.poll();
            if (waiting != null) {
                return waiting;
            }
        } finally {
            lock.unlock();
        }
        return database.openReader();
    }

    private void giveBack(Connection connection, boolean sound) {
        lock.lock();
        try {
            if (sound && !closed) {
                idle.push(connection);
                return;
            }
        } finally {
            lock.unlock();
        }
        discard(connection);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            idle.forEach(Readers::discard);
            idle.clear();
        } finally {
            lock.unlock();
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a read connection could not be closed: {}", e.getMessage());
        }
    }
}
