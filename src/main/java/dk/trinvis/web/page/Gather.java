package dk.trinvis.web.page;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.Texts;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a posted form: one command for every field that says something else than its writer saw, in the order of the flow.
 * Pure, so the same form always gives the same commands in the same order.
 */
final class Gather {
    private static final String UNREADABLE_DATE = "Datoen kan ikke læses. Skriv den som 15.12.2026.";

    /** @param place the step or item that it is about */
    record Planned(Command command, Step step, String place) {}

    /** @param troubles fields that no command could be made of */
    record Gathered(List<Planned> planned, List<Trouble> troubles) {
        Gathered {
            planned = List.copyOf(planned);
            troubles = List.copyOf(troubles);
        }

        /** The places where something stands that is not saved. */
        Set<String> places() {
            var places = new LinkedHashSet<String>();
            planned.forEach(each -> places.add(each.place()));
            troubles.forEach(each -> places.add(Fields.placeOf(each.field())));
            return places;
        }
    }

    private final Function<String, Dialogue> seen;
    private final Typed typed;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private Gather(Function<String, Dialogue> seen, Typed typed) {
        this.seen = seen;
        this.typed = typed;
    }

    /**
     * What this form asks to be written.
     *
     * @param state the dialogue as it stands
     * @param seen the dialogue as it was when the fields of a place were made
     */
    static Gathered of(Flow flow, Dialogue state, Function<String, Dialogue> seen, Typed typed) {
        var gather = new Gather(seen, typed);
        for (Step step : flow.steps()) {
            gather.step(step);
            state.items().values().stream()
                    .filter(item -> item.step().equals(step.id()))
                    .forEach(item -> gather.item(step, item));
        }
        return new Gathered(gather.planned, gather.troubles);
    }

    private void step(Step step) {
        String at = step.id();
        switch (step) {
            case Step.Notes notes -> note(at).ifPresent(note -> plan(new Command.Add(at, note), step, at));
            case Step.Agreements agreements ->
                agreement(at).ifPresent(agreement -> plan(new Command.Add(at, agreement), step, at));
            case Step.Text text -> text(step);
            case Step.Line line -> text(step);
            case Step.Choice choice -> {
                if (typed.has(Fields.option(at))) {
                    give(step, Optional.of(new Answer.Choice(typed.text(Fields.option(at)))));
                }
            }
            case Step.Choices choices -> {
                if (typed.has(Fields.asked(at))) {
                    giveUnlessUntouched(
                            step,
                            new Answer.Choices(typed.all(Fields.option(at))),
                            typed.all(Fields.option(at)).isEmpty());
                }
            }
            case Step.Marks marks -> mark(at).ifPresent(mark -> plan(new Command.Add(at, mark), step, at));
            case Step.Scale scale -> {
                if (typed.has(Fields.level(at))) {
                    level(step);
                }
            }
            case Step.Signals signals -> {
                if (typed.has(Fields.asked(at))) {
                    var given = new Answer.Signals(typed.all(Fields.signals(at)));
                    giveUnlessUntouched(step, given, given.ids().isEmpty());
                }
            }
            case Step.Person person -> {
                if (typed.has(Fields.name(at)) || typed.has(Fields.reach(at))) {
                    String name = tidy(Fields.name(at));
                    String reach = tidy(Fields.reach(at));
                    give(
                            step,
                            name.isEmpty() && reach.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new Answer.Person(name, reach)));
                }
            }
            case Step.Day day -> {
                if (typed.has(Fields.date(at))) {
                    day(step);
                }
            }
            case Step.Meeting meeting -> {
                if (typed.has(Fields.date(at)) || typed.has(Fields.time(at)) || typed.has(Fields.venue(at))) {
                    meeting(step);
                }
            }
        }
    }

    /** Nobody has said "none of them" by leaving untouched boxes empty. */
    private void giveUnlessUntouched(Step step, Answer given, boolean empty) {
        if (!empty || seen.apply(step.id()).answer(step.id()).isPresent()) {
            give(step, Optional.of(given));
        }
    }

    private void item(Step step, Item item) {
        String at = Fields.place(item.id());
        boolean open = typed.has(Fields.text(at)) || typed.has(Fields.what(at));
        if (!open) {
            return;
        }
        Content said = Optional.ofNullable(seen.apply(at).items().get(item.id()))
                .orElse(item)
                .says();
        Optional<Content> content = switch (said) {
            case Content.Note note ->
                Optional.of(new Content.Note(tidy(Fields.text(at)), typed.has(Fields.staffOnly(at))));
            case Content.Agreement agreement -> Optional.of(readAgreement(at));
            case Content.Mark mark -> mark(at);
        };
        content.filter(changed -> !changed.equals(said))
                .ifPresent(changed -> plan(new Command.Change(item.id(), changed), step, at));
    }

    private Optional<Content> note(String at) {
        String text = tidy(Fields.text(at));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Content.Note(text, typed.has(Fields.staffOnly(at))));
    }

    /** A mark, if anything of one is filled in; without its colour it is nothing yet, and somebody is told. */
    private Optional<Content> mark(String at) {
        Optional<Content.Colour> colour = Content.Colour.find(typed.text(Fields.option(at)));
        String who = tidy(Fields.who(at));
        String text = tidy(Fields.text(at));
        if (colour.isEmpty() && !(who.isEmpty() && text.isEmpty())) {
            troubles.add(new Trouble(Fields.option(at), "Vælg grøn, gul eller rød, så kan mærket gemmes."));
        }
        return colour.map(chosen -> new Content.Mark(who, chosen, text));
    }

    private Optional<Content> agreement(String at) {
        Content.Agreement agreement = readAgreement(at);
        return agreement.equals(new Content.Agreement("", "", "", "")) ? Optional.empty() : Optional.of(agreement);
    }

    private Content.Agreement readAgreement(String at) {
        return new Content.Agreement(
                tidy(Fields.what(at)), tidy(Fields.who(at)), tidy(Fields.by(at)), tidy(Fields.followUp(at)));
    }

    private void text(Step step) {
        if (typed.has(Fields.text(step.id()))) {
            String text = tidy(Fields.text(step.id()));
            give(step, text.isEmpty() ? Optional.empty() : Optional.of(new Answer.Text(text)));
        }
    }

    private void level(Step step) {
        String level = typed.text(Fields.level(step.id()));
        if (level.matches("[0-9]{1,3}")) {
            give(step, Optional.of(new Answer.Level(Integer.parseInt(level))));
        } else {
            troubles.add(new Trouble(Fields.level(step.id()), "Det niveau findes ikke. Vælg et på listen."));
        }
    }

    private void day(Step step) {
        String written = tidy(Fields.date(step.id()));
        Optional<LocalDate> date = DanishTime.readDate(written);
        if (date.isEmpty() && !written.isEmpty()) {
            troubles.add(new Trouble(Fields.date(step.id()), UNREADABLE_DATE));
        } else {
            give(step, date.map(Answer.Day::new));
        }
    }

    private void meeting(Step step) {
        String at = step.id();
        String day = tidy(Fields.date(at));
        String clock = tidy(Fields.time(at));
        String venue = tidy(Fields.venue(at));
        if (day.isEmpty() && clock.isEmpty() && venue.isEmpty()) {
            give(step, Optional.empty());
            return;
        }
        Optional<LocalDate> date = DanishTime.readDate(day);
        Optional<LocalTime> time = DanishTime.readTime(clock);
        if (date.isEmpty()) {
            troubles.add(new Trouble(
                    Fields.date(at), day.isEmpty() ? "Vælg en dato. Resten kan ikke gemmes uden." : UNREADABLE_DATE));
        }
        if (time.isEmpty()) {
            troubles.add(new Trouble(
                    Fields.time(at),
                    clock.isEmpty()
                            ? "Skriv et klokkeslæt. Resten kan ikke gemmes uden."
                            : "Klokkeslættet kan ikke læses. Skriv det som 14.30."));
        }
        if (date.isPresent() && time.isPresent()) {
            give(step, Optional.of(new Answer.Meeting(date.get(), time.get(), venue)));
        }
    }

    /** An answer, or its withdrawal, where it is another than the one that the writer saw. */
    private void give(Step step, Optional<Answer> given) {
        if (given.equals(seen.apply(step.id()).answer(step.id()))) {
            return;
        }
        plan(
                given.<Command>map(answer -> new Command.Give(step.id(), answer))
                        .orElseGet(() -> new Command.Clear(step.id())),
                step,
                step.id());
    }

    private void plan(Command command, Step step, String place) {
        planned.add(new Planned(command, step, place));
    }

    private String tidy(String field) {
        return Texts.tidy(typed.text(field));
    }
}
