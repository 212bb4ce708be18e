package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.util.List;
import java.util.Optional;

/**
 * Finds conditions that hold whatever is answered to the steps they look at, and also before anything is: they say nothing, or
 * not what was meant.
 */
final class AlwaysHolds {
    private AlwaysHolds() {}

    static void check(Subject subject, Findings findings) {
        for (String id : subject.flows().keySet()) {
            List<Flow> variants = subject.variants(id);
            for (Subject.Written written : subject.sections(id)) {
                check(written, variants, flow -> flow.findSection(written.id()).map(Section::when), findings);
            }
            for (Subject.Written written : subject.steps(id)) {
                check(written, variants, flow -> flow.findStep(written.id()).map(Step::when), findings);
            }
            for (Subject.Written written : subject.remarks(id)) {
                check(written, variants, flow -> remark(flow, written.id()).map(Remark::when), findings);
            }
        }
    }

    private interface Finder {
        Optional<Condition> find(Flow flow);
    }

    /** A condition counts as one only where it looks at an answer in some municipality, and holds always in all of them. */
    private static void check(Subject.Written written, List<Flow> variants, Finder finder, Findings findings) {
        if (written.when().isEmpty()) {
            return;
        }
        boolean looks = false;
        for (Flow flow : variants) {
            Optional<Condition> condition = finder.find(flow);
            if (condition.filter(each -> always(flow, each)).isEmpty()) {
                return;
            }
            looks |= condition.filter(each -> !each.steps().isEmpty()).isPresent();
        }
        if (looks) {
            findings.add(
                    written.when().get(),
                    "the condition of " + written.kind() + " \"" + written.id() + "\" holds whatever is answered",
                    "leave it out, or mend what it looks at");
        }
    }

    private static boolean always(Flow flow, Condition condition) {
        return Answerings.of(flow, List.of(condition))
                .some(answers -> !condition.holds(answers))
                .map(fails -> !fails)
                .orElse(false);
    }

    private static Optional<Remark> remark(Flow flow, String id) {
        return flow.sections().stream()
                .flatMap(section -> section.remarks().stream())
                .filter(remark -> remark.id().equals(id))
                .findFirst();
    }
}
