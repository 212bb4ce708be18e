package dk.trinvis.dialogue;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what comes of a command. Pure: the same state, order and setting give the same decision.
 *
 * <p>What was typed is accepted under steps that are off the path too: it is kept, greyed, and returns with the path.
 */
public final class Decider {
    private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int MOST_RECIPIENTS = 20;

    private final Dialogue state;
    private final Command.Order order;
    private final Setting setting;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Decider(Dialogue state, Command.Order order, Setting setting) {
        this.state = state;
        this.order = order;
        this.setting = setting;
    }

    /** What comes of this order in this state. */
    public static Decision decide(Dialogue state, Command.Order order, Setting setting) {
        if (state.commands().containsKey(order.id())) {
            return new Decision.Repeated();
        }
        return new Decider(state, order, setting).decision();
    }

    private Decision decision() {
        if (!COMMAND_ID.matcher(order.id()).matches()) {
            problems.add(new Problem(
                    Problem.Code.INVALID, "commandId", "commandId skal være 8-64 tegn: a-z, A-Z, 0-9 og bindestreg."));
        }
        if (order.saw() < 0 || order.saw() > state.seq()) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    "seq",
                    "seq er " + order.saw() + ", men dialogen er ved " + state.seq()
                            + ". Send det seq, du sidst har fået."));
        }
        switch (order.command()) {
            case Command.Give give -> give(give);
            case Command.Clear clear -> clear(clear);
            case Command.Skip skip -> step(skip.step()).ifPresent(step -> events.add(new Event.Skipped(step.id())));
            case Command.Move move -> step(move.step()).ifPresent(step -> events.add(new Event.Moved(step.id())));
            case Command.Add add -> add(add);
            case Command.Change change -> change(change);
            case Command.Remove remove ->
                item(remove.item())
                        .filter(item -> !item.removed())
                        .ifPresent(item -> events.add(new Event.Removed(item.id())));
            case Command.Restore restore ->
                item(restore.item()).filter(Item::removed).ifPresent(item -> events.add(new Event.Restored(item.id())));
            case Command.Dismiss dismiss -> dismiss(dismiss);
            case Command.Approve approve -> approve();
            case Command.Send send -> send(send);
        }
        return problems.isEmpty() ? new Decision.Accepted(events) : new Decision.Refused(problems);
    }

    private void give(Command.Give give) {
        Optional<Step> found = step(give.step());
        if (found.isEmpty()) {
            return;
        }
        Answer answer = tidied(give.answer());
        new AnswerCheck(setting, problems).check(found.get(), answer);
        if (!problems.isEmpty()) {
            return;
        }
        events.add(new Event.Answered(give.step(), answer, order.saw()));
        if (answer instanceof Answer.Signals signals) {
            hearSignals(give.step(), signals);
        } else {
            hear(give.step(), textOf(answer), register(give.step()).all().map(Decider::textOf));
        }
    }

    private void clear(Command.Clear clear) {
        step(clear.step()).ifPresent(step -> {
            if (state.answer(step.id()).isPresent()) {
                events.add(new Event.Cleared(step.id(), order.saw()));
                dismissSignals(step.id(), confirmed(register(step.id()).clear(order.saw())));
            }
        });
    }

    private void add(Command.Add add) {
        Optional<Step> found = step(add.step());
        if (found.isEmpty()) {
            return;
        }
        Content content = tidied(add.content());
        new AnswerCheck(setting, problems).check(found.get(), content);
        if (problems.isEmpty()) {
            events.add(new Event.Added(add.step(), order.id(), content));
            hear(order.id(), textOf(content), Stream.of());
        }
    }

    private void change(Command.Change change) {
        Optional<Item> found = item(change.item());
        if (found.isEmpty()) {
            return;
        }
        Content content = tidied(change.content());
        Step step = setting.flow()
                .findStep(found.get().step())
                .orElseThrow(() -> new IllegalStateException(
                        "item \"" + found.get().id() + "\" stands under a step that the flow does not have"));
        new AnswerCheck(setting, problems).check(step, content);
        if (problems.isEmpty()) {
            events.add(new Event.Changed(change.item(), content, order.saw()));
            hear(change.item(), textOf(content), found.get().content().all().map(Decider::textOf));
        }
    }

    private void dismiss(Command.Dismiss dismiss) {
        RaisedAlarm alarm = state.alarms().get(dismiss.alarm());
        if (alarm == null) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN, "alarm", "Der er ingen advarsel \"" + dismiss.alarm() + "\" i dialogen."));
        } else if (alarm.fromSignal() && !alarm.dismissed()) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    "alarm",
                    "Advarslen kommer af et tegn, du har sat. Fjern tegnet, hvis det ikke passer."));
        } else if (!alarm.dismissed()) {
            events.add(new Event.AlarmDismissed(alarm.id()));
        }
    }

    private void approve() {
        if (state.changedSince(order.saw())) {
            problems.add(new Problem(
                    Problem.Code.STALE,
                    "seq",
                    "Noget er ændret, siden du så arket. Se det igennem igen, og godkend så."));
            return;
        }
        if (problems.isEmpty()) {
            events.add(new Event.SheetApproved(
                    state.versions().size() + 1, setting.writer().apply(state)));
        }
    }

    private void send(Command.Send send) {
        Optional<Dialogue.Approved> version = state.findVersion(send.version());
        if (version.isEmpty()) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN,
                    "version",
                    state.versions().isEmpty()
                            ? "Arket er ikke godkendt endnu. Godkend det først, så kan det sendes."
                            : "Der er ingen version " + send.version() + ". Den nyeste er version "
                                    + state.versions().size() + "."));
        } else if (send.version() != state.versions().size()) {
            problems.add(new Problem(
                    Problem.Code.STALE,
                    "version",
                    "Version " + send.version() + " er afløst af version "
                            + state.versions().size() + ". Send den nyeste."));
        }
        setting.notSent().ifPresent(why -> problems.add(new Problem(Problem.Code.INVALID, "to", why)));
        if (send.to().isEmpty()) {
            problems.add(new Problem(Problem.Code.INVALID, "to", "Skriv mindst én modtager."));
        }
        if (send.to().size() > MOST_RECIPIENTS) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    "to",
                    "Der er " + send.to().size() + " modtagere, og der kan være " + MOST_RECIPIENTS + " ad gangen."));
        }
        var recipients = new ArrayList<Event.Recipient>();
        var seen = new HashSet<String>();
        for (int i = 0; i < send.to().size(); i++) {
            Command.To to = send.to().get(i);
            String field = "to[" + i + "].address";
            // A line break is never trimmed away here: the address goes into a header.
            Texts.checkAddress(field, to.address(), problems);
            if (!seen.add(to.address().toLowerCase(Locale.ROOT))) {
                problems.add(new Problem(
                        Problem.Code.INVALID, field, "»" + to.address() + "« står der to gange. Fjern den ene."));
            }
            if (state.keepsFrom(to.address(), to.audience())) {
                problems.add(new Problem(
                        Problem.Code.PARENTS_KEPT_OUT,
                        "to[" + i + "]",
                        "Der er mistanke om overgreb i dialogen. Derfor sender vi intet til forældrene."
                                + " Ring til frontteamet, og aftal med dem, hvad der sker nu."));
            } else if (version.isPresent()
                    && version.get().findSheet(to.audience()).isEmpty()) {
                problems.add(new Problem(
                        Problem.Code.INVALID,
                        "to[" + i + "]",
                        setting.flow().outcome().reachesParents()
                                ? "Version " + send.version() + " har intet ark til forældre. Godkend et nyt ark først."
                                : "Det her er kun til jer fagfolk. Der er intet ark til forældre."));
            }
            recipients.add(new Event.Recipient(order.id() + "-" + (i + 1), to.address(), to.audience()));
        }
        if (problems.isEmpty()) {
            events.add(new Event.SendAsked(send.version(), recipients));
        }
    }

    /** @param before what stood there until now */
    private void hear(String place, String text, Stream<String> before) {
        List<String> known = before.toList();
        int number = 0;
        for (Setting.Heard heard : setting.ear().apply(text)) {
            if (!knows(heard.kind(), place, heard.words(), known)) {
                number++;
                events.add(
                        new Event.AlarmRaised(order.id() + "-a" + number, heard.kind(), place, heard.words(), false));
            }
        }
    }

    private void hearSignals(String step, Answer.Signals signals) {
        dismissSignals(step, confirmed(register(step).write(signals, state.seq() + 1, order.saw())));
        int number = 0;
        for (String signal : signals.ids()) {
            Optional<Alarm> alarm = setting.signals().apply(signal).flatMap(Setting.KnownSignal::alarm);
            boolean stands = state.alarms().values().stream()
                    .anyMatch(each -> each.fromSignal()
                            && !each.dismissed()
                            && each.place().equals(step)
                            && each.words().equals(signal));
            if (alarm.isPresent() && !stands) {
                number++;
                events.add(new Event.AlarmRaised(order.id() + "-a" + number, alarm.get(), step, signal, true));
            }
        }
    }

    private Register<Answer> register(String step) {
        return state.answers().getOrDefault(step, Register.empty());
    }

    /** All signals that somebody confirms. Where two answers stand side by side, nobody has taken back the other's. */
    private static Set<String> confirmed(Register<Answer> register) {
        return register.candidates().stream()
                .map(Register.Candidate::value)
                .flatMap(answer -> answer instanceof Answer.Signals signals ? signals.ids().stream() : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A signal that nobody confirms any longer no longer raises its alarm. */
    private void dismissSignals(String step, Set<String> still) {
        for (RaisedAlarm alarm : state.alarms().values()) {
            if (alarm.fromSignal()
                    && !alarm.dismissed()
                    && alarm.place().equals(step)
                    && !still.contains(alarm.words())) {
                events.add(new Event.AlarmDismissed(alarm.id()));
            }
        }
    }

    /**
     * The same words in the same place speak once, also after somebody has said that they mean something else. So do longer or
     * shorter words there, if all of them stood in the text already: only what is added can be new.
     */
    private boolean knows(Alarm kind, String place, String words, List<String> before) {
        return state.alarms().values().stream()
                .filter(alarm -> alarm.kind() == kind && alarm.place().equals(place))
                .anyMatch(alarm -> alarm.words().equalsIgnoreCase(words)
                        || (alarm.dismissed()
                                && before.stream().anyMatch(text -> RaisedAlarm.overlap(alarm.words(), words, text))));
    }

    private Optional<Step> step(String id) {
        Optional<Step> found = setting.flow().findStep(id);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN,
                    "step",
                    "Der er intet trin \"" + id + "\" i \"" + setting.flow().id() + "\". Trinnene er: "
                            + String.join(
                                    ", ",
                                    setting.flow().steps().stream()
                                            .map(Step::id)
                                            .toList()) + "."));
        }
        return found;
    }

    private Optional<Item> item(String id) {
        Item found = state.items().get(id);
        if (found == null) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN, "item", "Der er ingen note eller aftale \"" + id + "\" i dialogen."));
        }
        return Optional.ofNullable(found);
    }

    private static Answer tidied(Answer answer) {
        return switch (answer) {
            case Answer.Text text -> new Answer.Text(Texts.tidy(text.text()));
            case Answer.Person person -> new Answer.Person(Texts.tidy(person.name()), Texts.tidy(person.reach()));
            case Answer.Meeting meeting ->
                new Answer.Meeting(meeting.date(), meeting.time(), Texts.tidy(meeting.place()));
            case Answer.Day day -> day;
            case Answer.Choice choice -> choice;
            case Answer.Choices choices -> choices;
            case Answer.Signals signals -> signals;
            case Answer.Level level -> level;
        };
    }

    private static Content tidied(Content content) {
        return switch (content) {
            case Content.Note note -> new Content.Note(Texts.tidy(note.text()), note.staffOnly());
            case Content.Agreement agreement ->
                new Content.Agreement(
                        Texts.tidy(agreement.what()),
                        Texts.tidy(agreement.who()),
                        Texts.tidy(agreement.by()),
                        Texts.tidy(agreement.followUp()));
            case Content.Mark mark -> new Content.Mark(Texts.tidy(mark.who()), mark.colour(), Texts.tidy(mark.text()));
        };
    }

    private static String textOf(Answer answer) {
        return switch (answer) {
            case Answer.Text text -> text.text();
            case Answer.Person person -> person.name() + "\n" + person.reach();
            case Answer.Meeting meeting -> meeting.place();
            case Answer.Day day -> "";
            case Answer.Choice choice -> "";
            case Answer.Choices choices -> "";
            case Answer.Signals signals -> "";
            case Answer.Level level -> "";
        };
    }

    private static String textOf(Content content) {
        return switch (content) {
            case Content.Note note -> note.text();
            case Content.Agreement agreement ->
                String.join("\n", agreement.what(), agreement.who(), agreement.by(), agreement.followUp());
            case Content.Mark mark -> String.join("\n", mark.who(), mark.text());
        };
    }
}
