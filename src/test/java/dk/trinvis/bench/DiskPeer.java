package dk.trinvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** SQLite alone: the same rows, as durable, from one thread without HTTP, JSON, encryption or a dialogue. */
final class DiskPeer {
    /** A note of the benchmark, sealed. */
    private static final int BYTES = 330;

    private DiskPeer() {}

    /** How many rows a second, and how long a commit takes, with so many rows in each transaction. */
    static String measured(int rows, int seconds) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("trinvis-bench");
        long[] nanos = new long[1 << 20];
        int commits = 0;
        byte[] payload = new byte[BYTES];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("peer.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute(
                    "create table event (dialogue_id text not null, seq integer not null, payload blob not null,"
                            + " primary key (dialogue_id, seq)) strict, without rowid");
            try (PreparedStatement begin = connection.prepareStatement("begin immediate");
                    PreparedStatement insert = connection.prepareStatement("insert into event values (?, ?, ?)");
                    PreparedStatement commit = connection.prepareStatement("commit")) {
                long end = System.nanoTime() + seconds * 1_000_000_000L;
                for (long now = System.nanoTime(); now < end && commits < nanos.length; now = System.nanoTime()) {
                    begin.execute();
                    for (int row = 0; row < rows; row++) {
                        ThreadLocalRandom.current().nextBytes(payload);
                        insert.setString(1, "dialogue-" + row);
                        insert.setInt(2, commits + 1);
                        insert.setBytes(3, payload);
                        insert.executeUpdate();
                    }
                    commit.execute();
                    nanos[commits++] = System.nanoTime() - now;
                }
            }
        } finally {
            Service.remove(folder);
        }
        Arrays.sort(nanos, 0, commits);
        return String.format(
                Locale.ROOT,
                "%,d a second, p50 %.2f ms, p99 %.2f ms",
                commits * rows / seconds,
                nanos[commits / 2] / 1e6,
                nanos[(int) (commits * 0.99)] / 1e6);
    }
}
