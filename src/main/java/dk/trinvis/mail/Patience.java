package dk.trinvis.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits between tries: 1, 2, 5, 15 minutes, then every hour, for about a day in all. */
final class Patience {
    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Patience() {}

    /**
     * The pause after this many failed tries; empty when it is enough. Counted in tries and not by the clock, so that a
     * service that was stopped over the weekend still tries what was waiting.
     */
    static Optional<Duration> after(int attempts) {
        Duration all = Duration.ZERO;
        for (int i = 0; i < attempts; i++) {
            all = all.plus(pause(i));
        }
        return all.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(pause(attempts - 1));
    }

    private static Duration pause(int i) {
        return i < FIRST.size() ? FIRST.get(i) : LATER;
    }
}
