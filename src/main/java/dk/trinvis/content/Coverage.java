package dk.trinvis.content;

import dk.trinvis.guide.Library;
import java.util.Collections;
import java.util.List;
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

    /**
     * How much of one source document is carried.
     *
     * @param guide the first letter of its ids: T trivselsbarometer, V handleguide, F trivselplus, O opsporing
     * @param total how many ids it has
     */
    public record Part(String guide, int cited, int total, List<String> missing) {
        public Part {
            missing = List.copyOf(missing);
        }
    }

    /** Whether every id is cited. */
    public boolean isWhole() {
        return missing.isEmpty();
    }

    /** The same by source document, in the order of their letters. */
    public List<Part> parts() {
        var all = new TreeSet<>(cited);
        all.addAll(missing);
        return all.stream()
                .map(Coverage::guideOf)
                .distinct()
                .sorted()
                .map(guide -> part(guide, all))
                .toList();
    }

    private Part part(String guide, SortedSet<String> all) {
        List<String> total =
                all.stream().filter(id -> guideOf(id).equals(guide)).toList();
        List<String> lacking = total.stream().filter(missing::contains).toList();
        return new Part(guide, total.size() - lacking.size(), total.size(), lacking);
    }

    private static String guideOf(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    /** The coverage of a checked library, held against the {@link Inventory}. */
    public static Coverage of(Library library) {
        SortedSet<String> missing = Inventory.ids();
        missing.removeAll(library.cited());
        return new Coverage(library.cited(), missing);
    }
}
