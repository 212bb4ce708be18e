package dk.trinvis.mail;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Store;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be sent and what became of it: one row for each message, written in the same transaction as the event that asked
 * for it. Addresses and reasons are sealed with their dialogue's key; when the dialogue is erased its rows go with it.
 *
 * <p>Every method throws {@link dk.trinvis.journal.StoreException} when the database or a key fails.
 */
public final class Outbox {
    private final Store store;
    private final Journal journal;
    private final InstantSource clock;

    public Outbox(Store store, Journal journal, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What has to be written together with this event: a row for each recipient if it asks for something to be sent,
     * otherwise nothing. A message that is there already stays as it is.
     */
    public List<Store.Work<?>> queueing(String dialogueId, Recorded recorded) {
        if (!(recorded.event() instanceof Event.SendAsked asked)) {
            return List.of();
        }
        var works = new ArrayList<Store.Work<?>>();
        for (Event.Recipient recipient : asked.recipients()) {
            byte[] address = seal(dialogueId, addressOf(recipient.mail()), recipient.address());
            works.add(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (dialogue_id, mail_id, version, audience, sealed_address, state, next_try,"
                                + " queued_at, changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?7)"
                                + " on conflict do nothing")) {
                    insert.setString(1, dialogueId);
                    insert.setString(2, recipient.mail());
                    insert.setInt(3, asked.version());
                    insert.setString(4, recipient.audience().id());
                    insert.setBytes(5, address);
                    insert.setString(6, MailState.State.QUEUED.name());
                    insert.setLong(7, recorded.at().toEpochMilli());
                    return insert.executeUpdate();
                }
            });
        }
        return works;
    }

    /** How it stands with every message of a dialogue, the oldest first; none where there is no such dialogue. */
    public List<MailState> states(String dialogueId) {
        List<Row> rows = store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select mail_id, version, audience, sealed_address, state, attempts, next_try, sealed_reason,"
                            + " changed_at from outbox where dialogue_id = ? order by queued_at, mail_id")) {
                select.setString(1, dialogueId);
                try (ResultSet result = select.executeQuery()) {
                    var found = new ArrayList<Row>();
                    while (result.next()) {
                        found.add(new Row(
                                mail(dialogueId, result),
                                MailState.State.valueOf(result.getString("state")),
                                Instant.ofEpochMilli(result.getLong("next_try")),
                                sealed(result, "sealed_reason"),
                                Instant.ofEpochMilli(result.getLong("changed_at"))));
                    }
                    return List.copyOf(found);
                }
            }
        });
        return rows.stream().map(this::opened).toList();
    }

    /**
     * Tries a message again from now on, as if it had just been asked for.
     *
     * @return false where there is no such message, or it was accepted already: then nothing is changed
     */
    public boolean retry(String dialogueId, String mailId) {
        long now = clock.instant().toEpochMilli();
        return store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update outbox set state = ?3, attempts = 0, next_try = ?4, sealed_reason = null, changed_at = ?4"
                            + " where dialogue_id = ?1 and mail_id = ?2 and state <> ?5")) {
                update.setString(1, dialogueId);
                update.setString(2, mailId);
                update.setString(3, MailState.State.QUEUED.name());
                update.setLong(4, now);
                update.setString(5, MailState.State.ACCEPTED.name());
                return update.executeUpdate() > 0;
            }
        });
    }

    /** Messages whose time has come, the longest waiting first. */
    List<Mail> due(int most) {
        long now = clock.instant().toEpochMilli();
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select dialogue_id, mail_id, version, audience, sealed_address, attempts from outbox"
                            + " where state = ? and next_try <= ? order by next_try, queued_at, mail_id limit ?")) {
                select.setString(1, MailState.State.QUEUED.name());
                select.setLong(2, now);
                select.setInt(3, most);
                try (ResultSet result = select.executeQuery()) {
                    var found = new ArrayList<Mail>();
                    while (result.next()) {
                        found.add(mail(result.getString("dialogue_id"), result));
                    }
                    return List.copyOf(found);
                }
            }
        });
    }

    /** The address that this message goes to. */
    String address(Mail mail) {
        return open(mail.dialogueId(), addressOf(mail.mailId()), mail.sealedAddress());
    }

    /** Writes down what came of a try. Does nothing where the dialogue has been erased meanwhile. */
    void settle(Settled settled) {
        Mail mail = settled.mail();
        byte[] reason = settled.reason().isEmpty()
                ? new byte[0]
                : seal(mail.dialogueId(), reasonOf(mail.mailId()), settled.reason());
        store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update outbox set state = ?3, attempts = ?4, next_try = ?5, sealed_reason = ?6, changed_at = ?7"
                            + " where dialogue_id = ?1 and mail_id = ?2")) {
                update.setString(1, mail.dialogueId());
                update.setString(2, mail.mailId());
                update.setString(3, settled.state().name());
                update.setInt(4, settled.attempts());
                update.setLong(5, settled.nextTry().toEpochMilli());
                if (reason.length > 0) {
                    update.setBytes(6, reason);
                } else {
                    update.setNull(6, java.sql.Types.BLOB);
                }
                update.setLong(7, settled.at().toEpochMilli());
                return update.executeUpdate();
            }
        });
    }

    /** What came of a try. */
    record Settled(Mail mail, MailState.State state, String reason, int attempts, Instant nextTry, Instant at) {}

    private record Row(Mail mail, MailState.State state, Instant nextTry, byte[] sealedReason, Instant changedAt) {}

    private MailState opened(Row row) {
        Mail mail = row.mail();
        return new MailState(
                mail.mailId(),
                mail.letter(),
                address(mail),
                mail.audience(),
                mail.version(),
                row.state(),
                row.sealedReason().length == 0
                        ? ""
                        : open(mail.dialogueId(), reasonOf(mail.mailId()), row.sealedReason()),
                mail.attempts(),
                row.nextTry(),
                row.changedAt());
    }

    private static Mail mail(String dialogueId, ResultSet result) throws SQLException {
        String audience = result.getString("audience");
        return new Mail(
                dialogueId,
                result.getString("mail_id"),
                result.getInt("version"),
                Audience.find(audience)
                        .orElseThrow(
                                () -> new IllegalStateException("the outbox has an audience \"" + audience + "\"")),
                sealed(result, "sealed_address"),
                result.getInt("attempts"));
    }

    /** The bytes of a column; none for null. */
    private static byte[] sealed(ResultSet result, String column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return result.wasNull() ? new byte[0] : bytes;
    }

    private byte[] seal(String dialogueId, String purpose, String text) {
        return journal.seal(dialogueId, purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String dialogueId, String purpose, byte[] sealed) {
        return new String(journal.open(dialogueId, purpose, sealed), StandardCharsets.UTF_8);
    }

    private static String addressOf(String mailId) {
        return "outbox-address\n" + mailId;
    }

    private static String reasonOf(String mailId) {
        return "outbox-reason\n" + mailId;
    }
}
