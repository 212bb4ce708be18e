package dk.trinvis.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file of a data folder: opens connections with the settings that durability and privacy need. */
final class Database {
    private static final String FILE = "trinvis.db";
    private static final long HARDLY_ANY_ROOM = 1 << 20;

    private static final long PAGE = 4096;
    private static final long LONGEST_LOG = 16 << 20;

    private final DataFolder folder;
    private final ReentrantLock copying = new ReentrantLock();

    Database(DataFolder folder) {
        this.folder = folder;
    }

    /** Whether this folder holds a database. */
    static boolean in(DataFolder folder) {
        return Files.exists(folder.path().resolve(FILE));
    }

    /**
     * A connection to write with. It stays in autocommit mode and transactions are begun and committed in SQL: the driver's
     * own idea of a transaction and SQLite's differ after a full disk.
     */
    Connection openWriter() throws SQLException {
        return open(
                // FULL: an acknowledged event is still there after the power went.
                "pragma synchronous = full",
                // What is erased is overwritten, in the file and not only in its index.
                "pragma secure_delete = on",
                "pragma foreign_keys = on",
                // The log is copied beside the writer, see Checkpoints; a commit copies only what that left over.
                "pragma wal_autocheckpoint = " + LONGEST_LOG / PAGE,
                // Each dialogue has its own pages: as many are at hand as are written between two copies.
                "pragma cache_size = -8192",
                // The log shrinks again after a burst.
                "pragma journal_size_limit = " + LONGEST_LOG);
    }

    /** Held by whoever copies the log: SQLite sends away the second one at once, whatever its patience. */
    ReentrantLock copying() {
        return copying;
    }

    /** A connection that can only read. */
    Connection openReader() throws SQLException {
        return open("pragma query_only = on");
    }

    /** The same fault, named for those who have to do something about it. */
    StoreException named(SQLException fault) {
        if (fault instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            boolean io = code.name().startsWith("SQLITE_IOERR");
            if (code == SQLiteErrorCode.SQLITE_FULL || (io && folder.room() < HARDLY_ANY_ROOM)) {
                return new StoreFull(folder.path(), fault);
            }
        }
        return new StoreException(
                "the database in \"" + folder.path() + "\" answered: " + fault.getMessage()
                        + ". Nothing of this was kept; see to the disk and try again",
                fault);
    }

    private Connection open(String... pragmas) throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute("pragma journal_mode = wal");
            // Sorting and the like stay in memory, off the disk.
            statement.execute("pragma temp_store = memory");
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        Path file;
        try {
            // SQLite gives its log and its index the rights of the database file.
            file = OwnerOnly.file(folder.path(), FILE);
        } catch (IOException e) {
            throw new SQLException("\"" + FILE + "\" cannot be made (" + e + ")", e);
        }
        return JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
    }
}
