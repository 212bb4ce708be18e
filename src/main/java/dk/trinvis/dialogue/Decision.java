package dk.trinvis.dialogue;

import java.util.List;

/** What comes of a command. */
public sealed interface Decision {

    /** These events happen, in this order. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The same command was carried out before: it counts once. */
    record Repeated() implements Decision {}

    /** Nothing happens. All that is known to be wrong, at once. */
    record Refused(List<Problem> problems) implements Decision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
