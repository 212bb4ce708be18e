package dk.trinvis.mail;

import dk.trinvis.dialogue.Audience;
import java.time.Instant;

/**
 * How it stands with one message.
 *
 * @param mailId unique in its dialogue
 * @param letter the message's name everywhere else: its file in the folder and its Message-ID; tells nothing by itself
 * @param reason why it is not there yet, a Danish sentence or two; empty where nothing went wrong
 * @param attempts tries so far
 * @param nextTry when it is tried again; means something while it is queued
 */
public record MailState(
        String mailId,
        String letter,
        String address,
        Audience audience,
        int version,
        State state,
        String reason,
        int attempts,
        Instant nextTry,
        Instant changedAt) {

    /** Where a message is on its way. */
    public enum State {
        /** Waits for its first or its next try. */
        QUEUED,
        /** The mail server took it, or it lies in the folder. What the recipient's server does with it is not known. */
        ACCEPTED,
        /** It was given up. Somebody has to do something. */
        FAILED,
        /** It was not sent, since nothing may go to the parents. */
        HELD
    }
}
