package dk.trinvis.web.page;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.Heard;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.dialogue.Cpr;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Texts;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Role;
import dk.trinvis.guide.Signal;
import dk.trinvis.sheet.InWords;
import dk.trinvis.web.Shelf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conversation of the start page as far as it has come, put into words. Pure. */
final class StartTalk {
    /** Signals that are offered for a text; more would be a list to read instead of a few to recognise. */
    private static final int MOST_OFFERED = 6;

    private static final int MOST_FOUND = 8;
    private static final int LETTERS_BEFORE_SEARCH = 3;

    private final Shelf shelf;
    private final Library library;
    private final Profile profile;
    private final Flow flow;
    private final Draft draft;
    private final Draft.Played played;
    private final String search;
    private final String open;
    private final boolean untouched;
    private final Wording wording;
    private final Optional<String> question;

    private StartTalk(
            Shelf shelf,
            Profile profile,
            Flow flow,
            Draft draft,
            Draft.Played played,
            String search,
            String open,
            boolean untouched,
            Optional<String> question) {
        this.shelf = shelf;
        this.library = shelf.library();
        this.profile = profile;
        this.flow = flow;
        this.draft = draft;
        this.played = played;
        this.search = search;
        this.open = open;
        this.untouched = untouched;
        this.wording = played.dialogue().wording();
        this.question = question;
    }

    /**
     * The conversation.
     *
     * @param wanted the step to open; empty for the next one
     * @param goesOn whether somebody wants the next question, so that an empty concern is a mistake
     */
    static StartTalk of(
            Shelf shelf,
            String profile,
            Flow flow,
            Draft draft,
            Draft.Played played,
            String search,
            String wanted,
            boolean goesOn) {
        Profile municipality = shelf.library()
                .findProfile(profile)
                .orElseThrow(() -> new IllegalStateException("the content has no profile \"" + profile + "\""));
        boolean untouched = draft.concern().isBlank() && !goesOn;
        Optional<String> refused = Draft.STEPS.stream()
                .filter(step -> played.problems().containsKey(step))
                .findFirst();
        Dialogue dialogue = played.dialogue();
        String open = refused.or(() -> Optional.of(wanted).filter(Draft.STEPS::contains))
                .or(() -> Draft.STEPS.stream()
                        .filter(step -> dialogue.answer(step).isEmpty())
                        .findFirst())
                .orElse("");
        return new StartTalk(shelf, municipality, flow, draft, played, search, open, untouched, Optional.empty());
    }

    /** The same conversation, with something asked beside it. */
    StartTalk asking(String asked) {
        return new StartTalk(shelf, profile, flow, draft, played, search, open, untouched, Optional.of(asked));
    }

    /** Whether something was refused that somebody typed or chose. */
    boolean refused() {
        return !played.problems().isEmpty() && !untouched;
    }

    /** What the page shows. */
    StartView view(String token, String command, String notice, List<Held.Dialog> dialogues) {
        List<Panel.Cause> causes = causes();
        return new StartView(
                token,
                command,
                open,
                notice,
                Panel.of(library, profile, wording, causes),
                quieted(Panel.kinds(causes)),
                draft.dismissed(),
                Draft.STEPS.stream().flatMap(step -> turn(step).stream()).toList(),
                open.isEmpty() ? advice(Panel.kinds(causes)) : Optional.empty(),
                Catalogue.asks(draft.concern()) && !open.equals(Draft.CONCERN)
                        ? Optional.of(asked(draft.concern(), Panel.kinds(causes)))
                        : Optional.empty(),
                question.map(asked -> asked(asked, Panel.kinds(causes))),
                dialogues);
    }

    private Asked asked(String what, Set<Alarm> standing) {
        return Asked.of(
                what,
                shelf,
                profile,
                new Asker(
                        profile.id(),
                        library.findRole(draft.role()).map(Role::id),
                        played.dialogue().age()),
                wording,
                standing.stream().anyMatch(Alarm::keepsParentsOut));
    }

    /** Danger is heard in what was refused too: a text that is too long or holds a number still says what it says. */
    private List<Panel.Cause> causes() {
        Stream<Panel.Cause> words = draft.heard(shelf, draft.concern(), search).stream()
                .map(heard -> new Panel.Cause(heard.alarm(), heard.words(), false));
        Stream<Panel.Cause> signs = draft.signals().stream()
                .flatMap(id -> library.findSignal(id).stream())
                .flatMap(signal -> signal.alarm().stream().map(kind -> new Panel.Cause(kind, signal.id(), true)));
        return Stream.concat(words, signs).toList();
    }

    private List<StartView.Quieted> quieted(Set<Alarm> standing) {
        return shelf.catalogue().ear().listen(Texts.tidy(draft.concern())).stream()
                .map(Heard::alarm)
                .distinct()
                .filter(kind -> !standing.contains(kind))
                .map(kind -> new StartView.Quieted(kind.id(), Panel.topic(kind).toLowerCase(DanishTime.DANISH)))
                .toList();
    }

    private Optional<StartTurn> turn(String id) {
        Step step = flow.findStep(id)
                .orElseThrow(() -> new IllegalStateException(
                        "the flow \"" + flow.id() + "\" lacks the step \"" + id + "\", which the start page asks"));
        if (!id.equals(open)) {
            return played.dialogue().answer(id).map(answer -> said(step, answer));
        }
        Problem problem = untouched ? null : played.problems().get(id);
        var asked = new StartTurn.Asked(
                wording.fill(step.title()), wording.fill(step.ask().help()), problem == null ? "" : problem.message());
        return Optional.of(
                switch (step) {
                    case Step.Signals signals -> new StartTurn.Tick(id, asked, signs());
                    case Step.Choice choice ->
                        new StartTurn.Pick(
                                id,
                                asked,
                                id.equals(Draft.ROLE) ? draft.role() : draft.age(),
                                choice.options().stream()
                                        .map(option -> new StartTurn.Option(
                                                option.id(), wording.fill(option.text()), wording.fill(option.help())))
                                        .toList());
                    case Step.Scale scale -> new StartTurn.Place(id, asked, draft.level(), rungs());
                    default -> new StartTurn.Write(id, asked, draft.concern(), signs());
                });
    }

    private StartTurn said(Step step, Answer answer) {
        return new StartTurn.Said(step.id(), wording.fill(step.title()), spoken(step, answer), hidden(step.id()));
    }

    private List<String> spoken(Step step, Answer answer) {
        return switch (answer) {
            case Answer.Text text -> List.of(text.text());
            case Answer.Choice given ->
                step instanceof Step.Choice choice
                        ? choice.options().stream()
                                .filter(option -> option.id().equals(given.option()))
                                .map(option -> wording.fill(option.text()))
                                .toList()
                        : List.of();
            case Answer.Choices given -> List.of(new InWords(library, wording).answer(step, given));
            case Answer.Level given ->
                guide().findLevel(given.level()).map(guide()::named).stream().toList();
            case Answer.Signals given ->
                given.ids().isEmpty()
                        ? List.of("Ingen af tegnene")
                        : given.ids().stream()
                                .flatMap(id -> library.findSignal(id).stream())
                                .map(signal -> wording.fill(signal.title()))
                                .toList();
            case Answer.Person person -> List.of(person.name());
            case Answer.Day day -> List.of(new InWords(library, wording).answer(step, day));
            case Answer.Meeting meeting -> List.of(meeting.place());
        };
    }

    private List<StartTurn.Hidden> hidden(String step) {
        return switch (step) {
            case Draft.CONCERN -> List.of(new StartTurn.Hidden(step, draft.concern()));
            case Draft.ROLE -> List.of(new StartTurn.Hidden(step, draft.role()));
            case Draft.AGE -> List.of(new StartTurn.Hidden(step, draft.age()));
            case Draft.LEVEL -> List.of(new StartTurn.Hidden(step, draft.level()));
            default -> {
                var fields = new ArrayList<StartTurn.Hidden>();
                fields.add(new StartTurn.Hidden(Draft.OFFERED, "1"));
                draft.signals().forEach(signal -> fields.add(new StartTurn.Hidden(step, signal)));
                yield fields;
            }
        };
    }

    private StartTurn.Signs signs() {
        var shown = new HashSet<String>();
        List<StartTurn.Chip> offered = Stream.concat(hits(draft.concern(), MOST_OFFERED), draft.signals().stream())
                .filter(shown::add)
                .flatMap(this::chip)
                .toList();
        List<StartTurn.Chip> found =
                hits(search, MOST_FOUND).filter(shown::add).flatMap(this::chip).toList();
        List<StartTurn.Group> groups = library.signalGroups().stream()
                .map(group -> new StartTurn.Group(
                        wording.fill(group.title()),
                        wording.fill(group.help()),
                        group.signals().stream()
                                .map(Signal::id)
                                .filter(id -> !shown.contains(id))
                                .flatMap(this::chip)
                                .toList()))
                .filter(group -> !group.chips().isEmpty())
                .toList();
        return new StartTurn.Signs(offered, search, found, groups);
    }

    /** A text that will be refused is not searched for: nothing of it may linger in a cache. */
    private Stream<String> hits(String text, int limit) {
        String tidy = Texts.tidy(text);
        if (tidy.length() < LETTERS_BEFORE_SEARCH || tidy.length() > Texts.LONG || Cpr.in(tidy)) {
            return Stream.empty();
        }
        return shelf.catalogue().searchSignals(tidy, Age.find(draft.age()), limit).hits().stream()
                .map(Hit::id);
    }

    private Stream<StartTurn.Chip> chip(String id) {
        return library.findSignal(id).stream()
                .map(signal -> new StartTurn.Chip(
                        id,
                        wording.fill(signal.title()),
                        wording.fill(signal.meaning()),
                        draft.signals().contains(id)));
    }

    private List<StartTurn.Rung> rungs() {
        return guide().zones().stream()
                .map(zone -> {
                    Level level = zone.getFirst();
                    return new StartTurn.Rung(
                            zone.stream().map(Level::level).toList(),
                            wording.fill(level.name()),
                            wording.fill(level.summary()),
                            level.bars(),
                            Todo.of(level.signs(), library, wording),
                            level.participation().map(cited -> Todo.of(cited, library, wording)),
                            level.care().map(cited -> Todo.of(cited, library, wording)));
                })
                .toList();
    }

    private Guide guide() {
        String id = flow.findStep(Draft.LEVEL)
                .map(step -> step instanceof Step.Scale scale ? scale.guide() : profile.guide())
                .orElse(profile.guide());
        return library.findGuide(id)
                .orElseThrow(() -> new IllegalStateException("the content has no guide \"" + id + "\""));
    }

    private Optional<StartView.Advised> advice(Set<Alarm> dangers) {
        Optional<Age> age = played.dialogue().age();
        if (age.isEmpty() || !(played.dialogue().answer(Draft.LEVEL).orElse(null) instanceof Answer.Level given)) {
            return Optional.empty();
        }
        Guide guide = guide();
        Level level = guide.findLevel(given.level())
                .orElseThrow(() -> new IllegalStateException("the engine accepted level " + given.level()));
        // Nearly every ordinary step leads to the parents sooner or later, so all of them wait while abuse is
        // suspected.
        boolean kept = dangers.stream().anyMatch(Alarm::keepsParentsOut);
        List<NextStep> steps = kept
                ? List.of()
                : guide.advise(draft.role(), given.level(), age.get()).steps();
        return Optional.of(new StartView.Advised(
                kept,
                steps.stream().map(step -> Todo.of(step, library, wording)).toList(),
                level.partners().stream()
                        .map(partner -> Todo.of(partner, library, wording))
                        .toList(),
                level.effort()
                        .map(effort ->
                                Todo.of(effort.name(), effort.text(), effort.sources(), List.of(), library, wording)),
                TalksPage.goingOn(library, profile.id()),
                TalksPage.leading(steps, library, profile.id())));
    }
}
