package dk.trinvis.content;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong while reading goes on, so that an author sees everything at once. */
public final class Findings {

    private final SortedSet<Finding> all = new TreeSet<>();

    /** Takes a finding in: where, what is wrong, and what would be right. */
    public void add(Place at, String problem, String remedy) {
        all.add(new Finding(at.file(), at.line(), problem, remedy));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Sorted by file and line; the same finding stands once. */
    List<Finding> list() {
        return List.copyOf(all);
    }
}
