package dk.trinvis.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a conversation tells at the place where it is needed, such as a deadline or a rule.
 *
 * @param detail a second sentence; may be empty
 * @param deadline the date it speaks of, reckoned from another of the conversation
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
     * A date so many days from another.
     *
     * @param step the step of kind meeting or date that holds the other
     * @param days negative before it
     * @param working whether Saturdays, Sundays and Danish holidays are passed over
     */
    public record Deadline(String step, int days, boolean working) {

        /** The day it falls on, reckoned from what was answered to its step; empty where that holds no date. */
        public Optional<LocalDate> from(Answer answer) {
            return switch (answer) {
                case Answer.Meeting meeting -> Optional.of(from(meeting.date()));
                case Answer.Day day -> Optional.of(from(day.date()));
                case Answer.Text text -> Optional.empty();
                case Answer.Choice choice -> Optional.empty();
                case Answer.Choices choices -> Optional.empty();
                case Answer.Signals signals -> Optional.empty();
                case Answer.Level level -> Optional.empty();
                case Answer.Person person -> Optional.empty();
            };
        }

        private LocalDate from(LocalDate date) {
            return working ? WorkingDays.add(date, days) : date.plusDays(days);
        }
    }
}
