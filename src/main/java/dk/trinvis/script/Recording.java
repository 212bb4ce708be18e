package dk.trinvis.script;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Register;
import dk.trinvis.dialogue.Sheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a conversation down from the events of a dialogue that was held. Ids become those of {@link Script}; the mail
 * addresses of real people become made-up ones. Everything else stands as it was typed.
 */
public final class Recording {
    private static final Pattern ALARM = Pattern.compile("(.+)(-a\\d+)");

    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private Dialogue state = Dialogue.NONE;

    private Recording(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The conversation, with what comes of each line on this stage.
     *
     * @param events all events of a dialogue
     * @param zone where its days begin
     */
    public static List<String> of(List<Recorded> events, ZoneId zone, Script.Stage stage) {
        var recording = new Recording(zone);
        recording.write(events);
        return Script.hold(recording.lines, stage);
    }

    private void write(List<Recorded> events) {
        LocalDate day = dayOf(events.getFirst());
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Event.Begun begun) {
                lines.addAll(Script.head(begun.flow(), begun.profile(), day));
            } else if (!ids.containsKey(recorded.command())) {
                if (!dayOf(recorded).equals(day)) {
                    day = dayOf(recorded);
                    lines.add(Script.day(day));
                }
                ids.put(recorded.command(), "command-" + (ids.size() + 1));
                lines.add("> " + seen(recorded.event()) + CommandLine.write(command(recorded.event())));
            }
            // Other events of the same command are what came of it.
            state = state.evolve(recorded);
        }
        for (Sheet sheet : state.newest().map(Dialogue.Approved::sheets).orElse(List.of())) {
            lines.add("> " + Script.SHOW + sheet.audience().id());
        }
    }

    private LocalDate dayOf(Recorded recorded) {
        return LocalDate.ofInstant(recorded.at(), zone);
    }

    /** What the first event of a command was asked for with. */
    private Command command(Event event) {
        return switch (event) {
            case Event.Answered e -> new Command.Give(e.step(), e.answer());
            case Event.Cleared e -> new Command.Clear(e.step());
            case Event.Skipped e -> new Command.Skip(e.step());
            case Event.Moved e -> new Command.Move(e.step());
            case Event.Added e -> new Command.Add(e.step(), e.content());
            case Event.Changed e -> new Command.Change(id(e.item()), e.content());
            case Event.Removed e -> new Command.Remove(id(e.item()));
            case Event.Restored e -> new Command.Restore(id(e.item()));
            case Event.AlarmDismissed e -> new Command.Dismiss(alarm(e.alarm()));
            case Event.SheetApproved e -> new Command.Approve();
            case Event.SendAsked e ->
                new Command.Send(
                        e.version(),
                        e.recipients().stream()
                                .map(to -> new Command.To(address(to.address()), to.audience()))
                                .toList());
            case Event.Begun e -> throw unexpected(e);
            case Event.AlarmRaised e -> throw unexpected(e);
        };
    }

    private static IllegalStateException unexpected(Event event) {
        return new IllegalStateException(
                "no command begins with " + event.getClass().getSimpleName());
    }

    /** Said only where it makes a difference: somebody else wrote to the same place in the meantime. */
    private String seen(Event event) {
        return switch (event) {
            case Event.Answered e -> seen(Optional.ofNullable(state.answers().get(e.step())), e.saw());
            case Event.Cleared e -> seen(Optional.ofNullable(state.answers().get(e.step())), e.saw());
            case Event.Changed e ->
                seen(Optional.ofNullable(state.items().get(e.item())).map(item -> item.content()), e.saw());
            default -> "";
        };
    }

    private static <T> String seen(Optional<Register<T>> register, long saw) {
        boolean newer = register.stream()
                .flatMap(found -> found.candidates().stream())
                .anyMatch(candidate -> candidate.seq() > saw);
        return newer ? Script.SEEN + saw + ") " : "";
    }

    private String id(String command) {
        return ids.getOrDefault(command, command);
    }

    private String alarm(String id) {
        var parts = ALARM.matcher(id);
        return parts.matches() ? id(parts.group(1)) + parts.group(2) : id;
    }

    private String address(String real) {
        return addresses.computeIfAbsent(real, each -> "modtager" + (addresses.size() + 1) + "@eksempel.dk");
    }
}
