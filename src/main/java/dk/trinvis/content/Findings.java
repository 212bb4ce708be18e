package dk.trinvis.content;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong while reading goes on, so that an author sees everything at once. */
public final class Findings {

    private final SortedSet<Finding> all = new TreeSet<>();
    private final Set<Node> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    private final boolean settled;

    Findings() {
        this(false);
    }

    /** @param settled whether this very content was looked through before and nothing was found in its texts */
    Findings(boolean settled) {
        this.settled = settled;
    }

    /** Whether this very content was looked through before, so that its texts need no second look. */
    boolean isSettled() {
        return settled;
    }

    /** Takes over what was found elsewhere. */
    void addAll(Findings others) {
        all.addAll(others.all);
    }

    /** Takes a finding in: where, what is wrong, and what would be right. */
    public void add(Place at, String problem, String remedy) {
        all.add(new Finding(at.file(), at.line(), problem, remedy));
    }

    /** Whether nobody has looked at this text yet: the files are read once for each municipality, and its words stay the same. */
    boolean firstLook(Node.Scalar text) {
        return !settled && looked.add(text);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Sorted by file and line; the same finding stands once. */
    List<Finding> list() {
        return List.copyOf(all);
    }
}
