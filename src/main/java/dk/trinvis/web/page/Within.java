package dk.trinvis.web.page;

import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in one section of a dialogue, and where: steps, and what the conversation tells. What an answer makes it tell
 * stands under that question, where the eyes are, not above the heading.
 */
final class Within {
    private final Talk talk;
    private final Section section;
    private final Set<String> path;
    private final List<Remark> told;
    private final Set<Remark> whatever;

    Within(Talk talk, Section section) {
        this.talk = talk;
        this.section = section;
        this.path = talk.state().path(talk.flow()).stream().map(Step::id).collect(Collectors.toSet());
        this.told = talk.flow().remarks(section, talk.state().standing());
        var unanswered = new HashMap<>(talk.state().standing());
        section.steps().forEach(step -> unanswered.remove(step.id()));
        this.whatever = Set.copyOf(talk.flow().remarks(section, unanswered));
    }

    /** Whether a step belongs to the conversation as it stands. */
    boolean has(Step step) {
        return path.contains(step.id());
    }

    /** The steps that stand here, and those that an answer given here may bring, in order. */
    List<Step> steps() {
        return section.steps().stream()
                .filter(step -> has(step) || waits(section, step))
                .toList();
    }

    /** What is told whatever is answered here. */
    List<Remark> first() {
        return told.stream().filter(remark -> above(remark).isEmpty()).toList();
    }

    /** What is told because of what was answered to this step, or to it and earlier ones. */
    List<Remark> under(Step step) {
        return told.stream()
                .filter(remark -> above(remark).equals(Optional.of(step)))
                .toList();
    }

    /** The ids of all that is told and asked here, in the order of the page, each with the element that holds it. */
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        first().forEach(remark -> places.put(remark.id(), "fortalt"));
        steps().stream().filter(this::has).forEach(step -> {
            places.put(step.id(), "trin_" + step.id());
            under(step).forEach(remark -> places.put(remark.id(), "fortalt_" + step.id()));
        });
        return places;
    }

    /** The elements of the page that may change when a step of this section is answered. */
    static List<String> moving(Section section) {
        return Stream.concat(
                        section.steps().stream().map(step -> (waits(section, step) ? "trin_" : "fortalt_") + step.id()),
                        Stream.of("fortalt", "udenfor"))
                .toList();
    }

    /** The last question here that a remark depends on; empty where it is told before any of them is answered. */
    private Optional<Step> above(Remark remark) {
        return whatever.contains(remark) ? Optional.empty() : last(remark.when());
    }

    private Optional<Step> last(Condition condition) {
        Set<String> asked = condition.steps();
        return section.steps().stream()
                .filter(step -> has(step) && asked.contains(step.id()))
                .reduce((earlier, later) -> later);
    }

    private static boolean waits(Section section, Step step) {
        return step.when().steps().stream().anyMatch(section::has);
    }
}
