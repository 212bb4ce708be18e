package dk.trinvis.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log: in order, without gaps, nothing swapped, and nothing left of what was erased. */
class JournalTest {
    private static final byte[] HASH = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final Recorded FIRST = recorded(1, new Event.Begun("lille", "r1", "standard"));
    private static final Recorded SECOND = recorded(2, new Event.Skipped("alder"));
    private static final Recorded THIRD = recorded(3, new Event.Moved("alder"));

    @TempDir
    Path data;

    private Running running;
    private Journal journal;

    @BeforeEach
    void open() {
        running = Running.in(data);
        journal = running.journal();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void events_are_read_as_they_were_written_also_after_a_restart() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        journal.append("d1", 1, List.of(SECOND, THIRD), List.of());
        assertThat(journal.read("d1")).contains(List.of(FIRST, SECOND, THIRD));
        restart();
        assertThat(journal.read("d1")).contains(List.of(FIRST, SECOND, THIRD));
        assertThat(journal.listIds()).containsExactly("d1");
        assertThat(journal.findTokenHash("d1"))
                .hasValueSatisfying(hash -> assertThat(hash).isEqualTo(HASH));
    }

    @Test
    void an_unknown_dialogue_is_empty_everywhere() {
        assertThat(journal.read("nobody")).isEmpty();
        assertThat(journal.findTokenHash("nobody")).isEmpty();
        assertThat(journal.append("nobody", 1, List.of(SECOND), List.of()))
                .isEqualTo(new Journal.Appended.NoSuchDialogue());
        assertThatThrownBy(() -> journal.seal("nobody", "address", new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessage("there is no dialogue nobody, or it has been erased");
        journal.erase("nobody");
        assertThat(journal.listIds()).isEmpty();
    }

    @Test
    void the_same_dialogue_is_not_created_twice() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        assertThat(journal.create("d1", new byte[] {1}, Running.NOW, List.of(FIRST)))
                .isFalse();
        assertThat(journal.findTokenHash("d1")).contains(HASH);
        assertThat(journal.append("d1", 1, List.of(SECOND), List.of())).isEqualTo(new Journal.Appended.Kept());
        assertThat(journal.read("d1")).contains(List.of(FIRST, SECOND));
    }

    @Test
    void a_writer_who_expects_another_sequence_is_told_where_the_dialogue_is() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST, SECOND));
        assertThat(journal.append("d1", 1, List.of(SECOND), List.of())).isEqualTo(new Journal.Appended.Conflict(2));
        assertThat(journal.append("d1", 3, List.of(recorded(4, THIRD.event())), List.of()))
                .isEqualTo(new Journal.Appended.Conflict(2));
        assertThat(journal.read("d1")).contains(List.of(FIRST, SECOND));
    }

    @Test
    void what_goes_alongside_is_written_with_the_events_or_not_at_all() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        assertThat(journal.append("d1", 5, List.of(recorded(6, THIRD.event())), List.of(mail("m-1"))))
                .isInstanceOf(Journal.Appended.Conflict.class);
        assertThat(mails()).isZero();
        Store.Work<?> failing = connection -> {
            throw new SQLException("no such luck");
        };
        assertThatThrownBy(() -> journal.append("d1", 1, List.of(SECOND), List.of(mail("m-1"), failing)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no such luck");
        assertThat(mails()).isZero();
        assertThat(journal.read("d1")).contains(List.of(FIRST));
        journal.append("d1", 1, List.of(SECOND), List.of(mail("m-1")));
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void events_that_are_not_numbered_in_a_row_are_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> journal.create("d1", HASH, Running.NOW, List.of(FIRST, THIRD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event 3 stands where 2 belongs");
        assertThatThrownBy(() -> journal.create("d1", HASH, Running.NOW, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no event to keep");
    }

    @Test
    void rows_swapped_within_a_dialogue_are_noticed() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST, SECOND, THIRD));
        tamper("update event set seq = 9 where seq = 2");
        tamper("update event set seq = 2 where seq = 3");
        tamper("update event set seq = 3 where seq = 9");
        assertThatThrownBy(() -> journal.read("d1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("event 2 of dialogue d1 has been changed or moved");
    }

    @Test
    void a_row_copied_from_another_dialogue_is_noticed() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST, SECOND));
        journal.create("d2", HASH, Running.NOW, List.of(FIRST, SECOND));
        tamper("update event set payload = (select payload from event where dialogue_id = 'd2' and seq = 2)"
                + " where dialogue_id = 'd1' and seq = 2");
        assertThatThrownBy(() -> journal.read("d1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("event 2 of dialogue d1 has been changed or moved");
    }

    @Test
    void a_key_copied_from_another_dialogue_opens_nothing() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        journal.create("d2", HASH, Running.NOW, List.of(FIRST));
        tamper("update dialogue set wrapped_key = (select wrapped_key from dialogue where id = 'd2') where id = 'd1'");
        running.close();
        assertThatThrownBy(() -> Running.in(data).journal().read("d1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the key of dialogue d1 has been changed or moved");
    }

    @Test
    void what_is_sealed_for_another_table_opens_there_only() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        byte[] sealed = journal.seal("d1", "outbox m-1", "mor@eksempel.dk".getBytes(UTF_8));
        restart();
        assertThat(journal.open("d1", "outbox m-1", sealed)).isEqualTo("mor@eksempel.dk".getBytes(UTF_8));
        assertThatThrownBy(() -> journal.open("d1", "outbox m-2", sealed)).isInstanceOf(StoreException.class);
    }

    @Test
    void two_dialogues_may_hold_messages_of_the_same_name() {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        journal.create("d2", HASH, Running.NOW, List.of(FIRST));
        journal.append("d1", 1, List.of(SECOND), List.of(mail("d1", "send-0001-1")));
        journal.append("d2", 1, List.of(SECOND), List.of(mail("d2", "send-0001-1")));
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void an_erased_dialogue_leaves_neither_key_nor_event_nor_mail_in_any_file() throws Exception {
        journal.create("d-to-go", HASH, Running.NOW, List.of(FIRST, SECOND));
        journal.append("d-to-go", 2, List.of(THIRD), List.of(mail("d-to-go", "m-1")));
        byte[] key = blob("select wrapped_key from dialogue");
        byte[] event = blob("select payload from event where seq = 2");
        assertThat(Haystack.of(data).finds(key)).as("the key before").isTrue();
        assertThat(Haystack.of(data).finds(event)).as("the event before").isTrue();
        journal.erase("d-to-go");
        assertThat(journal.read("d-to-go")).isEmpty();
        assertThat(journal.findTokenHash("d-to-go")).isEmpty();
        assertThat(mails()).isZero();
        Haystack after = Haystack.of(data);
        assertThat(after.finds(key)).as("the key after").isFalse();
        assertThat(after.finds(event)).as("the event after").isFalse();
        assertThat(after.finds("d-to-go".getBytes(UTF_8))).as("the id after").isFalse();
    }

    @Test
    void a_journal_does_not_open_with_the_key_of_another() throws Exception {
        journal.create("d1", HASH, Running.NOW, List.of(FIRST));
        running.close();
        java.nio.file.Files.write(data.resolve("master.key"), new byte[32]);
        assertThatThrownBy(() -> Running.in(data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was sealed with another key than \"" + data.resolve("master.key") + "\"");
    }

    private void restart() {
        running.close();
        running = Running.in(data);
        journal = running.journal();
    }

    private void tamper(String sql) {
        running.store().write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private byte[] blob(String sql) {
        return running.store().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getBytes(1);
            }
        });
    }

    private int mails() {
        return running.store().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select count(*) from outbox")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    private static Store.Work<?> mail(String mailId) {
        return mail("d1", mailId);
    }

    private static Store.Work<?> mail(String dialogueId, String mailId) {
        return (Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into outbox (dialogue_id, mail_id, version, audience, sealed_address, state, next_try,"
                            + " queued_at, changed_at) values (?, ?, 1, 'parents', x'00', 'queued', 0, 0, 0)")) {
                insert.setString(1, dialogueId);
                insert.setString(2, mailId);
                return insert.executeUpdate();
            }
        };
    }

    private static Recorded recorded(long seq, Event event) {
        return new Recorded(seq, Running.NOW, "command-" + seq, event);
    }
}
