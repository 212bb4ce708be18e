package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread writes for many, and a write that fails fails alone. */
class StoreTest {
    @TempDir
    Path temp;

    private DataFolder folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp.resolve("data"));
        store = Store.open(folder);
        store.write(connection -> run(connection, "create table thing (id integer primary key, name text not null)"));
    }

    @AfterEach
    void close() {
        store.close();
        folder.close();
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        store.write(connection -> run(connection, "insert into thing values (1, 'one')"));
        store.close();
        store = Store.open(folder);
        assertThat(names()).containsExactly("one");
    }

    @Test
    void a_write_gives_back_what_its_work_gives() {
        assertThat(store.<Integer>write(connection -> 42)).isEqualTo(42);
    }

    @Test
    void a_work_that_fails_does_not_fail_the_others_of_its_batch() throws Exception {
        store.write(connection -> run(connection, "insert into thing values (5, 'there before')"));
        List<Future<Integer>> writes = inOneBatch(10);
        for (int i = 0; i < 10; i++) {
            Future<Integer> write = writes.get(i);
            if (i == 5) {
                assertThatThrownBy(write::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("UNIQUE constraint failed: thing.id");
            } else {
                assertThat(write.get()).isEqualTo(1);
            }
        }
        assertThat(names())
                .containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4", "there before", "n6", "n7", "n8", "n9");
    }

    @Test
    void nothing_of_a_work_that_fails_halfway_is_kept() {
        assertThatThrownBy(() -> store.write(connection -> {
                    run(connection, "insert into thing values (1, 'one')");
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        assertThat(names()).isEmpty();
    }

    @Test
    void writing_goes_on_after_a_failure() {
        assertThatThrownBy(() -> store.write(connection -> run(connection, "insert into absent values (1)")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no such table: absent")
                .hasMessageContaining(folder.path().toString());
        store.write(connection -> run(connection, "insert into thing values (1, 'one')"));
        assertThat(names()).containsExactly("one");
    }

    @Test
    void a_commit_that_happened_is_not_denied_when_its_answer_is_an_error() {
        // The work commits behind the writer's back, so that the writer's own COMMIT fails although everything is kept.
        int inserted = store.<Integer>write(connection -> {
            int rows = run(connection, "insert into thing values (1, 'one')");
            run(connection, "commit");
            return rows;
        });
        assertThat(inserted).isEqualTo(1);
        assertThat(names()).containsExactly("one");
    }

    @Test
    void a_commit_that_did_not_happen_is_not_confirmed() {
        // The work rolls back behind the writer's back, so that the writer's own COMMIT fails and nothing is kept.
        assertThatThrownBy(() -> store.write(connection -> {
                    run(connection, "insert into thing values (1, 'one')");
                    return run(connection, "rollback");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Nothing of this was kept");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_work_that_writes_from_within_a_work_is_told_so() {
        assertThatThrownBy(() -> store.write(outer -> store.<Integer>write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a work may not write in a transaction of its own");
    }

    @Test
    void a_reader_cannot_write() {
        assertThatThrownBy(() -> store.read(connection -> run(connection, "insert into thing values (1, 'one')")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("readonly");
    }

    @Test
    void many_readers_share_few_connections() throws Exception {
        store.write(connection -> run(connection, "insert into thing values (1, 'one')"));
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = new ArrayList<Future<List<String>>>();
            for (int i = 0; i < 100; i++) {
                reads.add(threads.submit(() -> store.read(connection -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    List<String> names = names(connection);
                    now.decrementAndGet();
                    return names;
                })));
            }
            for (Future<List<String>> read : reads) {
                assertThat(read.get()).containsExactly("one");
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void no_reader_is_left_that_would_keep_the_log_from_being_emptied() throws IOException {
        names();
        store.write(connection -> run(connection, "insert into thing values (1, 'one')"));
        names();
        store.emptyLog();
        assertThat(Files.size(folder.path().resolve("trinvis.db-wal"))).isZero();
    }

    @Test
    void a_closed_store_refuses_and_says_why() {
        store.close();
        assertThatThrownBy(() -> store.<Integer>write(connection -> 1))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database is closed: Trinvis is stopping");
        assertThatThrownBy(() -> store.<Integer>read(connection -> 1))
                .isInstanceOf(StoreException.class)
                .hasMessage("the database is closed: Trinvis is stopping");
    }

    @Test
    void writes_that_wait_when_the_store_closes_are_still_done() throws Exception {
        List<Future<Integer>> writes = inOneBatch(10);
        store.close();
        for (Future<Integer> write : writes) {
            assertThat(write.get()).isEqualTo(1);
        }
    }

    @Test
    void a_database_of_a_newer_trinvis_is_left_alone() {
        store.write(connection -> run(connection, "pragma user_version = 99"));
        store.close();
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made by a newer Trinvis (schema 99, this one knows 1)");
        store = reopenedAtSchema1();
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        store.close();
        Path file = folder.path().resolve("trinvis.db");
        byte[] rubbish = "this is no database, whatever its name says"
                .repeat(50)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] good = Files.readAllBytes(file);
        Files.write(file, rubbish);
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("file is not a database")
                .hasMessageContaining(folder.path().toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
        Files.write(file, good);
        store = Store.open(folder);
    }

    /** Holds the writer until this many inserts wait: 0 to n-1. */
    private List<Future<Integer>> inOneBatch(int writes) throws InterruptedException {
        var held = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> store.write(connection -> {
                    held.countDown();
                    return await(go);
                }));
        held.await();
        var futures = new ArrayList<Future<Integer>>();
        for (int i = 0; i < writes; i++) {
            int id = i;
            var future = new FutureTask<Integer>(() -> store.<Integer>write(
                    connection -> run(connection, "insert into thing values (" + id + ", 'n" + id + "')")));
            Thread thread = Thread.ofVirtual().start(future);
            while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            futures.add(future);
        }
        go.countDown();
        return futures;
    }

    private Store reopenedAtSchema1() {
        try (Connection connection = java.sql.DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.path().resolve("trinvis.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return Store.open(folder);
    }

    private List<String> names() {
        return store.read(StoreTest::names);
    }

    private static List<String> names(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select name from thing order by id")) {
            var names = new ArrayList<String>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
