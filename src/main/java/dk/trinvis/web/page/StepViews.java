package dk.trinvis.web.page;

import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.Register;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Signal;
import dk.trinvis.sheet.InWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the views of a dialogue's steps. */
final class StepViews {
    private static final int SUGGESTIONS = 6;

    private final Talk talk;
    private final Showing showing;
    private final boolean folding;
    private final Instant now;
    private final InWords words;

    /** @param folding whether what is answered is folded away until somebody opens it */
    StepViews(Talk talk, Showing showing, boolean folding, Instant now) {
        this.talk = talk;
        this.showing = showing;
        this.folding = folding;
        this.now = now;
        this.words = new InWords(talk.shelf().library(), talk.state().wording());
    }

    StepView of(Step step) {
        return switch (step) {
            case Step.Notes notes ->
                new StepView.Notes(
                        head(step),
                        items(step).map(this::note).toList(),
                        showing.box(Fields.text(step.id()), ""),
                        showing.typed().has(Fields.staffOnly(step.id())),
                        removed(step));
            case Step.Agreements agreements ->
                new StepView.Agreements(
                        head(step),
                        items(step).map(this::agreement).toList(),
                        boxes(step.id(), new Content.Agreement("", "", "", "")),
                        removed(step));
            case Step.Text text ->
                new StepView.Text(head(step), showing.box(Fields.text(step.id()), text(step)), folded(step));
            case Step.Line line -> new StepView.Line(head(step), showing.box(Fields.text(step.id()), text(step)));
            case Step.Marks marks ->
                new StepView.Marks(
                        head(step),
                        items(step).map(this::mark).toList(),
                        markBoxes(step.id(), Optional.empty()),
                        removed(step));
            case Step.Choices choices -> choices(choices);
            case Step.Choice choice -> choice(choice);
            case Step.Scale scale -> scale(scale);
            case Step.Signals signals -> signals(signals);
            case Step.Person person -> {
                Answer.Person said = answer(step, Answer.Person.class).orElseGet(() -> new Answer.Person("", ""));
                yield new StepView.Person(
                        head(step),
                        showing.box(Fields.name(step.id()), said.name()),
                        showing.box(Fields.reach(step.id()), said.reach()));
            }
            case Step.Day day ->
                new StepView.Day(
                        head(step),
                        showing.box(
                                Fields.date(step.id()),
                                answer(step, Answer.Day.class)
                                        .map(said -> said.date().toString())
                                        .orElse("")));
            case Step.Meeting meeting -> {
                Optional<Answer.Meeting> said = answer(step, Answer.Meeting.class);
                yield new StepView.Meeting(
                        head(step),
                        showing.box(
                                Fields.date(step.id()),
                                said.map(each -> each.date().toString()).orElse("")),
                        showing.box(
                                Fields.time(step.id()),
                                said.map(each -> each.time().toString()).orElse("")),
                        showing.box(
                                Fields.venue(step.id()),
                                said.map(Answer.Meeting::place).orElse("")),
                        DanishTime.day(now).toString());
            }
        };
    }

    private StepView.Head head(Step step) {
        Register<Answer> register = talk.state().answers().getOrDefault(step.id(), Register.empty());
        List<StepView.Side> sides = register.contested()
                ? register.candidates().stream()
                        .map(each -> new StepView.Side(words.answer(step, each.value()), choose(step.id(), each.seq())))
                        .toList()
                : List.of();
        return new StepView.Head(
                step.id(),
                talk.fill(step.title()),
                help(step),
                talk.state()
                        .answer(step.id())
                        .map(answer -> words.answer(step, answer))
                        .orElse(""),
                step.ask().inspiration().stream()
                        .map(prompt -> talk.fill(prompt.text()))
                        .toList(),
                step.ask().staffOnly() || !talk.flow().outcome().reachesParents(),
                step.ask().staffOnly() && talk.flow().outcome().reachesParents(),
                saved(step.id()),
                seen(step.id()),
                sides);
    }

    /** What is folded away needs no help, and on the start page the worry's says that nothing is kept, which is over now. */
    private String help(Step step) {
        boolean over = folding && (step instanceof Step.Text || !folded(step).isEmpty());
        return over ? "" : talk.fill(step.ask().help());
    }

    private StepView.NoteView note(Item item) {
        String place = Fields.place(item.id());
        Content.Note says = (Content.Note) item.says();
        boolean open = open(place, Fields.text(place));
        return new StepView.NoteView(
                item.id(),
                place,
                says.text(),
                says.staffOnly(),
                open,
                showing.box(Fields.text(place), says.text()),
                showing.typed().has(Fields.text(place))
                        ? showing.typed().has(Fields.staffOnly(place))
                        : says.staffOnly(),
                saved(place),
                seen(place),
                sides(item, place));
    }

    private StepView.AgreementView agreement(Item item) {
        String place = Fields.place(item.id());
        Content.Agreement says = (Content.Agreement) item.says();
        return new StepView.AgreementView(
                item.id(),
                place,
                says.what(),
                says.who(),
                says.by(),
                says.followUp(),
                open(place, Fields.what(place)),
                boxes(place, says),
                saved(place),
                seen(place),
                sides(item, place));
    }

    private StepView.MarkView mark(Item item) {
        String place = Fields.place(item.id());
        Content.Mark says = (Content.Mark) item.says();
        return new StepView.MarkView(
                item.id(),
                place,
                says.who(),
                says.colour(),
                says.text(),
                open(place, Fields.who(place)),
                markBoxes(place, Optional.of(says)),
                saved(place),
                seen(place),
                sides(item, place));
    }

    private StepView.MarkBoxes markBoxes(String place, Optional<Content.Mark> known) {
        String colour = showing.value(
                Fields.option(place), known.map(mark -> mark.colour().id()).orElse(""));
        return new StepView.MarkBoxes(
                showing.box(Fields.who(place), known.map(Content.Mark::who).orElse("")),
                Fields.option(place),
                Arrays.stream(Content.Colour.values())
                        .map(each -> new StepView.ColourView(each, each.id().equals(colour)))
                        .toList(),
                Trouble.at(Fields.option(place), showing.troubles()),
                showing.box(Fields.text(place), known.map(Content.Mark::text).orElse("")));
    }

    private StepView.AgreementBoxes boxes(String place, Content.Agreement known) {
        return new StepView.AgreementBoxes(
                showing.box(Fields.what(place), known.what()),
                showing.box(Fields.who(place), known.who()),
                showing.box(Fields.by(place), known.by()),
                showing.box(Fields.followUp(place), known.followUp()));
    }

    private List<StepView.Side> sides(Item item, String place) {
        return item.content().contested()
                ? item.content().candidates().stream()
                        .map(each -> new StepView.Side(spoken(each.value()), choose(place, each.seq())))
                        .toList()
                : List.of();
    }

    private List<StepView.Gone> removed(Step step) {
        return talk.state().items().values().stream()
                .filter(item -> item.step().equals(step.id()) && item.removed())
                .map(item -> new StepView.Gone(
                        item.id(), spoken(item.says()), item.id().equals(showing.removed())))
                .toList();
    }

    private StepView choice(Step.Choice step) {
        String field = Fields.option(step.id());
        String chosen = showing.value(
                field,
                answer(step, Answer.Choice.class).map(Answer.Choice::option).orElse(""));
        Optional<String> effort = talk.level().flatMap(Level::effort).map(Level.Effort::id);
        return new StepView.Choice(
                head(step),
                field,
                step.options().stream()
                        .map(option -> new StepView.OptionView(
                                option.id(),
                                talk.fill(option.text()),
                                talk.fill(option.help()),
                                option.id().equals(chosen),
                                effort.filter(option.id()::equals).isPresent()))
                        .toList(),
                talk.state().answer(step.id()).isPresent(),
                Trouble.at(field, showing.troubles()),
                folded(step),
                talk.flow().findSectionOf(step.id()).map(Within::moving).orElse(List.of()));
    }

    private StepView choices(Step.Choices step) {
        String field = Fields.option(step.id());
        String asked = Fields.asked(step.id());
        List<String> said =
                answer(step, Answer.Choices.class).map(Answer.Choices::options).orElse(List.of());
        List<String> on = showing.typed().has(asked) ? showing.typed().all(field) : said;
        return new StepView.Choices(
                head(step),
                field,
                asked,
                step.options().stream()
                        .map(option -> new StepView.OptionView(
                                option.id(),
                                talk.fill(option.text()),
                                talk.fill(option.help()),
                                on.contains(option.id()),
                                false))
                        .toList(),
                Trouble.at(field, showing.troubles()));
    }

    private StepView scale(Step.Scale step) {
        String field = Fields.level(step.id());
        String chosen = showing.value(
                field,
                answer(step, Answer.Level.class)
                        .map(answer -> Integer.toString(answer.level()))
                        .orElse(""));
        List<List<Level>> zones = talk.guide(step).map(Guide::zones).orElse(List.of());
        return new StepView.Scale(
                head(step),
                field,
                zones.stream().map(zone -> zone(zone, chosen)).toList(),
                Trouble.at(field, showing.troubles()),
                folded(step));
    }

    private StepView.LevelView zone(List<Level> zone, String chosen) {
        Level level = zone.getFirst();
        return new StepView.LevelView(
                zone.stream()
                        .map(each -> new StepView.Place(
                                each.level(), Integer.toString(each.level()).equals(chosen)))
                        .toList(),
                talk.fill(level.name()),
                talk.fill(level.summary()),
                level.bars(),
                talk.fill(level.signs().text()),
                level.participation().map(Cited::text).map(talk::fill).orElse(""),
                level.care().map(Cited::text).map(talk::fill).orElse(""));
    }

    private StepView signals(Step.Signals step) {
        String field = Fields.signals(step.id());
        String asked = Fields.asked(step.id());
        List<String> confirmed =
                answer(step, Answer.Signals.class).map(Answer.Signals::ids).orElse(List.of());
        Set<String> on =
                new LinkedHashSet<>(showing.typed().has(asked) ? showing.typed().all(field) : confirmed);
        Optional<Age> age = talk.state().age();
        var library = talk.shelf().library();
        Set<String> first = new LinkedHashSet<>(on);
        talk.flow().steps().stream()
                .filter(Step.Text.class::isInstance)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> talk.shelf().catalogue().searchSignals(text, age, SUGGESTIONS).hits().stream())
                .forEach(hit -> first.add(hit.id()));
        var groups = new ArrayList<StepView.Group>();
        library.signalGroups()
                .forEach(group -> groups.add(new StepView.Group(
                        talk.fill(group.title()),
                        group.signals().stream()
                                .filter(signal -> !first.contains(signal.id()))
                                .filter(signal -> age.map(signal::fits).orElse(true))
                                .map(signal -> chip(signal, false))
                                .toList())));
        return new StepView.Signals(
                head(step),
                field,
                asked,
                first.stream()
                        .flatMap(id -> library.findSignal(id).stream())
                        .map(signal -> chip(signal, on.contains(signal.id())))
                        .toList(),
                groups,
                folded(step).isEmpty()
                        ? List.of()
                        : confirmed.stream()
                                .flatMap(id -> library.findSignal(id).stream())
                                .map(signal -> talk.fill(signal.title()))
                                .toList());
    }

    private StepView.Chip chip(Signal signal, boolean on) {
        return new StepView.Chip(signal.id(), talk.fill(signal.title()), talk.fill(signal.meaning()), on);
    }

    /** What was answered, in words, where it is folded away. */
    private String folded(Step step) {
        boolean open = showing.open().contains(step.id())
                || showing.troubles().stream()
                        .anyMatch(trouble -> Fields.placeOf(trouble.field()).equals(step.id()));
        if (!folding || open) {
            return "";
        }
        return talk.state()
                .answer(step.id())
                .map(answer -> words.answer(step, answer))
                .map(said -> said.isEmpty() ? "Ingen af tegnene" : said)
                .orElse("");
    }

    private boolean open(String place, String field) {
        return showing.open().contains(place) || showing.typed().has(field);
    }

    private java.util.stream.Stream<Item> items(Step step) {
        return talk.state().itemsUnder(step.id()).stream();
    }

    private String text(Step step) {
        return answer(step, Answer.Text.class).map(Answer.Text::text).orElse("");
    }

    private <T extends Answer> Optional<T> answer(Step step, Class<T> kind) {
        return talk.state().answer(step.id()).filter(kind::isInstance).map(kind::cast);
    }

    /** Fields that keep what was typed keep what their writer had seen too. */
    private String seen(String place) {
        return showing.value(Fields.seen(place), Long.toString(talk.state().seq()));
    }

    private String saved(String place) {
        return showing.saved().contains(place) ? "Gemt " + DanishTime.clock(now) : "";
    }

    private static String choose(String place, long seq) {
        return "choose:" + place + ":" + seq;
    }

    /** A note or an agreement in one line of words. */
    static String spoken(Content content) {
        return switch (content) {
            case Content.Note note -> note.staffOnly() ? note.text() + " (kun for os fagfolk)" : note.text();
            case Content.Agreement agreement ->
                String.join(
                        " · ",
                        java.util.stream.Stream.of(
                                        agreement.what(), agreement.who(), agreement.by(), agreement.followUp())
                                .filter(part -> !part.isBlank())
                                .toList());
            case Content.Mark mark -> InWords.mark(mark);
        };
    }
}
