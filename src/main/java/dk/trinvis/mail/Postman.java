package dk.trinvis.mail;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.StoreException;
import dk.trinvis.mail.MailState.State;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due from the outbox and delivers it, one message at a time, on one background thread.
 *
 * <p>Before every try it asks the dialogue again whether the message may go, and once more when the connection stands: an
 * alarm that is raised after somebody pressed send still keeps the parents' mail here (inventory V.abuse.path).
 *
 * <p>If the process dies between the server's yes and our own commit, the message goes a second time after the restart, with
 * the same Message-ID. While the process lives a message that was accepted is never sent again, even when the disk is full.
 */
public final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    /** Shorter than a container is given to stop. */
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private static final int MOST_IN_A_ROUND = 50;
    private static final String HELD =
            "Der er mistanke om overgreb i dialogen. Derfor er mailen ikke sendt. Aftal med frontteamet, hvad der sker nu.";
    private static final String GIVEN_UP = "Vi har prøvet i et døgn og stopper nu. ";

    private final Outbox outbox;
    private final Dialogues dialogues;
    private final Delivery delivery;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    /** What came of tries and could not be written down yet, by letter. Touched by {@link #deliverDue} alone. */
    private final Map<String, Outbox.Settled> unwritten = new LinkedHashMap<>();

    public Postman(Outbox outbox, Dialogues dialogues, Delivery delivery, InstantSource clock) {
        this.outbox = outbox;
        this.dialogues = dialogues;
        this.delivery = delivery;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("trinvis-postman").unstarted(this::run);
    }

    /** Begins the rounds. */
    public void start() {
        thread.start();
    }

    /** Ends after the message in hand, or after five seconds: then what came of it is lost, and it is sent again. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(GOODBYE)) {
                LOG.warn(
                        "the mail server is slow to answer; the message in hand will be tried again after the restart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One round: tries every message that is due.
     *
     * @return how many it tried
     * @throws StoreException if the outbox cannot be read
     */
    public synchronized int deliverDue() {
        unwritten.values().removeIf(this::written);
        int tried = 0;
        for (Mail mail : outbox.due(MOST_IN_A_ROUND)) {
            if (closing.getCount() == 0) {
                break;
            }
            if (!unwritten.containsKey(mail.letter())) {
                Outbox.Settled settled = settled(mail, attempt(mail));
                if (!written(settled)) {
                    unwritten.put(mail.letter(), settled);
                }
                tried++;
            }
        }
        return tried;
    }

    private void run() {
        try {
            do {
                round();
            } while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            deliverDue();
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be read; the mails wait", e);
        }
    }

    private Delivery.Result attempt(Mail mail) {
        try {
            String address = outbox.address(mail);
            if (!mayGo(mail, address)) {
                return new Delivery.Result.Stopped();
            }
            Optional<Sheet> sheet = dialogues
                    .find(mail.dialogueId())
                    .flatMap(dialogue -> dialogue.findVersion(mail.version()))
                    .flatMap(version -> version.findSheet(mail.audience()));
            if (sheet.isEmpty()) {
                return new Delivery.Result.Never("Arket findes ikke længere. Godkend et nyt, og send det.");
            }
            Letter letter = Letter.write(mail.letter(), delivery.from(), address, clock.instant(), sheet.get());
            return delivery.deliver(letter, mail.letter(), () -> mayGo(mail, address));
        } catch (AddressException e) {
            return new Delivery.Result.Never("Adressen kan ikke bruges til mail. Ret den, og send igen.");
        } catch (MessagingException | RuntimeException e) {
            // Its message may hold what somebody typed; where it happened is enough to find it.
            LOG.error(
                    "letter {} of dialogue {} failed: {} at {}",
                    mail.letter(),
                    mail.dialogueId(),
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            return new Delivery.Result.Later("Noget gik galt hos os, da mailen skulle sendes.");
        }
    }

    private boolean mayGo(Mail mail, String address) {
        Optional<Dialogue> dialogue = dialogues.find(mail.dialogueId());
        return dialogue.isPresent() && !dialogue.get().keepsFrom(address, mail.audience());
    }

    private Outbox.Settled settled(Mail mail, Delivery.Result result) {
        Instant now = clock.instant();
        int attempts = mail.attempts() + 1;
        return switch (result) {
            case Delivery.Result.Accepted accepted -> new Outbox.Settled(mail, State.ACCEPTED, "", attempts, now, now);
            case Delivery.Result.Never never ->
                new Outbox.Settled(mail, State.FAILED, never.reason(), attempts, now, now);
            case Delivery.Result.Stopped stopped ->
                new Outbox.Settled(mail, State.HELD, HELD, mail.attempts(), now, now);
            case Delivery.Result.Later later ->
                Patience.after(attempts)
                        .map(pause ->
                                new Outbox.Settled(mail, State.QUEUED, later.reason(), attempts, now.plus(pause), now))
                        .orElseGet(() ->
                                new Outbox.Settled(mail, State.FAILED, GIVEN_UP + later.reason(), attempts, now, now));
        };
    }

    private boolean written(Outbox.Settled settled) {
        String letter = settled.mail().letter();
        try {
            outbox.settle(settled);
            LOG.info(
                    "letter {} of dialogue {}: {} after {} tries",
                    letter,
                    settled.mail().dialogueId(),
                    settled.state(),
                    settled.attempts());
            return true;
        } catch (RuntimeException e) {
            if (gone(settled.mail().dialogueId())) {
                return true;
            }
            LOG.error("what came of letter {} could not be written down; it is not sent again before that", letter, e);
            return false;
        }
    }

    /** Whether the dialogue has been erased for certain. */
    private boolean gone(String dialogueId) {
        try {
            return dialogues.find(dialogueId).isEmpty();
        } catch (StoreException e) {
            return false;
        }
    }
}
