package dk.trinvis.script;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.flow.Wording;
import dk.trinvis.sheet.SheetText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A conversation in lines of text: what somebody says goes in, what comes of it comes out. {@link Script} says how the lines
 * look. The n-th command has the id {@code command-n}; so has the item that it adds.
 */
final class Conversation {
    private final Rehearsal rehearsal;
    private int commands;
    private Command last = new Command.Approve();
    private Set<String> greyed = Set.of();

    Conversation(Setting setting, Event.Begun begun) {
        this.rehearsal = new Rehearsal(setting, begun);
    }

    /** The dialogue as it stands. */
    Dialogue state() {
        return rehearsal.state();
    }

    /** Goes on in another setting, such as another day. */
    void goOn(Setting next) {
        rehearsal.goOn(next);
    }

    /** Says a line and gives what comes of it. */
    List<String> say(String line) {
        String rest = line;
        long saw = -1;
        if (rest.startsWith(Script.SEEN)) {
            int end = rest.indexOf(')');
            saw = Long.parseLong(rest.substring(Script.SEEN.length(), end));
            rest = rest.substring(end + 1).strip();
        }
        if (rest.startsWith(Script.SHOW)) {
            return sheet(rest.substring(Script.SHOW.length()));
        }
        Dialogue before = rehearsal.state();
        if (!rest.equals(Script.AGAIN)) {
            last = CommandLine.read(rest, rehearsal.setting().flow(), before);
            commands++;
        }
        var order = new Command.Order("command-" + commands, saw < 0 ? before.seq() : saw, last);
        return switch (rehearsal.order(order)) {
            case Decision.Refused refused ->
                refused.problems().stream()
                        .map(problem -> "afvist (" + place(problem) + "): " + problem.message())
                        .toList();
            case Decision.Repeated repeated -> after(before, List.of(), "gentaget, tæller én gang");
            case Decision.Accepted accepted -> after(before, accepted.events(), "intet at ændre");
        };
    }

    private List<String> after(Dialogue before, List<Event> events, String nothing) {
        var lines = new ArrayList<String>();
        if (events.isEmpty()) {
            lines.add(nothing);
        }
        long seq = before.seq();
        for (Event event : events) {
            seq++;
            lines.add(happened(seq, event));
        }
        Dialogue now = rehearsal.state();
        if (now.keepsParentsOut() != before.keepsParentsOut()) {
            lines.add(now.keepsParentsOut() ? "forældrene holdes ude" : "forældrene holdes ikke ude længere");
        }
        contested().forEach((place, candidates) -> lines.add("side om side i " + place + ": " + candidates));
        greyed(lines);
        Wording wording = now.wording();
        lines.add(now.next(rehearsal.setting().flow())
                .map(step -> "næste: " + step.id() + " – " + wording.fill(step.title()))
                .orElse("næste: intet er åbent"));
        return lines;
    }

    private void greyed(List<String> lines) {
        Set<String> now = rehearsal.state().offPath(rehearsal.setting().flow());
        if (!now.equals(greyed)) {
            lines.add(now.isEmpty() ? "intet er gråt længere" : "gråt, men gemt: " + String.join(", ", now));
            greyed = now;
        }
    }

    private Map<String, Integer> contested() {
        var contested = new LinkedHashMap<String, Integer>();
        Dialogue now = rehearsal.state();
        now.answers().forEach((step, register) -> {
            if (register.contested()) {
                contested.put(step, register.candidates().size());
            }
        });
        now.items().forEach((id, item) -> {
            if (item.content().contested()) {
                contested.put(id, item.content().candidates().size());
            }
        });
        return contested;
    }

    private static String happened(long seq, Event event) {
        return switch (event) {
            case Event.Begun e -> "begyndt: " + e.flow();
            case Event.Answered e -> "gemt " + seq + ": " + e.step();
            case Event.Cleared e -> "fortrudt " + seq + ": " + e.step();
            case Event.Skipped e -> "sprunget over: " + e.step();
            case Event.Moved e -> "flyttet til: " + e.step();
            case Event.Added e -> "tilføjet " + seq + ": " + e.item();
            case Event.Changed e -> "rettet " + seq + ": " + e.item();
            case Event.Removed e -> "fjernet: " + e.item();
            case Event.Restored e -> "hentet: " + e.item();
            case Event.AlarmRaised e ->
                "ADVARSEL " + e.kind().id() + " (" + e.alarm() + "): \"" + e.words() + "\" i " + e.place();
            case Event.AlarmDismissed e -> "advarsel afvist: " + e.alarm();
            case Event.SheetApproved e ->
                "version " + e.version() + " godkendt: "
                        + String.join(
                                " og ",
                                e.sheets().stream()
                                        .map(sheet -> sheet.audience().id())
                                        .toList());
            case Event.SendAsked e ->
                "sendes: "
                        + String.join(
                                ", ",
                                e.recipients().stream()
                                        .map(to -> to.address() + " ("
                                                + to.audience().id() + ", " + to.mail() + ")")
                                        .toList());
        };
    }

    private List<String> sheet(String audience) {
        return rehearsal
                .state()
                .newest()
                .flatMap(version -> version.findSheet(Audience.find(audience)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + audience + "\" is no audience"))))
                .map(sheet -> SheetText.of(sheet).lines().toList())
                .orElse(List.of("intet ark til " + audience));
    }

    private static String place(Problem problem) {
        String code = problem.code().name().toLowerCase(Locale.ROOT);
        return problem.field().isEmpty() ? code : code + " " + problem.field();
    }
}
