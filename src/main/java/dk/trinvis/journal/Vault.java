package dk.trinvis.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;

/**
 * The master key, in {@code master.key} of the data folder, and the keys it wraps: one for each dialogue. Without the file
 * nothing that was typed can be read by anybody.
 *
 * <p>A wrapped key is: version (1 byte), the master key's id (4 bytes), sealed key. The id leaves room for a second master key
 * while one replaces the other.
 */
public final class Vault {
    private static final String FILE = "master.key";
    private static final byte VERSION = 1;
    private static final int HEADER = 5;

    private final Path file;
    private final Aead master;
    private final byte[] masterId;
    private final SecureRandom random;

    private Vault(Path file, byte[] key, SecureRandom random) {
        this.file = file;
        this.master = new Aead(key, random);
        this.masterId = idOf(key);
        this.random = random;
    }

    /**
     * Reads the master key; the first start makes it.
     *
     * @throws StoreException if the key is missing beside a database, damaged, or readable by others
     */
    public static Vault open(DataFolder folder, SecureRandom random) {
        Path file = folder.path().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (Database.in(folder)) {
                    throw new StoreException("the key \"" + file + "\" is missing, and the database beside it cannot be"
                            + " read without it. Put the file back from the backup. Trinvis makes no new key here, since"
                            + " that would not open what is there");
                }
                make(folder.path(), file, random);
            }
            String rights = OwnerOnly.openToOthers(file);
            if (!rights.isEmpty()) {
                throw new StoreException("the key \"" + file + "\" has the rights " + rights
                        + ", so others than its owner can reach it. Mend it with: chmod 600 " + file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != Aead.KEY_BYTES) {
                throw new StoreException("the key \"" + file + "\" is " + key.length + " bytes long, not "
                        + Aead.KEY_BYTES + ". Put the file back from the backup");
            }
            return new Vault(file, key, random);
        } catch (IOException e) {
            throw new StoreException(
                    "the key \"" + file + "\" cannot be read or made (" + e + "). Give the user that runs Trinvis the"
                            + " right to read and write it",
                    e);
        }
    }

    /** A new key for a dialogue, and its wrapped form to be kept. */
    Made make(String dialogueId) {
        byte[] key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        byte[] sealed = master.seal(key, wrapContext(dialogueId));
        byte[] wrapped = ByteBuffer.allocate(HEADER + sealed.length)
                .put(VERSION)
                .put(masterId)
                .put(sealed)
                .array();
        return new Made(new DialogueKey(dialogueId, new Aead(key, random)), wrapped);
    }

    /**
     * The key that was wrapped for this dialogue.
     *
     * @throws StoreException if it was wrapped by another master key, for another dialogue, or has been tampered with
     */
    DialogueKey unwrap(String dialogueId, byte[] wrapped) {
        if (wrapped.length < HEADER || wrapped[0] != VERSION) {
            throw new StoreException("the key of dialogue " + dialogueId + " is damaged or made by a newer Trinvis");
        }
        if (!Arrays.equals(wrapped, 1, HEADER, masterId, 0, HEADER - 1)) {
            throw new StoreException("dialogue " + dialogueId + " was sealed with another key than \"" + file
                    + "\". Put the key back that belongs to this database");
        }
        byte[] key = master.open(
                Arrays.copyOfRange(wrapped, HEADER, wrapped.length),
                wrapContext(dialogueId),
                "the key of dialogue " + dialogueId);
        return new DialogueKey(dialogueId, new Aead(key, random));
    }

    /** A dialogue's key and the form in which it is kept. */
    record Made(DialogueKey key, byte[] wrapped) {}

    private static byte[] idOf(byte[] key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), HEADER - 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String wrapContext(String dialogueId) {
        return "key\n" + dialogueId;
    }

    /** Either the whole key is there, synced, or no file at all. */
    private static void make(Path folder, Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[Aead.KEY_BYTES];
        random.nextBytes(key);
        Path draft = folder.resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.rights(folder))) {
            ByteBuffer bytes = ByteBuffer.wrap(key);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        // The lock on the folder keeps everybody else away, so nothing can be replaced here.
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(folder);
    }
}
