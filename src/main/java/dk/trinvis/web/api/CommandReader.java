package dk.trinvis.web.api;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.web.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a command from its JSON. What cannot be read is refused as a whole, with everything that is wrong. */
final class CommandReader {
    private static final List<String> TYPES = List.of(
            "answer", "clear", "skip", "move", "note", "agree", "mark", "change", "remove", "restore", "dismiss",
            "approve");

    private final Flow flow;
    private final Dialogue state;
    private final Fields fields;

    private CommandReader(Flow flow, Dialogue state, JsonNode body) {
        this.flow = flow;
        this.state = state;
        this.fields = new Fields(body);
    }

    /**
     * The order in this body.
     *
     * @throws Fault if it cannot be read
     */
    static Command.Order read(Flow flow, Dialogue state, JsonNode body) {
        return new CommandReader(flow, state, body).order();
    }

    private Command.Order order() {
        String id = fields.text("commandId");
        long seq = fields.number("seq");
        String type = fields.text("type");
        Optional<Command> command = fields.sound() ? command(type) : Optional.empty();
        fields.orThrow();
        return new Command.Order(id, seq, command.orElseThrow());
    }

    private Optional<Command> command(String type) {
        return switch (type) {
            case "answer" -> step().flatMap(step -> answer(step).map(answer -> new Command.Give(step.id(), answer)));
            case "clear" -> step().map(step -> new Command.Clear(step.id()));
            case "skip" -> step().map(step -> new Command.Skip(step.id()));
            case "move" -> step().map(step -> new Command.Move(step.id()));
            case "note" -> step().flatMap(step -> note().map(note -> new Command.Add(step.id(), note)));
            case "agree" -> step().flatMap(step -> agreement().map(agreement -> new Command.Add(step.id(), agreement)));
            case "mark" -> step().flatMap(step -> mark().map(mark -> new Command.Add(step.id(), mark)));
            case "change" -> change();
            case "remove" -> Optional.of(new Command.Remove(fields.text("item")));
            case "restore" -> Optional.of(new Command.Restore(fields.text("item")));
            case "dismiss" -> Optional.of(new Command.Dismiss(fields.text("alarm")));
            case "approve" -> Optional.of(new Command.Approve());
            default -> {
                fields.wrong("type", "\"" + type + "\" er ikke en type. Typerne er: " + String.join(", ", TYPES) + ".");
                yield Optional.empty();
            }
        };
    }

    private Optional<Step> step() {
        String id = fields.text("step");
        if (!fields.sound()) {
            return Optional.empty();
        }
        Optional<Step> step = flow.findStep(id);
        if (step.isEmpty()) {
            fields.unknown(
                    "step",
                    "Der er intet trin \"" + id + "\" i \"" + flow.id() + "\". Trinnene er: "
                            + String.join(
                                    ", ", flow.steps().stream().map(Step::id).toList()) + ".");
        }
        return step;
    }

    private Optional<Answer> answer(Step step) {
        return switch (step) {
            case Step.Text text -> sound(new Answer.Text(fields.text("value")));
            case Step.Line line -> sound(new Answer.Text(fields.text("value")));
            case Step.Choice choice -> sound(new Answer.Choice(fields.text("value")));
            case Step.Choices choices -> sound(new Answer.Choices(fields.texts("value")));
            case Step.Scale scale -> sound(new Answer.Level((int) fields.number("value")));
            case Step.Signals signals -> sound(new Answer.Signals(fields.texts("value")));
            case Step.Person person -> {
                Fields value = fields.object("value");
                yield sound(new Answer.Person(value.text("name"), value.textOr("reach", "")));
            }
            case Step.Day day -> day(fields, "value", fields.text("value")).map(Answer.Day::new);
            case Step.Meeting meeting -> meeting();
            case Step.Notes notes -> {
                fields.wrong("type", "Trinnet \"" + step.id() + "\" tager noter: brug type \"note\".");
                yield Optional.empty();
            }
            case Step.Agreements agreements -> {
                fields.wrong("type", "Trinnet \"" + step.id() + "\" tager aftaler: brug type \"agree\".");
                yield Optional.empty();
            }
            case Step.Marks marks -> {
                fields.wrong("type", "Trinnet \"" + step.id() + "\" tager mærker: brug type \"mark\".");
                yield Optional.empty();
            }
        };
    }

    private Optional<Answer> meeting() {
        Fields value = fields.object("value");
        String date = value.text("date");
        String time = value.text("time");
        String place = value.textOr("place", "");
        if (!fields.sound()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(value, "date", date);
        Optional<LocalTime> hour = Optional.empty();
        try {
            hour = Optional.of(LocalTime.parse(time));
        } catch (DateTimeException e) {
            value.wrong("time", "\"" + shortened(time) + "\" er ikke et klokkeslæt. Skriv det som 14:30.");
        }
        return day.isPresent() && hour.isPresent()
                ? Optional.of(new Answer.Meeting(day.get(), hour.get(), place))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Fields holder, String field, String text) {
        if (!holder.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            holder.wrong(field, "\"" + shortened(text) + "\" er ikke en dato. Skriv den som 2026-12-15.");
            return Optional.empty();
        }
    }

    private Optional<Content> note() {
        if (fields.isText("value")) {
            return sound(new Content.Note(fields.text("value"), false));
        }
        Fields value = fields.object("value");
        return sound(new Content.Note(value.text("text"), value.flagOr("staffOnly", false)));
    }

    private Optional<Content> agreement() {
        Fields value = fields.object("value");
        return sound(new Content.Agreement(
                value.text("what"), value.text("who"), value.textOr("by", ""), value.textOr("followUp", "")));
    }

    private Optional<Content> mark() {
        Fields value = fields.object("value");
        String colour = value.text("colour");
        String who = value.text("who");
        String text = value.textOr("text", "");
        Optional<Content.Colour> found = Content.Colour.find(colour);
        if (found.isEmpty() && fields.sound()) {
            value.wrong("colour", "\"" + shortened(colour) + "\" er ikke et mærke. Brug groen, gul eller roed.");
        }
        return found.flatMap(known -> sound(new Content.Mark(who, known, text)));
    }

    private Optional<Command> change() {
        String id = fields.text("item");
        Item item = state.items().get(id);
        if (!fields.sound()) {
            return Optional.empty();
        }
        if (item == null) {
            fields.unknown("item", "Der er ingen note eller aftale \"" + id + "\" i dialogen.");
            return Optional.empty();
        }
        Optional<Content> content = switch (item.says()) {
            case Content.Note note -> note();
            case Content.Agreement agreement -> agreement();
            case Content.Mark mark -> mark();
        };
        return content.map(changed -> new Command.Change(id, changed));
    }

    /** Recipients of {@code POST …/send}: {@code {"commandId","seq","version","to":[{"address","audience"}]}}. */
    static Command.Order readSend(JsonNode body) {
        var fields = new Fields(body);
        String id = fields.text("commandId");
        long seq = fields.number("seq");
        int version = (int) fields.number("version");
        var to = new ArrayList<Command.To>();
        for (Fields recipient : fields.objects("to")) {
            String address = recipient.text("address");
            String audience = recipient.text("audience");
            Optional<Audience> found = Audience.find(audience);
            if (found.isEmpty() && recipient.sound()) {
                recipient.wrong("audience", "\"" + audience + "\" er ikke en modtager. Brug parents eller team.");
            }
            found.ifPresent(who -> to.add(new Command.To(address, who)));
        }
        fields.orThrow();
        return new Command.Order(id, seq, new Command.Send(version, to));
    }

    private <T> Optional<T> sound(T value) {
        return fields.sound() ? Optional.of(value) : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 29) + "…";
    }

    /** Names of command types, for the description of the API. */
    static List<String> types() {
        return TYPES;
    }
}
