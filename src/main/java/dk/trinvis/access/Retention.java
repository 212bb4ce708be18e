package dk.trinvis.access;

import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases dialogues that nobody has touched for as long as their municipality keeps them: at the start and once a day. What
 * is erased cannot be brought back; its key goes with it.
 */
public final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long HOURS_BETWEEN = 24;

    private final Journal journal;
    private final Dialogues dialogues;
    private final Function<String, Optional<Integer>> days;
    private final Consumer<Set<String>> needed;
    private final InstantSource clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    /**
     * @param days how many days the profile with this id keeps a dialogue; empty for ever
     * @param needed is told after each sweep which content revisions the dialogues that are left are pinned to
     */
    public Retention(
            Journal journal,
            Dialogues dialogues,
            Function<String, Optional<Integer>> days,
            Consumer<Set<String>> needed,
            InstantSource clock) {
        this.journal = journal;
        this.dialogues = dialogues;
        this.days = days;
        this.needed = needed;
        this.clock = clock;
    }

    /** Sweeps now and then once a day, until it is closed. */
    public void start() {
        var unused = daily.scheduleWithFixedDelay(this::sweepQuietly, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException e) {
            // Tomorrow's sweep must come all the same.
            LOG.error("the sweep of old dialogues stopped, and goes on tomorrow", e);
        }
    }

    /** Erases what is too old by now, and says how many dialogues that were. */
    public int sweep() {
        Instant now = clock.instant();
        int erased = 0;
        var pinned = new HashSet<String>();
        for (String id : journal.listIds()) {
            Optional<List<Recorded>> events = journal.read(id);
            if (events.isEmpty() || !(events.get().getFirst().event() instanceof Event.Begun begun)) {
                continue;
            }
            if (isOver(begun, events.get().getLast().at(), now)) {
                dialogues.erase(id);
                erased++;
                LOG.info("dialogue {} was erased: nobody has touched it for as long as it is kept", id);
            } else {
                pinned.add(begun.revision());
            }
        }
        needed.accept(pinned);
        return erased;
    }

    private boolean isOver(Event.Begun begun, Instant last, Instant now) {
        return days.apply(begun.profile())
                .filter(kept -> last.plus(Duration.ofDays(kept)).isBefore(now))
                .isPresent();
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }
}
