package dk.trinvis.guide;

import dk.trinvis.flow.Age;
import java.util.List;

/** The answer to "what do I do now?" for one role, level and age. */
public record Advice(Guide guide, Level level, Age age, List<NextStep> steps) {
    public Advice {
        steps = List.copyOf(steps);
    }
}
