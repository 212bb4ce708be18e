package dk.trinvis.dialogue;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import java.util.List;

/**
 * Something that happened in a dialogue. Events name steps by id, never by position. A type once written stays readable:
 * {@code journal} holds a fixture file for each.
 *
 * <p>{@code saw} is the sequence that the writer had seen: what was written after that stays beside the new value instead
 * of being overwritten (see {@link Register}).
 */
public sealed interface Event {

    /** @param revision the content that the dialogue is pinned to */
    record Begun(String flow, String revision, String profile) implements Event {}

    record Answered(String step, Answer answer, long saw) implements Event {}

    /** The standing answers of a step were taken back. */
    record Cleared(String step, long saw) implements Event {}

    record Skipped(String step) implements Event {}

    /** Somebody went to a step, forwards or back. */
    record Moved(String step) implements Event {}

    /** A note or an agreement was added under a step. */
    record Added(String step, String item, Content content) implements Event {}

    record Changed(String item, Content content, long saw) implements Event {}

    /** Taken off the sheet, and still there to be restored. */
    record Removed(String item) implements Event {}

    record Restored(String item) implements Event {}

    /**
     * Something that was typed or confirmed speaks of danger.
     *
     * @param place the step or item where it stands
     * @param words what was heard, as it was typed; for a signal its id
     * @param fromSignal whether a confirmed signal raised it
     */
    record AlarmRaised(String alarm, Alarm kind, String place, String words, boolean fromSignal) implements Event {}

    /** Somebody said "that is not what I mean", or took the signal back. */
    record AlarmDismissed(String alarm) implements Event {}

    /** The sheets were approved as a numbered version, frozen here word for word. Without the parents' in a red dialogue. */
    record SheetApproved(int version, List<Sheet> sheets) implements Event {
        public SheetApproved {
            sheets = List.copyOf(sheets);
        }
    }

    /** Somebody asked for a version to be sent. What came of it stands in the outbox. */
    record SendAsked(int version, List<Recipient> recipients) implements Event {
        public SendAsked {
            recipients = List.copyOf(recipients);
        }
    }

    /** @param mail the id of the one message that this recipient gets */
    record Recipient(String mail, String address, Audience audience) {}
}
