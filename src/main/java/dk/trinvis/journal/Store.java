package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file {@code trinvis.db} of a data folder. What {@link #write} returned from is on disk, synced. Writes of many
 * callers share transactions (group commit); a write that fails fails alone.
 */
public final class Store implements AutoCloseable {

    /**
     * Something to do with a connection. It neither begins nor ends transactions, closes every statement that it opens, and
     * may be run again after everything it did was rolled back.
     */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    private final Database database;
    private final Optional<Writer> writer;
    private final Readers readers;

    private Store(Database database, Optional<Writer> writer) {
        this.database = database;
        this.writer = writer;
        this.readers = new Readers(database);
    }

    /**
     * Opens the database of this folder, makes it where it is missing, and brings it to the newest schema.
     *
     * @throws StoreException if it cannot be opened, is damaged, or was made by a newer Trinvis
     */
    public static Store open(DataFolder folder) {
        NativeLibrary.findHome(folder);
        var database = new Database(folder);
        try (Connection connection = database.openWriter()) {
            Schema.migrate(connection);
        } catch (SQLException e) {
            throw database.named(e);
        }
        return new Store(database, Optional.of(new Writer(database)));
    }

    /**
     * The database of a folder to read only, while a service may be writing to it.
     *
     * @throws StoreException if SQLite's library cannot be run
     */
    public static Store visit(DataFolder folder) {
        NativeLibrary.findHome(folder);
        return new Store(new Database(folder), Optional.empty());
    }

    /**
     * Runs a work in a transaction and returns when it is on disk. Blocks; made for virtual threads.
     *
     * @throws StoreFull if there is no room; nothing of it was kept
     * @throws StoreException if the database failed; nothing of it was kept, unless the message says that this is unknown
     * @throws RuntimeException what the work itself threw; nothing of it was kept
     */
    public <T extends @Nullable Object> T write(Work<T> work) {
        return writer.orElseThrow(() -> new StoreException("the database was opened to be read only"))
                .write(work);
    }

    /**
     * Runs a work that only reads. It sees everything that was acknowledged before.
     *
     * @throws StoreException if the database failed
     */
    public <T extends @Nullable Object> T read(Work<T> work) {
        return readers.read(work);
    }

    /**
     * Copies the log into the database file and empties it, so that what was erased is nowhere any more.
     *
     * @throws StoreException if readers hold the log for ten seconds or the disk fails; the log then waits for the next time
     */
    public void emptyLog() {
        database.copying().lock();
        try (Connection connection = database.openWriter();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            if (result.next() && result.getInt(1) != 0) {
                throw new StoreException("the log of the database is in use and was not emptied; try again");
            }
        } catch (SQLException e) {
            throw database.named(e);
        } finally {
            database.copying().unlock();
        }
    }

    /** Finishes the writes that wait, and closes. Later calls are refused. */
    @Override
    public void close() {
        writer.ifPresent(Writer::close);
        readers.close();
    }
}
