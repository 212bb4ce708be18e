package dk.trinvis.flow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What somebody answered to a step. Closed; which kind a step takes stands at {@link Step}. */
public sealed interface Answer {

    record Text(String text) implements Answer {}

    record Choice(String option) implements Answer {}

    /** Several of the options of a step, none twice, in the order of the step. May be empty: none of them. */
    record Choices(List<String> options) implements Answer {

        public Choices {
            options = options.stream().distinct().toList();
        }
    }

    /** Confirmed signals by id, in the order they were confirmed, none twice. May be empty: none of them fits. */
    record Signals(List<String> ids) implements Answer {

        public Signals {
            ids = ids.stream().distinct().toList();
        }
    }

    record Level(int level) implements Answer {}

    /** @param reach telephone or mail, as typed; may be empty */
    record Person(String name, String reach) implements Answer {}

    /** A day without an hour, which may be past. */
    record Day(LocalDate date) implements Answer {}

    /** @param place as typed; may be empty. Time is Danish local time. */
    record Meeting(LocalDate date, LocalTime time, String place) implements Answer {}
}
