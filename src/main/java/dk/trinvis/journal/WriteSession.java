package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** A write connection with the statements that frame each batch, kept prepared. */
final class WriteSession implements AutoCloseable {
    private final Connection connection;
    private final ReentrantLock copying;
    private final PreparedStatement begin;
    private final PreparedStatement mark;
    private final PreparedStatement commit;
    private long number;

    /** @param copying held by whoever copies the log */
    WriteSession(Connection connection, ReentrantLock copying) throws SQLException {
        this.connection = connection;
        this.copying = copying;
        try {
            begin = connection.prepareStatement("begin immediate");
            mark = connection.prepareStatement("update batch set number = ?");
            commit = connection.prepareStatement("commit");
            number = lastNumber();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Begins a batch and gives its number. */
    long begin() throws SQLException {
        begin.execute();
        number++;
        mark.setLong(1, number);
        mark.executeUpdate();
        return number;
    }

    void commit() throws SQLException {
        commit.execute();
    }

    /**
     * Whether the batch with this number is in the database, and on disk: the log that holds it is copied into the database
     * file, since a sync that failed once may claim success the next time.
     */
    boolean confirms(long batch) throws SQLException {
        if (lastNumber() != batch) {
            return false;
        }
        copying.lock();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma wal_checkpoint(full)")) {
            if (result.next() && result.getInt(1) != 0) {
                throw new SQLException("the log could not be copied");
            }
        } finally {
            copying.unlock();
        }
        return true;
    }

    private long lastNumber() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select number from batch")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
