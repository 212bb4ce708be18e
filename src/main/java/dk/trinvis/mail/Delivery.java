package dk.trinvis.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.function.BooleanSupplier;

/** Where messages go: a folder or a mail server. */
public sealed interface Delivery permits ToFolder, ToServer {

    /** What came of a try. */
    sealed interface Result {
        /** It is there, or the server has taken it on. */
        record Accepted() implements Result {}

        /** Not now. @param reason Danish, for the people of the dialogue */
        record Later(String reason) implements Result {}

        /** Not at all. @param reason Danish, for the people of the dialogue */
        record Never(String reason) implements Result {}

        /** It may not go any more: nothing was sent. */
        record Stopped() implements Result {}
    }

    /** The address that messages are sent from. */
    String from();

    /**
     * Delivers one message to its one recipient. Blocks until it is certain what came of it, or a time limit is up.
     *
     * @param letter the name of the message, see {@link Mail#letter()}
     * @param mayGo asked at the last moment at which the message can still be stopped
     */
    Result deliver(MimeMessage message, String letter, BooleanSupplier mayGo);
}
