package dk.trinvis.web;

import dk.trinvis.access.Gate;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import dk.trinvis.mail.Outbox;
import dk.trinvis.mail.Postbox;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that the routes stand on, put together by {@code app}.
 *
 * @param current the content in force, for new conversations and search
 * @param revisions content by revision, the current one included, for dialogues that are pinned to it
 * @param refused what is wrong with the content folder as it was last saved, a line each; empty where it serves
 * @param profile the id of the municipality's profile
 * @param inventory all ids that the source documents ask for, for coverage
 * @param clock the one clock
 * @param dialogues the running dialogues
 * @param journal their events
 * @param gate opens a dialogue to whoever shows its capability
 * @param outbox what is to be sent and what became of it
 * @param postbox the mails in the folder; empty where a mail server is set
 * @param localOnly whether only this machine can reach the service
 * @param writable whether the database takes a write just now
 */
public record Site(
        Supplier<Shelf> current,
        Function<String, Optional<Shelf>> revisions,
        Supplier<List<String>> refused,
        String profile,
        SortedSet<String> inventory,
        InstantSource clock,
        SecureRandom random,
        Browser browser,
        Dialogues dialogues,
        Journal journal,
        Gate gate,
        Outbox outbox,
        Optional<Postbox> postbox,
        boolean localOnly,
        BooleanSupplier writable) {

    /** Where the people who use it are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** Today in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Whether mails go to a mail server, and not to the outbox folder. */
    public boolean sendsMail() {
        return postbox.isEmpty();
    }

    /** The content that a dialogue is pinned to. */
    public Shelf shelfOf(Dialogue state) {
        return revisions
                .apply(state.revision())
                .orElseThrow(() -> new IllegalStateException(
                        "content " + state.revision() + " is not kept in data/content any more"));
    }
}
