package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds sections and steps that are never asked, and remarks that are never told, whatever is answered. */
final class Reachable {
    private Reachable() {}

    static void check(Subject subject, Findings findings) {
        for (String id : subject.flows().keySet()) {
            List<Flow> variants = subject.variants(id);
            if (variants.isEmpty()) {
                continue;
            }
            var closed = new HashSet<String>();
            for (Subject.Written section : subject.sections(id)) {
                if (variants.stream().noneMatch(flow -> reachesSection(flow, section.id()))) {
                    closed.add(section.id());
                    tell(section, findings);
                }
            }
            for (Subject.Written step : subject.steps(id)) {
                if (!closed.contains(step.section())
                        && variants.stream().noneMatch(flow -> reachesStep(flow, step.id()))) {
                    tell(step, findings);
                }
            }
            for (Subject.Written remark : subject.remarks(id)) {
                if (!closed.contains(remark.section())
                        && variants.stream().noneMatch(flow -> tells(flow, remark.id()))) {
                    tell(remark, findings);
                }
            }
        }
    }

    private static void tell(Subject.Written written, Findings findings) {
        String what = switch (written.kind()) {
            case "section" -> "section \"" + written.id() + "\" is never reached";
            case "remark" -> "remark \"" + written.id() + "\" is never told";
            default -> "step \"" + written.id() + "\" is never asked";
        };
        findings.add(
                written.when().orElse(written.at()),
                what + ", whatever is answered in any municipality",
                written.when().isPresent()
                        ? "mend its condition, or that of what it looks at; or take it out"
                        : "mend the condition of the section it stands in, or take it out");
    }

    private static boolean reachesSection(Flow flow, String id) {
        return flow.findSection(id).stream()
                .anyMatch(section -> section.steps().stream().anyMatch(step -> reachesStep(flow, step.id())));
    }

    /** True also where there are too many ways to say. */
    static boolean reachesStep(Flow flow, String id) {
        Optional<Step> step = flow.findStep(id);
        Optional<Section> section = flow.findSectionOf(id);
        if (step.isEmpty() || section.isEmpty()) {
            return false;
        }
        var ways = Answerings.of(flow, List.of(section.get().when(), step.get().when()));
        Flow lean = ways.lean(id);
        return ways.some(answers ->
                        lean.path(answers).stream().anyMatch(each -> each.id().equals(id)))
                .orElse(true);
    }

    private static boolean tells(Flow flow, String id) {
        for (Section section : flow.sections()) {
            for (Remark remark : section.remarks()) {
                if (remark.id().equals(id)) {
                    List<Condition> both = List.of(section.when(), remark.when());
                    Section told = telling(section, new Condition.All(both));
                    var ways = Answerings.of(flow, both);
                    Flow lean = ways.lean("");
                    return ways.some(answers -> !lean.remarks(told, answers).isEmpty())
                            .orElse(true);
                }
            }
        }
        return false;
    }

    /** The section with one remark, told on this condition. */
    private static Section telling(Section section, Condition when) {
        var remark = new Remark("told", "", "", when, Optional.empty(), List.of(), List.of());
        return new Section(
                section.id(),
                section.title(),
                section.help(),
                section.minutes(),
                section.pinned(),
                section.parentsTitle(),
                section.teamTitle(),
                section.when(),
                List.of(remark),
                section.steps(),
                section.sources());
    }
}
