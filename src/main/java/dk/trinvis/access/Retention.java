package dk.trinvis.access;

import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private final InstantSource clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    /** @param days how many days the profile with this id keeps a dialogue; empty for ever */
    public Retention(
            Journal journal, Dialogues dialogues, Function<String, Optional<Integer>> days, InstantSource clock) {
        this.journal = journal;
        this.dialogues = dialogues;
        this.days = days;
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
        for (String id : journal.listIds()) {
            if (journal.read(id).filter(events -> isOver(events, now)).isPresent()) {
                dialogues.erase(id);
                erased++;
                LOG.info("dialogue {} was erased: nobody has touched it for as long as it is kept", id);
            }
        }
        return erased;
    }

    private boolean isOver(List<Recorded> events, Instant now) {
        return events.getFirst().event() instanceof Event.Begun begun
                && days.apply(begun.profile())
                        .filter(kept -> events.getLast()
                                .at()
                                .plus(Duration.ofDays(kept))
                                .isBefore(now))
                        .isPresent();
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }
}
