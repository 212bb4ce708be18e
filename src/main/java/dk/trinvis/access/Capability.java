package dk.trinvis.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The right to open one dialogue: whoever has the token may. Only its hash is kept. A fast hash is enough, since the token is
 * random and cannot be guessed.
 *
 * @param token 256 random bits in base64url when minted here; whatever somebody showed otherwise
 */
public record Capability(String token) {
    private static final int BYTES = 32;
    private static final MessageDigest SHA_256 = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** A new one. */
    public static Capability mint(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Capability(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of the token: 32 bytes. */
    public byte[] hash() {
        try {
            // A copy of one that is there spares looking for one among the providers.
            var digest = (MessageDigest) SHA_256.clone();
            return digest.digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java cannot be copied", e);
        }
    }

    /** Whether this is the one with that hash. Takes as long for a wrong one as for the right one. */
    public boolean fits(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** Never the token: it might end in a log. */
    @Override
    public String toString() {
        return "Capability[…]";
    }
}
