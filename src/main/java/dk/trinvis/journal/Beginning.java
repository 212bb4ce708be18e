package dk.trinvis.journal;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Problem;
import java.util.List;

/** What came of beginning a dialogue. */
public sealed interface Beginning {

    /** It is on disk, with everything that was carried over. */
    record Started(String id, Dialogue dialogue) implements Beginning {}

    /**
     * Nothing was begun, since not everything could be carried over.
     *
     * @param problems all of them; fields begin with {@code first[i]}, the place of the command
     */
    record Refused(List<Problem> problems) implements Beginning {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
