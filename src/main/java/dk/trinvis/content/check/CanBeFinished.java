package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.content.Node;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Edition;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Library;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds conversations that cannot be finished: a step nobody can answer, or an end without anything to read. */
final class CanBeFinished {
    private CanBeFinished() {}

    static void check(Subject subject, Findings findings) {
        for (Map.Entry<String, Node> file : subject.flows().entrySet()) {
            var faults = new TreeMap<String, String>();
            subject.library()
                    .editions()
                    .forEach((profile, edition) -> fault(subject.library(), profile, edition, file.getKey())
                            .ifPresent(fault -> faults.putIfAbsent(fault.problem(), fault.remedy())));
            faults.forEach((problem, remedy) -> findings.add(file.getValue().at(), problem, remedy));
        }
    }

    private record Fault(String problem, String remedy) {}

    private static Optional<Fault> fault(Library library, String profile, Edition edition, String id) {
        Flow flow = edition.flows().get(id);
        if (flow == null) {
            return Optional.empty();
        }
        String name = "flow \"" + id + "\" cannot be finished";
        for (Step step : flow.steps()) {
            if (step instanceof Step.Scale scale
                    && library.findGuide(scale.guide()).filter(Guide::hasScale).isEmpty()) {
                return Optional.of(new Fault(
                        name + " with profile \"" + profile + "\": step \"" + step.id() + "\" has no scale there",
                        "give the profile a guide with levels, or the flow guides: that leave the profile out"));
            }
        }
        return ending(flow, name);
    }

    private static Optional<Fault> ending(Flow flow, String name) {
        return switch (flow.outcome()) {
            case ADVICE -> advice(flow, name);
            case SHEET ->
                onSheet(flow, true) && onSheet(flow, false)
                        ? Optional.empty()
                        : Optional.of(new Fault(
                                name + ": nothing of it can stand on the sheet for parents and team",
                                "give a section sheet: with parents and team"));
            case PLAN, TEXT ->
                onSheet(flow, false)
                        ? Optional.empty()
                        : Optional.of(new Fault(
                                name + ": nothing of it can stand in its plan or text",
                                "give a section sheet: with team"));
        };
    }

    /** Advice is given for a role, an age and a place on the scale. */
    private static Optional<Fault> advice(Flow flow, String name) {
        boolean scale = flow.steps().stream().anyMatch(Step.Scale.class::isInstance);
        boolean age = flow.findStep("alder")
                .filter(step -> step instanceof Step.Choice choice
                        && choice.options().stream()
                                .allMatch(option -> Age.find(option.id()).isPresent()))
                .isPresent();
        boolean role =
                flow.findStep("rolle").filter(Step.Choice.class::isInstance).isPresent();
        return scale && age && role
                ? Optional.empty()
                : Optional.of(new Fault(
                        name + ": its advice needs a role, an age and a place on the scale",
                        "add the steps rolle, alder and one of kind scale, or another outcome:"));
    }

    private static boolean onSheet(Flow flow, boolean parents) {
        return flow.sections().stream()
                .filter(section -> (parents ? section.parentsTitle() : section.teamTitle()).isPresent())
                .flatMap(section -> section.steps().stream())
                .filter(step -> !parents || !step.ask().staffOnly())
                .anyMatch(step -> Reachable.reachesStep(flow, step.id()));
    }
}
