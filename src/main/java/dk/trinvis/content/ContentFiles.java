package dk.trinvis.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A snapshot of a content folder that never changes: all its YAML files, and the paths of what else lay there.
 *
 * <p>Paths are relative to the folder, with {@code /} between names, such as {@code flows/trin2.yaml}.
 */
public final class ContentFiles {

    private final SortedMap<String, byte[]> yaml;
    private final SortedSet<String> others;
    private final String revision;

    /**
     * @param yaml bytes by path
     * @param others paths of files and folders (these end in {@code /}) that do not belong in a content folder
     */
    ContentFiles(Map<String, byte[]> yaml, SortedSet<String> others) {
        var copy = new TreeMap<String, byte[]>();
        yaml.forEach((path, bytes) -> copy.put(path, bytes.clone()));
        this.yaml = Collections.unmodifiableSortedMap(copy);
        this.others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        this.revision = hash(this.yaml);
    }

    /** Names this content: 16 hexadecimal digits, the same for the same paths and bytes on every machine. */
    public String revision() {
        return revision;
    }

    /** The paths of the YAML files, sorted. */
    public SortedSet<String> paths() {
        return new TreeSet<>(yaml.keySet());
    }

    /**
     * The bytes of a YAML file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public byte[] bytes(String path) {
        byte[] bytes = yaml.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("there is no content file \"" + path + "\"");
        }
        return bytes.clone();
    }

    /** Tells the bytes of a YAML file from any others: 32 hexadecimal digits. */
    String digest(String path) {
        return HexFormat.of().formatHex(sha256().digest(bytes(path)), 0, 16);
    }

    /** Whether both hold the same files with the same bytes, and saw the same strangers beside them. */
    public boolean isSameAs(ContentFiles other) {
        return revision.equals(other.revision) && others.equals(other.others);
    }

    /** Whether nothing lay in the folder that does not belong there. */
    public boolean isTidy() {
        return others.isEmpty();
    }

    /** What else lay in the folder and does not belong there. */
    SortedSet<String> others() {
        return others;
    }

    private static String hash(SortedMap<String, byte[]> yaml) {
        MessageDigest digest = sha256();
        yaml.forEach((path, bytes) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            // Lengths keep the end of one part apart from the beginning of the next.
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(bytes.length)
                    .array());
            digest.update(name);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
