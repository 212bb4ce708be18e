package dk.trinvis.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a conversation tells at the place where it is needed, such as a deadline or a rule.
 *
 * @param detail a second sentence; may be empty
 * @param deadline the date it speaks of, reckoned from a meeting of the conversation
 * @param sources inventory ids
 * @param law ids of the law register
 */
public record Remark(
        String id,
        String text,
        String detail,
        Condition when,
        Optional<Deadline> deadline,
        List<String> sources,
        List<String> law) {

    public Remark {
        sources = List.copyOf(sources);
        law = List.copyOf(law);
    }

    /**
     * A date so many days from a meeting.
     *
     * @param step the step of kind meeting that holds the date
     * @param days negative before it
     * @param working whether Saturdays, Sundays and Danish holidays are passed over
     */
    public record Deadline(String step, int days, boolean working) {

        /** The day it falls on. */
        public LocalDate from(LocalDate meeting) {
            return working ? WorkingDays.add(meeting, days) : meeting.plusDays(days);
        }
    }
}
