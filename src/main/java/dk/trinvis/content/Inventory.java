package dk.trinvis.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids of all that the source documents ask for, with the kind of each, such as {@code T.level.1} of kind
 * {@code level}. Content cites these ids; {@link Coverage} says which are cited.
 */
public final class Inventory {

    private static final SortedMap<String, String> KINDS = read();

    private Inventory() {}

    /** All ids, sorted. */
    public static SortedSet<String> ids() {
        return new TreeSet<>(KINDS.keySet());
    }

    /** The kind of each id, such as signal, question or rule. */
    public static SortedMap<String, String> kinds() {
        return KINDS;
    }

    /** Whether the source documents have something with this id. */
    static boolean has(String id) {
        return KINDS.containsKey(id);
    }

    /** Whether some id begins so. */
    static boolean hasPrefix(String prefix) {
        SortedMap<String, String> from = KINDS.tailMap(prefix);
        return !from.isEmpty() && from.firstKey().startsWith(prefix);
    }

    private static SortedMap<String, String> read() {
        var kinds = new TreeMap<String, String>();
        try (InputStream in = Inventory.class.getResourceAsStream("inventory.tsv")) {
            if (in == null) {
                throw new IllegalStateException("inventory.tsv is missing beside " + Inventory.class.getName());
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int tab = line.indexOf('\t');
                kinds.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("inventory.tsv cannot be read", failure);
        }
        return Collections.unmodifiableSortedMap(kinds);
    }
}
