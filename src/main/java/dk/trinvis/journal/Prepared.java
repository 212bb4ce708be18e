package dk.trinvis.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that stays prepared from one transaction to the next: its SQL is not read anew each time. For
 * works of {@link Store#write} alone, which all run on one thread, on one connection until a fault replaces it.
 */
final class Prepared {
    private final String sql;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;

    Prepared(String sql) {
        this.sql = sql;
    }

    /** The statement on this connection. It is closed with the connection, not by the caller. */
    PreparedStatement on(Connection open) throws SQLException {
        PreparedStatement known = statement;
        if (known == null || connection != open) {
            known = open.prepareStatement(sql);
            statement = known;
            connection = open;
        }
        return known;
    }
}
