package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.content.Node;
import java.util.Map;

/** All checks. What the readers of the files themselves refuse is not repeated here. */
public final class Checks {
    private Checks() {}

    /**
     * The checks that need nothing but the files.
     *
     * @param roots each file by its path from the content folder on
     */
    public static void ofTexts(Map<String, Node> roots, Findings findings) {
        roots.forEach((path, root) -> {
            LawInTexts.check(path, root, findings);
            FullNames.check(path, root, findings);
            MissingTexts.check(path, root, findings);
        });
    }

    /** The checks of the conversations as each municipality has them. */
    public static void ofFlows(Subject subject, Findings findings) {
        Reachable.check(subject, findings);
        AlwaysHolds.check(subject, findings);
        CanBeFinished.check(subject, findings);
    }
}
