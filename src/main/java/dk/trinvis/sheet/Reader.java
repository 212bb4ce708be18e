package dk.trinvis.sheet;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Item;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a conversation one audience may see.
 *
 * <p>The content decides, by headings and {@code staffOnly}. For parents some things stay away whatever the content says:
 * the professionals' signals and marks, the level, the type of effort, the role of the one who asked, and the worry that the signals
 * were found in. A slip in a content file must not carry them into a letter.
 */
record Reader(Audience audience, Set<String> efforts, Set<String> roles) {

    static Reader of(Audience audience, Library library) {
        return new Reader(
                audience,
                library.guides().values().stream()
                        .flatMap(guide -> guide.levels().stream())
                        .flatMap(level -> level.effort().stream())
                        .map(Level.Effort::id)
                        .collect(Collectors.toUnmodifiableSet()),
                library.roles().stream().map(Role::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** The heading that this section has on this sheet; empty keeps it off. */
    Optional<String> heading(Section section) {
        return switch (audience) {
            case PARENTS -> section.parentsTitle();
            case TEAM -> section.teamTitle();
        };
    }

    /** Whether what is answered or written under this step may stand on this sheet. */
    boolean sees(Section section, Step step) {
        if (step.ask().offSheet()) {
            return false;
        }
        if (audience == Audience.TEAM) {
            return true;
        }
        if (step.ask().staffOnly()) {
            return false;
        }
        return switch (step) {
            case Step.Signals signals -> false;
            case Step.Scale scale -> false;
            case Step.Marks marks -> false;
            case Step.Choice choice -> mayTell(choice.options());
            case Step.Choices choices -> mayTell(choices.options());
            case Step.Text text -> section.steps().stream().noneMatch(Step.Signals.class::isInstance);
            case Step.Line line -> true;
            case Step.Notes notes -> true;
            case Step.Agreements agreements -> true;
            case Step.Person person -> true;
            case Step.Day day -> true;
            case Step.Meeting meeting -> true;
        };
    }

    private boolean mayTell(List<Step.Option> offered) {
        List<String> options = offered.stream().map(Step.Option::id).toList();
        return options.stream().noneMatch(efforts::contains) && (options.isEmpty() || !roles.containsAll(options));
    }

    /** Whether this item may stand on this sheet. Where people disagree on {@code staffOnly}, it stays with the staff. */
    boolean sees(Item item) {
        return audience == Audience.TEAM
                || item.content().candidates().stream()
                        .noneMatch(candidate -> candidate.value() instanceof Content.Note note && note.staffOnly());
    }
}
