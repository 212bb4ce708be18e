package dk.trinvis.web.page;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.web.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dialogue that this browser may open, with the content that it is pinned to.
 *
 * @param state the dialogue as it stands
 * @param flow its flow in the revision it is pinned to
 * @param shelf the content of that revision
 */
record Talk(String id, Dialogue state, Flow flow, Shelf shelf, Profile profile) {

    /** The same dialogue as it stands now. */
    Talk at(Dialogue now) {
        return new Talk(id, now, flow, shelf, profile);
    }

    /** A text of the content, spoken of this child. */
    String fill(String text) {
        return state.wording().fill(text);
    }

    /** The sections that belong to the conversation as it stands, and those that hold something kept. */
    List<Section> sections() {
        Set<String> shown = state.path(flow).stream().map(Step::id).collect(Collectors.toSet());
        shown.addAll(state.offPath(flow));
        return flow.sections().stream()
                .filter(section -> section.steps().stream().anyMatch(step -> shown.contains(step.id())))
                .toList();
    }

    /** The question sets: the sections that the conversation "hvad gør jeg nu?" doesn't have already. */
    List<Section> sets() {
        return sections().stream().filter(section -> !isOpening(section)).toList();
    }

    /** Whether this section is what the conversation began with. */
    boolean isOpening(Section section) {
        return isOpening(section, shelf.library(), state.profile());
    }

    /** Whether a conversation that ends in advice has this section too. */
    static boolean isOpening(Section section, Library library, String profile) {
        return library.flows(profile).values().stream()
                .filter(other -> other.outcome() == Flow.Outcome.ADVICE)
                .anyMatch(other -> other.findSection(section.id()).isPresent());
    }

    /** The section that comes after this one; empty after the last. */
    Optional<Section> after(Section section) {
        List<Section> all = sections();
        int place = all.indexOf(section);
        return place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty();
    }

    /**
     * The open step of this section that decides what comes next, where nothing comes until it is answered; empty where
     * something does, or where the conversation ends here.
     */
    Optional<Step> deciding(Section section) {
        if (after(section).isPresent()) {
            return Optional.empty();
        }
        List<Section> later = flow.sections()
                .subList(flow.sections().indexOf(section) + 1, flow.sections().size());
        Set<String> waitedFor = later.stream()
                .flatMap(each -> Stream.concat(
                        each.when().steps().stream(),
                        each.steps().stream().flatMap(step -> step.when().steps().stream())))
                .collect(Collectors.toSet());
        return state.path(flow).stream()
                .filter(step -> section.has(step.id()) && state.open(step) && waitedFor.contains(step.id()))
                .findFirst();
    }

    /** Where the child stands on the scale of the conversation, once somebody has said so. */
    Optional<Level> level() {
        return state.path(flow).stream()
                .filter(Step.Scale.class::isInstance)
                .map(Step.Scale.class::cast)
                .flatMap(scale -> guide(scale).stream()
                        .flatMap(guide -> state
                                .answer(scale.id())
                                .filter(Answer.Level.class::isInstance)
                                .flatMap(answer -> guide.findLevel(((Answer.Level) answer).level()))
                                .stream()))
                .findFirst();
    }

    /** The guide that a scale is on. */
    Optional<Guide> guide(Step.Scale scale) {
        return shelf.library().findGuide(scale.guide());
    }
}
