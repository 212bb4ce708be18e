package dk.trinvis.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trinvis.dialogue.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The event log of all dialogues: the only truth about what was said. Events are sealed with their dialogue's key before they
 * reach the database, and are on disk when a call returns.
 *
 * <p>Every method throws {@link StoreException} when the database or a key fails.
 */
public final class Journal {

    /** What became of events that were to be appended. */
    public sealed interface Appended {
        /** They are on disk. */
        record Kept() implements Appended {}

        /** Somebody else was first: nothing was kept. @param seq where the dialogue is */
        record Conflict(long seq) implements Appended {}

        /** There is no such dialogue. Nothing was kept. */
        record NoSuchDialogue() implements Appended {}
    }

    private static final int MOST_CARDS = 10_000;

    /** What is needed of a dialogue beside its events. Never changes. */
    private record Card(DialogueKey key, byte[] tokenHash) {}

    private record Sealed(long seq, byte[] payload) {}

    private final Store store;
    private final Vault vault;
    private final EventCodec codec = new EventCodec();
    private final Prepared insertDialogue = new Prepared("insert into dialogue (id, token_hash, wrapped_key, begun_at)"
            + " values (?, ?, ?, ?) on conflict do nothing");
    private final Prepared insertEvent = new Prepared("insert into event (dialogue_id, seq, payload)"
            + " select id, ?2, ?3 from dialogue where id = ?1"
            + " and ?2 = 1 + (select coalesce(max(seq), 0) from event where dialogue_id = ?1)");
    private final Cache<String, Card> cards = Caffeine.newBuilder()
            .maximumSize(MOST_CARDS)
            .executor(Runnable::run)
            .build();

    private Journal(Store store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * The journal in this store.
     *
     * @throws StoreException if the master key is not the one that this database was written with
     */
    public static Journal open(Store store, Vault vault) {
        var journal = new Journal(store, vault);
        journal.listIds(1).forEach(journal::card);
        return journal;
    }

    /**
     * Keeps a new dialogue. Does nothing where there is one of this id.
     *
     * @param id random, or made of something random
     * @param tokenHash by which its capability is known
     * @param events what it begins with: numbered from 1, at least one
     * @return whether it is a new one
     */
    public boolean create(String id, byte[] tokenHash, Instant begunAt, List<Recorded> events) {
        requireNumbered(0, events);
        Vault.Made made = vault.make(id);
        List<Sealed> sealed = seal(made.key(), events);
        boolean kept = store.write(connection -> {
            // A key that is there already would fail the whole batch, and with it what others write.
            PreparedStatement insert = insertDialogue.on(connection);
            insert.setString(1, id);
            insert.setBytes(2, tokenHash);
            insert.setBytes(3, made.wrapped());
            insert.setLong(4, begunAt.toEpochMilli());
            if (insert.executeUpdate() == 0) {
                return false;
            }
            insert(connection, id, sealed);
            return true;
        });
        if (kept) {
            cards.put(id, new Card(made.key(), tokenHash.clone()));
        }
        return kept;
    }

    /**
     * Appends events and does what goes with them, in one transaction.
     *
     * @param expectedSeq the last event that the writer knows of
     * @param events numbered from {@code expectedSeq + 1}, at least one
     * @param alongside done in the same transaction, after the events; not done at all on a conflict
     */
    public Appended append(String id, long expectedSeq, List<Recorded> events, List<Store.Work<?>> alongside) {
        requireNumbered(expectedSeq, events);
        Optional<Card> card = findCard(id);
        if (card.isEmpty()) {
            return new Appended.NoSuchDialogue();
        }
        List<Sealed> sealed = seal(card.get().key(), events);
        return store.write(connection -> {
            Appended outcome = insert(connection, id, sealed);
            if (outcome instanceof Appended.Kept) {
                for (Store.Work<?> work : alongside) {
                    work.run(connection);
                }
            }
            return outcome;
        });
    }

    /** All events of a dialogue in order; empty where there is no such dialogue. */
    public Optional<List<Recorded>> read(String id) {
        Optional<Card> card = findCard(id);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        List<Sealed> rows = store.read(connection -> rows(connection, id));
        var events = new ArrayList<Recorded>(rows.size());
        for (Sealed row : rows) {
            events.add(codec.decode(card.get().key().openEvent(row.seq(), row.payload())));
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(events));
    }

    /** The hash by which a dialogue's capability is known; empty where there is no such dialogue. */
    public Optional<byte[]> findTokenHash(String id) {
        return findCard(id).map(card -> card.tokenHash().clone());
    }

    /**
     * Erases a dialogue for good: its key, its events and whatever else hangs on it, in the database file and in its log. Does
     * nothing where there is no such dialogue.
     *
     * <p>A running dialogue is erased through {@link Dialogues#erase}.
     */
    public void erase(String id) {
        store.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from dialogue where id = ?")) {
                delete.setString(1, id);
                return delete.executeUpdate();
            }
        });
        cards.invalidate(id);
        // The log still holds the pages as they were.
        store.emptyLog();
    }

    /** The ids of all dialogues. */
    public List<String> listIds() {
        return listIds(-1);
    }

    /**
     * Seals something of a dialogue that is kept in another table, such as an address in the outbox.
     *
     * @param purpose what it is and which row it belongs to; it opens only with the same
     * @throws StoreException if there is no such dialogue
     */
    public byte[] seal(String dialogueId, String purpose, byte[] plain) {
        return card(dialogueId).key().seal(purpose, plain);
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws StoreException if it was sealed for another dialogue or purpose, or has been changed
     */
    public byte[] open(String dialogueId, String purpose, byte[] sealed) {
        return card(dialogueId).key().open(purpose, sealed);
    }

    private List<String> listIds(int most) {
        return store.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id from dialogue order by id limit ?")) {
                select.setInt(1, most);
                try (ResultSet result = select.executeQuery()) {
                    var ids = new ArrayList<String>();
                    while (result.next()) {
                        ids.add(result.getString(1));
                    }
                    return List.copyOf(ids);
                }
            }
        });
    }

    private Card card(String id) {
        return findCard(id)
                .orElseThrow(() -> new StoreException("there is no dialogue " + id + ", or it has been erased"));
    }

    private Optional<Card> findCard(String id) {
        Card known = cards.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Card> read = store.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select token_hash, wrapped_key from dialogue where id = ?")) {
                select.setString(1, id);
                try (ResultSet result = select.executeQuery()) {
                    return result.next()
                            ? Optional.of(new Card(vault.unwrap(id, result.getBytes(2)), result.getBytes(1)))
                            : Optional.<Card>empty();
                }
            }
        });
        read.ifPresent(card -> cards.put(id, card));
        return read;
    }

    private List<Sealed> seal(DialogueKey key, List<Recorded> events) {
        return events.stream()
                .map(event -> new Sealed(event.seq(), key.sealEvent(event.seq(), codec.encode(event))))
                .toList();
    }

    /** Inserts all or, when the dialogue is elsewhere than the events expect, none. */
    private Appended insert(Connection connection, String id, List<Sealed> events) throws SQLException {
        PreparedStatement insert = insertEvent.on(connection);
        for (Sealed event : events) {
            insert.setString(1, id);
            insert.setLong(2, event.seq());
            insert.setBytes(3, event.payload());
            if (insert.executeUpdate() == 0) {
                return whyNot(connection, id);
            }
        }
        return new Appended.Kept();
    }

    private static Appended whyNot(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select (select max(seq) from event where dialogue_id = id) from dialogue where id = ?")) {
            select.setString(1, id);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? new Appended.Conflict(result.getLong(1)) : new Appended.NoSuchDialogue();
            }
        }
    }

    private static List<Sealed> rows(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, payload from event where dialogue_id = ? order by seq")) {
            select.setString(1, id);
            try (ResultSet result = select.executeQuery()) {
                var rows = new ArrayList<Sealed>();
                while (result.next()) {
                    rows.add(new Sealed(result.getLong(1), result.getBytes(2)));
                }
                return rows;
            }
        }
    }

    private static void requireNumbered(long after, List<Recorded> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("there is no event to keep");
        }
        long expected = after;
        for (Recorded event : events) {
            expected++;
            if (event.seq() != expected) {
                throw new IllegalArgumentException("event " + event.seq() + " stands where " + expected + " belongs");
            }
        }
    }
}
