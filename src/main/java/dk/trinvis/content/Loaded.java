package dk.trinvis.content;

import dk.trinvis.guide.Library;
import java.util.List;

/** What came of loading content: a library that is right in every reference, or everything that is wrong with it. */
public sealed interface Loaded {

    /** Content that may be used. */
    record Good(Library library) implements Loaded {}

    /**
     * Content that must be mended first.
     *
     * @param findings at least one, sorted by file and line
     */
    record Broken(List<Finding> findings) implements Loaded {
        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
