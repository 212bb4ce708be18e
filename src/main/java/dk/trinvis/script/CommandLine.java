package dk.trinvis.script;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A command as a line of a conversation, read and written. {@link Script} says how the lines look. */
final class CommandLine {
    private static final String STAFF_ONLY = "internt";
    private static final String MIXED = "blandet";

    private CommandLine() {}

    /**
     * The command that a line says.
     *
     * @throws IllegalArgumentException if it says none
     */
    static Command read(String line, Flow flow, Dialogue state) {
        int colon = line.indexOf(": ");
        String head = colon >= 0
                ? line.substring(0, colon)
                : line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        String value = colon < 0 ? "" : line.substring(colon + 2);
        List<String> words = List.of(head.split(" ", -1));
        String name = Parts.at(words, 1);
        if (words.size() == 1 && !head.equals("godkend")) {
            return new Command.Give(head, answer(step(flow, head), value));
        }
        return switch (words.getFirst()) {
            case "note" -> new Command.Add(name, new Content.Note(Parts.read(value), false));
            case STAFF_ONLY -> new Command.Add(name, new Content.Note(Parts.read(value), true));
            case "aftale" -> new Command.Add(name, agreement(value));
            case "mærke" -> new Command.Add(name, mark(value));
            case "ret" -> new Command.Change(name, changed(words, value, state));
            case "fjern" -> new Command.Remove(name);
            case "hent" -> new Command.Restore(name);
            case "fortryd" -> new Command.Clear(name);
            case "spring" -> new Command.Skip(name);
            case "gå" -> new Command.Move(Parts.at(words, 2));
            case "afvis" -> new Command.Dismiss(name);
            case "godkend" -> new Command.Approve();
            case "send" -> new Command.Send(Integer.parseInt(name), recipients(Parts.at(words, 2), value));
            default -> throw new IllegalArgumentException("\"" + line + "\" says nothing that a conversation knows");
        };
    }

    private static Step step(Flow flow, String id) {
        return flow.findStep(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("flow \"" + flow.id() + "\" has no step \"" + id + "\""));
    }

    private static Answer answer(Step step, String value) {
        List<String> parts = Parts.readAll(value);
        return switch (step) {
            case Step.Signals signals -> new Answer.Signals(parts);
            case Step.Choice choice -> new Answer.Choice(value);
            case Step.Choices choices -> new Answer.Choices(parts);
            case Step.Scale scale -> new Answer.Level(Integer.parseInt(value));
            case Step.Person person -> new Answer.Person(Parts.at(parts, 0), Parts.at(parts, 1));
            case Step.Day day -> new Answer.Day(LocalDate.parse(value));
            case Step.Meeting meeting ->
                new Answer.Meeting(
                        LocalDate.parse(Parts.at(parts, 0)), LocalTime.parse(Parts.at(parts, 1)), Parts.at(parts, 2));
            case Step.Text text -> new Answer.Text(Parts.read(value));
            case Step.Line text -> new Answer.Text(Parts.read(value));
            // These take no answer: what is said here is refused, and the conversation shows how.
            case Step.Notes notes -> new Answer.Text(Parts.read(value));
            case Step.Agreements agreements -> new Answer.Text(Parts.read(value));
            case Step.Marks marks -> new Answer.Text(Parts.read(value));
        };
    }

    private static Content changed(List<String> words, String value, Dialogue state) {
        Item item = state.items().get(Parts.at(words, 1));
        if (item == null) {
            return new Content.Note(Parts.read(value), false);
        }
        return switch (item.says()) {
            case Content.Note note ->
                new Content.Note(Parts.read(value), Parts.at(words, 2).equals(STAFF_ONLY));
            case Content.Agreement agreement -> agreement(value);
            case Content.Mark mark -> mark(value);
        };
    }

    private static Content.Agreement agreement(String value) {
        List<String> parts = Parts.readAll(value);
        return new Content.Agreement(Parts.at(parts, 0), Parts.at(parts, 1), Parts.at(parts, 2), Parts.at(parts, 3));
    }

    private static Content.Mark mark(String value) {
        List<String> parts = Parts.readAll(value);
        return new Content.Mark(
                Parts.at(parts, 0),
                Content.Colour.find(Parts.at(parts, 1))
                        .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" names no colour")),
                Parts.at(parts, 2));
    }

    private static List<Command.To> recipients(String audience, String value) {
        return Parts.readAll(value).stream()
                .map(said -> {
                    List<String> words = List.of(said.split(" ", 2));
                    return audience.equals(MIXED)
                            ? new Command.To(Parts.at(words, 1), audience(words.getFirst()))
                            : new Command.To(said, audience(audience));
                })
                .toList();
    }

    private static Audience audience(String id) {
        return Audience.find(id).orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no audience"));
    }

    /** The line that says a command. */
    static String write(Command command) {
        return switch (command) {
            case Command.Give give -> give.step() + ": " + written(give.answer());
            case Command.Clear clear -> "fortryd " + clear.step();
            case Command.Skip skip -> "spring " + skip.step() + " over";
            case Command.Move move -> "gå til " + move.step();
            case Command.Add add ->
                switch (add.content()) {
                    case Content.Note note ->
                        (note.staffOnly() ? STAFF_ONLY : "note") + " " + add.step() + ": " + Parts.written(note.text());
                    case Content.Agreement agreement -> "aftale " + add.step() + ": " + written(add.content());
                    case Content.Mark mark -> "mærke " + add.step() + ": " + written(add.content());
                };
            case Command.Change change ->
                "ret " + change.item()
                        + (change.content() instanceof Content.Note note && note.staffOnly() ? " " + STAFF_ONLY : "")
                        + ": " + written(change.content());
            case Command.Remove remove -> "fjern " + remove.item();
            case Command.Restore restore -> "hent " + restore.item();
            case Command.Dismiss dismiss -> "afvis " + dismiss.alarm();
            case Command.Approve approve -> "godkend";
            case Command.Send send -> written(send);
        };
    }

    private static String written(Answer answer) {
        return switch (answer) {
            case Answer.Text text -> Parts.written(text.text());
            case Answer.Choice choice -> choice.option();
            case Answer.Choices choices -> Parts.written(choices.options());
            case Answer.Signals signals -> Parts.written(signals.ids());
            case Answer.Level level -> String.valueOf(level.level());
            case Answer.Person person -> Parts.written(List.of(person.name(), person.reach()));
            case Answer.Day day -> day.date().toString();
            case Answer.Meeting meeting ->
                Parts.written(List.of(meeting.date().toString(), meeting.time().toString(), meeting.place()));
        };
    }

    private static String written(Content content) {
        return switch (content) {
            case Content.Note note -> Parts.written(note.text());
            case Content.Agreement agreement ->
                Parts.written(List.of(agreement.what(), agreement.who(), agreement.by(), agreement.followUp()));
            case Content.Mark mark ->
                Parts.written(List.of(mark.who(), mark.colour().id(), mark.text()));
        };
    }

    private static String written(Command.Send send) {
        List<Audience> audiences =
                send.to().stream().map(Command.To::audience).distinct().toList();
        boolean mixed = audiences.size() != 1;
        var said = new ArrayList<String>();
        for (Command.To to : send.to()) {
            said.add(mixed ? to.audience().id() + " " + to.address() : to.address());
        }
        return "send " + send.version() + " "
                + (mixed ? MIXED : audiences.getFirst().id()) + ": " + Parts.written(said);
    }
}
