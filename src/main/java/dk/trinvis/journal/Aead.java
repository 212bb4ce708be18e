package dk.trinvis.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with one key (NIST SP 800-38D). Sealed bytes are: version (1 byte), nonce (12), ciphertext with tag (16 more
 * than the plain). Nonces are random, so a key is good for 2^32 messages; a dialogue has thousands.
 */
final class Aead {
    static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER = 1 + NONCE_BYTES;

    /**
     * Spares looking for a cipher at each event. One is given back only when it has done its work;
     * there are never more than threads that sealed at once.
     */
    private static final Deque<Cipher> IDLE = new ConcurrentLinkedDeque<>();

    private final SecretKeySpec key;
    private final SecureRandom random;

    Aead(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** @param context what the bytes are and where they belong; they open only with the same */
    byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = new byte[HEADER + plain.length + TAG_BYTES];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            cipher.doFinal(plain, 0, plain.length, sealed, HEADER);
            IDLE.push(cipher);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do AES-256-GCM", e);
        }
    }

    /**
     * @param name what to call the bytes in a message
     * @throws StoreException if they were changed, sealed for another context, or with another key
     */
    byte[] open(byte[] sealed, String context, String name) {
        if (sealed.length < HEADER + TAG_BYTES || sealed[0] != VERSION) {
            throw new StoreException(name + " is damaged or sealed by a newer Trinvis");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, HEADER), context);
            byte[] plain = cipher.doFinal(sealed, HEADER, sealed.length - HEADER);
            IDLE.push(cipher);
            return plain;
        } catch (AEADBadTagException e) {
            throw new StoreException(
                    name + " has been changed or moved since it was written. Restore the database from the backup", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do AES-256-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher idle = IDLE.poll();
        Cipher cipher = idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
