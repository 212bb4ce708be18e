package dk.trinvis.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guided conversation: sections in order, each with steps in order.
 *
 * <p>A flow is a value. Step ids are unique across the flow, since events name steps by id and never by position.
 *
 * @param help what it is for, in one line; may be empty
 * @param sheetTitle what its sheet, plan or text is called; empty for the agreement sheet's own title
 */
public record Flow(String id, String title, String help, Outcome outcome, String sheetTitle, List<Section> sections) {

    /** What a conversation ends in. */
    public enum Outcome {
        /** The next steps for this role, level and age. */
        ADVICE,
        /** An agreement sheet for parents and team. */
        SHEET,
        /** A plan or minutes for the team alone. */
        PLAN,
        /** A text to copy into a system of the municipality's own. It is never mailed. */
        TEXT;

        /** Whether parents ever get anything of it. */
        public boolean reachesParents() {
            return this == SHEET;
        }
    }

    public Flow {
        sections = List.copyOf(sections);
        var seen = new HashSet<String>();
        for (Section section : sections) {
            for (Step step : section.steps()) {
                if (!seen.add(step.id())) {
                    throw new IllegalArgumentException("flow \"" + id + "\" has two steps \"" + step.id() + "\"");
                }
            }
        }
    }

    /** All steps in order, whatever their conditions. */
    public List<Step> steps() {
        return sections.stream().flatMap(section -> section.steps().stream()).toList();
    }

    /** The step with this id, if the flow has it. */
    public Optional<Step> findStep(String stepId) {
        for (Section section : sections) {
            Optional<Step> found = section.findStep(stepId);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The section that holds this step, if the flow has it. */
    public Optional<Section> findSectionOf(String stepId) {
        return sections.stream().filter(section -> section.has(stepId)).findFirst();
    }

    /** The section with this id, if the flow has it. */
    public Optional<Section> findSection(String sectionId) {
        return sections.stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
    }

    /**
     * The steps whose conditions hold, in order.
     *
     * <p>A condition sees only answers of steps that are on the path themselves, so an answer that a change took off the
     * path counts for nothing until the path returns.
     *
     * @param answers the standing answer per step id; steps without one are absent
     */
    public List<Step> path(Map<String, Answer> answers) {
        return walk(answers).path();
    }

    /** What the conversation tells in this section, given these standing answers. */
    public List<Remark> remarks(Section section, Map<String, Answer> answers) {
        Map<String, Answer> visible = walk(answers).visible();
        return section.remarks().stream()
                .filter(remark -> remark.when().holds(visible))
                .toList();
    }

    private record Walk(List<Step> path, Map<String, Answer> visible) {}

    private Walk walk(Map<String, Answer> answers) {
        var path = new ArrayList<Step>();
        var visible = new HashMap<String, Answer>();
        for (Section section : sections) {
            if (!section.when().holds(visible)) {
                continue;
            }
            for (Step step : section.steps()) {
                if (step.when().holds(visible)) {
                    path.add(step);
                    Answer answer = answers.get(step.id());
                    if (answer != null) {
                        visible.put(step.id(), answer);
                    }
                }
            }
        }
        return new Walk(List.copyOf(path), visible);
    }
}
