package dk.trinvis.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings a database to the newest schema: {@code schema-1.sql}, {@code schema-2.sql} and so on, each in a transaction of its
 * own. SQLite's {@code user_version} holds the number of the last one. A file once released is never changed.
 *
 * <p>Why not Flyway stands in {@code src/docs/decisions/}.
 */
final class Schema {
    private static final int NEWEST = 1;

    private Schema() {}

    /**
     * @throws StoreException if the database was made by a newer Trinvis
     * @throws SQLException if a statement fails; the schema is then as it was before that file
     */
    static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version > NEWEST) {
                throw new StoreException("the database was made by a newer Trinvis (schema " + version
                        + ", this one knows " + NEWEST + "). Start the newer one, or restore a backup from before it");
            }
            for (int next = version + 1; next <= NEWEST; next++) {
                statement.execute("begin immediate");
                for (String each : sql(next).split(";\\s*\\n")) {
                    statement.execute(each);
                }
                statement.execute("pragma user_version = " + next);
                statement.execute("commit");
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("pragma user_version")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String sql(int number) {
        String name = "schema-" + number + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
