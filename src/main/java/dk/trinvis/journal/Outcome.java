package dk.trinvis.journal;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Recorded;
import java.util.List;

/** What came of a command to a running dialogue. */
public sealed interface Outcome {

    /** It is on disk. @param events what happened; none where there was nothing to change */
    record Done(Dialogue dialogue, List<Recorded> events) implements Outcome {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** It was carried out before and counts once. @param events the same as the first time */
    record Repeated(Dialogue dialogue, List<Recorded> events) implements Outcome {
        public Repeated {
            events = List.copyOf(events);
        }
    }

    /** Nothing was changed. @param dialogue as it stands */
    record Refused(Dialogue dialogue, List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such dialogue. */
    record NoSuchDialogue() implements Outcome {}
}
