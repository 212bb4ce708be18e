package dk.trinvis.mail;

import dk.trinvis.dialogue.Audience;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A message that is due.
 *
 * @param attempts tries so far
 * @param sealedAddress opened only when it is needed
 */
record Mail(String dialogueId, String mailId, int version, Audience audience, byte[] sealedAddress, int attempts) {
    private static final int NAME_BYTES = 16;

    /** Its name outside the database. */
    String letter() {
        return letter(dialogueId, mailId);
    }

    /**
     * The name of a message outside the database: 32 hexadecimal digits, the same for every try. A mail id is unique in its
     * dialogue only, and a dialogue's id belongs into no mail.
     */
    static String letter(String dialogueId, String mailId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((dialogueId + "\n" + mailId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
