package dk.trinvis.flow;

import java.util.List;
import java.util.Optional;

/**
 * A part of a conversation that is shown together, such as one of the five Trin 2 question sets.
 *
 * @param title shown above it; may hold {@code {barnet}} and its like (see {@link Wording})
 * @param minutes how long the agenda gives it; 0 where it says nothing
 * @param pinned what is written here stays in sight in all later sections (inventory T.trin.2.centre)
 * @param parentsTitle its heading on the parents' sheet; empty keeps the whole section off that sheet
 * @param remarks what the conversation tells here, each where its condition holds
 * @param teamTitle its heading on the team's sheet; empty keeps the whole section off that sheet
 */
public record Section(
        String id,
        String title,
        String help,
        int minutes,
        boolean pinned,
        Optional<String> parentsTitle,
        Optional<String> teamTitle,
        Condition when,
        List<Remark> remarks,
        List<Step> steps,
        List<String> sources) {

    public Section {
        remarks = List.copyOf(remarks);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /** Whether this section holds the step with this id. */
    public boolean has(String stepId) {
        return findStep(stepId).isPresent();
    }

    /** The step with this id, if this section holds it. */
    Optional<Step> findStep(String stepId) {
        // Asked at every answer, and while content is read: a plain loop, not a stream.
        for (Step step : steps) {
            if (step.id().equals(stepId)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
