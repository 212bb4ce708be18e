package dk.trinvis.journal;

/**
 * The data folder or something in it cannot be used. The message says what, where and the way on, and never holds anything
 * that somebody typed.
 *
 * <p>From a write it means: nothing of it was kept, unless the message says that the outcome is unknown. Whoever kept a
 * state in memory reads it again.
 */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
