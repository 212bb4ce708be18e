package dk.trinvis.content;

import dk.trinvis.guide.Library;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of what the source documents ask for the content carries.
 *
 * @param cited inventory ids that some item cites
 * @param missing inventory ids that no item cites yet
 */
public record Coverage(SortedSet<String> cited, SortedSet<String> missing) {

    public Coverage {
        cited = Collections.unmodifiableSortedSet(new TreeSet<>(cited));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** The coverage of a checked library, held against the {@link Inventory}. */
    public static Coverage of(Library library) {
        SortedSet<String> missing = Inventory.ids();
        missing.removeAll(library.cited());
        return new Coverage(library.cited(), missing);
    }
}
