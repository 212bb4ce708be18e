package dk.trinvis.dialogue;

/**
 * Why a command was refused, for the person who gave it.
 *
 * @param field which value it is about, such as {@code address} or {@code value.date}; empty where it is about the whole
 * @param message Danish: which value, what was expected, the way on
 */
public record Problem(Code code, String field, String message) {

    public Problem {
        // It may quote what was sent, and must reach the sender whatever that was.
        message = Texts.whole(message);
    }

    /** Kinds of refusal that a caller may tell apart. */
    public enum Code {
        /** The value is not acceptable as it is. */
        INVALID,
        /** A CPR number, which Trinvis never keeps. */
        CPR,
        /** The thing named is not there. */
        UNKNOWN,
        /** What the writer had seen has changed in the meantime. */
        STALE,
        /** Nothing may go to the parents: the dialogue carries the red path. */
        PARENTS_KEPT_OUT
    }
}
