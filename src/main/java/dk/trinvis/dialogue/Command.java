package dk.trinvis.dialogue;

import dk.trinvis.flow.Answer;
import java.util.List;

/** Something that somebody wants to happen in a dialogue. */
public sealed interface Command {

    record Give(String step, Answer answer) implements Command {}

    /** Take the answer back. */
    record Clear(String step) implements Command {}

    record Skip(String step) implements Command {}

    record Move(String step) implements Command {}

    /** Add a note or an agreement. */
    record Add(String step, Content content) implements Command {}

    record Change(String item, Content content) implements Command {}

    record Remove(String item) implements Command {}

    record Restore(String item) implements Command {}

    /** "That is not what I mean." */
    record Dismiss(String alarm) implements Command {}

    /** Approve the sheets as they stand. */
    record Approve() implements Command {}

    /** Send a version. The ids of the messages are made from the command's id. */
    record Send(int version, List<To> to) implements Command {
        public Send {
            to = List.copyOf(to);
        }
    }

    /** Whom a sheet goes to and which one. */
    record To(String address, Audience audience) {}

    /**
     * A command on its way.
     *
     * @param id made by the client; the same id twice counts once. 8 to 64 of a-z, A-Z, 0-9 and hyphen
     * @param saw the sequence that the client had seen
     */
    record Order(String id, long saw, Command command) {}
}
