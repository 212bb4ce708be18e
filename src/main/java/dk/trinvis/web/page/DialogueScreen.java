package dk.trinvis.web.page;

import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.sheet.InWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the view of one section of a dialogue. Pure: the same dialogue, section and moment give the same page. */
final class DialogueScreen {
    private final Talk talk;
    private final Section section;
    private final Showing showing;
    private final Instant now;
    private final InWords words;
    private final Set<String> off;

    private DialogueScreen(Talk talk, Section section, Showing showing, Instant now) {
        this.talk = talk;
        this.section = section;
        this.showing = showing;
        this.now = now;
        this.words = new InWords(talk.shelf().library(), talk.state().wording());
        this.off = talk.state().offPath(talk.flow());
    }

    static DialogueView of(Talk talk, Section section, Showing showing, Instant now, DialogueView.Form form) {
        return new DialogueScreen(talk, section, showing, now).view(form);
    }

    private DialogueView view(DialogueView.Form form) {
        List<Section> sets = talk.sets();
        boolean opening = talk.isOpening(section);
        var within = new Within(talk, section);
        var steps = new StepViews(talk, showing, opening, now);
        int place = sets.indexOf(section);
        return new DialogueView(
                form,
                opening
                        ? section.teamTitle().map(talk::fill).orElse(talk.fill(section.title()))
                        : talk.fill(section.title()),
                talk.fill(section.help()),
                place < 0 || talk.deciding(section).isPresent() ? "" : (place + 1) + " af " + sets.size(),
                opening,
                sets.stream()
                        .map(set -> new DialogueView.Bar(set.id(), talk.fill(set.title()), progress(set)))
                        .toList(),
                opening ? Optional.empty() : said(),
                pin(),
                section.minutes(),
                section.id() + " " + String.join(" ", within.places().keySet()),
                told(within.first()),
                within.steps().stream()
                        .map(step -> new DialogueView.Slot(
                                step.id(),
                                within.has(step) ? Optional.of(steps.of(step)) : Optional.empty(),
                                told(within.under(step))))
                        .toList(),
                kept(opening),
                showing.troubles(),
                showing.message(),
                showing.saved().isEmpty() ? "" : "Gemt " + DanishTime.clock(now),
                Alarms.of(talk),
                talk.state().standingAlarms().stream().noneMatch(alarm -> section.has(stepOf(alarm.place()))),
                !(talk.after(section).isEmpty() && talk.deciding(section).isEmpty())
                        && section.steps().stream().filter(within::has).anyMatch(talk.state()::open),
                talk.after(section).isEmpty() && talk.deciding(section).isEmpty(),
                talk.flow().outcome(),
                showing.asked());
    }

    /** The step that a place belongs to: itself, or the one that an item stands under. */
    private String stepOf(String place) {
        Item item = talk.state().items().get(place);
        return item == null ? place : item.step();
    }

    /** What the conversation tells, each with the date it speaks of, once the meeting has one. */
    private List<DialogueView.Told> told(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new DialogueView.Told(
                        Todo.of(
                                remark.text(),
                                remark.detail(),
                                remark.sources(),
                                remark.law(),
                                talk.shelf().library(),
                                talk.state().wording()),
                        remark.deadline().flatMap(this::date).orElse("")))
                .toList();
    }

    private Optional<String> date(Remark.Deadline deadline) {
        return talk.state()
                .answer(deadline.step())
                .flatMap(deadline::from)
                .map(day -> (deadline.days() < 0 ? "Senest " : "Det bliver ") + DanishTime.weekday(day) + ".");
    }

    private DialogueView.Progress progress(Section set) {
        if (set.equals(section)) {
            return DialogueView.Progress.NOW;
        }
        Dialogue state = talk.state();
        boolean begun = set.steps().stream().anyMatch(step -> !state.open(step));
        return begun ? DialogueView.Progress.DONE : DialogueView.Progress.AHEAD;
    }

    /** What was said at the start: the worry in its own words, everything else in a few. */
    private Optional<DialogueView.Said> said() {
        Optional<Section> opening =
                talk.flow().sections().stream().filter(talk::isOpening).findFirst();
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        String worry = "";
        var rest = new ArrayList<String>();
        for (Step step : talk.state().path(talk.flow())) {
            Optional<Answer> answer = talk.state().answer(step.id());
            if (answer.isEmpty() || !opening.get().has(step.id())) {
                continue;
            }
            switch (answer.get()) {
                case Answer.Text text -> worry = worry.isEmpty() ? text.text() : worry + "\n" + text.text();
                case Answer.Signals signals -> {
                    if (!signals.ids().isEmpty()) {
                        rest.add(words.answer(step, signals));
                    }
                }
                case Answer.Choice choice -> rest.add(words.answer(step, choice));
                case Answer.Choices choices -> {
                    if (!choices.options().isEmpty()) {
                        rest.add(words.answer(step, choices));
                    }
                }
                case Answer.Level level -> rest.add(words.answer(step, level));
                case Answer.Person person -> rest.add(words.answer(step, person));
                case Answer.Day day -> rest.add(words.answer(step, day));
                case Answer.Meeting meeting -> rest.add(words.answer(step, meeting));
            }
        }
        if (worry.isEmpty() && rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DialogueView.Said(opening.get().id(), worry, rest));
    }

    /** The notes of the pinned section, on every section after it (inventory T.trin.2.centre). */
    private Optional<DialogueView.Pin> pin() {
        List<Section> all = talk.flow().sections();
        return all.stream()
                .filter(Section::pinned)
                .filter(pinned -> all.indexOf(pinned) < all.indexOf(section))
                .findFirst()
                .map(pinned -> new DialogueView.Pin(
                        pinned.id(),
                        talk.fill(pinned.parentsTitle().orElse(pinned.title())),
                        pinned.steps().stream()
                                .flatMap(step -> talk.state().itemsUnder(step.id()).stream())
                                .map(item -> item.says() instanceof Content.Note note ? note.text() : "")
                                .filter(text -> !text.isEmpty())
                                .toList()));
    }

    /** What is kept although it does not belong here now: where it stands, at the start, and right after the change. */
    private List<DialogueView.Off> kept(boolean opening) {
        return talk.flow().steps().stream()
                .filter(step -> off.contains(step.id()))
                .filter(step -> opening
                        || section.has(step.id())
                        || step.when().steps().stream().anyMatch(showing.saved()::contains))
                .map(step -> new DialogueView.Off(talk.fill(step.title()), why(step), lines(step)))
                .toList();
    }

    private String why(Step step) {
        Set<String> reasons = step.when().steps();
        if (reasons.isEmpty()) {
            reasons = talk.flow()
                    .findSectionOf(step.id())
                    .map(where -> where.when().steps())
                    .orElse(Set.of());
        }
        String changed = reasons.stream()
                .flatMap(id -> talk.flow().findStep(id).stream())
                .map(this::thing)
                .distinct()
                .collect(Collectors.joining(" eller "));
        return "Det her hører ikke til lige nu, fordi " + (changed.isEmpty() ? "noget andet" : changed)
                + " er ændret. Det er gemt.";
    }

    private String thing(Step step) {
        if (step instanceof Step.Scale) {
            return "niveauet";
        }
        return switch (step.id()) {
            case "alder" -> "alderen";
            case "rolle" -> "rollen";
            default -> "svaret på »" + talk.fill(step.title()) + "«";
        };
    }

    private List<String> lines(Step step) {
        var lines = new ArrayList<String>();
        talk.state().answer(step.id()).map(answer -> words.answer(step, answer)).ifPresent(lines::add);
        talk.state().itemsUnder(step.id()).forEach(item -> lines.add(StepViews.spoken(item.says())));
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
