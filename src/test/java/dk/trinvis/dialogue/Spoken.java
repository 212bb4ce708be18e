package dk.trinvis.dialogue;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.sheet.SheetText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation in lines of text.
 *
 * <pre>
 * trivsel: 4                      an answer; its parts are separated by " | "
 * note perspektiv: Jeg er træt    also: internt, for a note that is for staff only
 * aftale aftaler: Ringe | Lone | fredag | på mødet
 * mærke hjemme: Pædagogen | gul | Taler ikke om hjem
 * ret command-3: Jeg er glad      rewrites a note
 * fjern command-3, hent command-3, fortryd trivsel, spring trivsel over, gå til trivsel
 * afvis command-3-a1              dismisses an alarm
 * godkend, send 1 parents: mor@eksempel.dk | far@eksempel.dk
 * (set til 4) trivsel: 5          by somebody who has seen nothing after 4
 * igen                            the last command once more
 * vis parents                     the newest approved sheet
 * </pre>
 */
final class Spoken {
    private final Talk talk;
    private Command last = new Command.Approve();
    private Set<String> greyed = Set.of();

    Spoken(Talk talk) {
        this.talk = talk;
    }

    /** Says a line and gives what comes of it. */
    List<String> say(String line) {
        String rest = line;
        if (rest.startsWith("(set til ")) {
            int end = rest.indexOf(')');
            talk.seeing(Long.parseLong(rest.substring("(set til ".length(), end)));
            rest = rest.substring(end + 1).strip();
        }
        if (rest.startsWith("vis ")) {
            return sheet(rest.substring("vis ".length()));
        }
        Dialogue before = talk.state();
        if (rest.equals("igen")) {
            talk.order(talk.last(), last);
        } else {
            last = command(rest);
            talk.say(last);
        }
        return answer(before);
    }

    private Command command(String line) {
        int colon = line.indexOf(": ");
        String head = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 2).replace("\\n", "\n");
        String[] words = head.split(" ", -1);
        String name = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "note" -> new Command.Add(name, new Content.Note(value, false));
            case "internt" -> new Command.Add(name, new Content.Note(value, true));
            case "aftale" -> new Command.Add(name, agreement(value));
            case "mærke" -> new Command.Add(name, mark(value));
            case "ret" -> new Command.Change(name, new Content.Note(value, false));
            case "fjern" -> new Command.Remove(name);
            case "hent" -> new Command.Restore(name);
            case "fortryd" -> new Command.Clear(name);
            case "spring" -> new Command.Skip(name);
            case "gå" -> new Command.Move(words[2]);
            case "afvis" -> new Command.Dismiss(name);
            case "godkend" -> new Command.Approve();
            case "send" ->
                new Command.Send(
                        Integer.parseInt(name),
                        parts(value).stream()
                                .map(address -> new Command.To(
                                        address, Audience.find(words[2]).orElseThrow()))
                                .toList());
            default -> new Command.Give(head, answer(head, value));
        };
    }

    private Answer answer(String stepId, String value) {
        Step step = talk.setting().flow().findStep(stepId).orElseThrow(() -> new AssertionError("no step " + stepId));
        List<String> parts = parts(value);
        return switch (step) {
            case Step.Text text -> new Answer.Text(value);
            case Step.Line text -> new Answer.Text(value);
            case Step.Signals signals -> new Answer.Signals(value.isEmpty() ? List.of() : parts);
            case Step.Choice choice -> new Answer.Choice(value);
            case Step.Choices choices -> new Answer.Choices(value.isEmpty() ? List.of() : parts);
            case Step.Marks marks -> new Answer.Text(value);
            case Step.Scale scale -> new Answer.Level(Integer.parseInt(value));
            case Step.Person person -> new Answer.Person(parts.getFirst(), part(parts, 1));
            case Step.Meeting meeting ->
                new Answer.Meeting(LocalDate.parse(parts.getFirst()), LocalTime.parse(part(parts, 1)), part(parts, 2));
            case Step.Notes notes -> new Answer.Text(value);
            case Step.Agreements agreements -> new Answer.Text(value);
        };
    }

    private List<String> answer(Dialogue before) {
        var lines = new ArrayList<String>();
        talk.lastProblems().forEach(problem -> lines.add("afvist (" + place(problem) + "): " + problem.message()));
        if (!talk.lastProblems().isEmpty()) {
            return lines;
        }
        if (talk.lastEvents().isEmpty()) {
            lines.add(before.commands().containsKey(talk.last()) ? "gentaget, tæller én gang" : "intet at ændre");
        }
        long seq = before.seq();
        for (Event event : talk.lastEvents()) {
            seq++;
            lines.add(happened(seq, event));
        }
        Dialogue now = talk.state();
        if (now.keepsParentsOut() != before.keepsParentsOut()) {
            lines.add(now.keepsParentsOut() ? "forældrene holdes ude" : "forældrene holdes ikke ude længere");
        }
        contested().forEach((place, candidates) -> lines.add("side om side i " + place + ": " + candidates));
        greyed(lines);
        Wording wording = now.wording();
        lines.add(talk.next()
                .map(step -> "næste: " + step.id() + " – " + wording.fill(step.title()))
                .orElse("næste: intet er åbent"));
        return lines;
    }

    private void greyed(List<String> lines) {
        Set<String> now = talk.state().offPath(talk.setting().flow());
        if (!now.equals(greyed)) {
            lines.add(now.isEmpty() ? "intet er gråt længere" : "gråt, men gemt: " + String.join(", ", now));
            greyed = now;
        }
    }

    private Map<String, Integer> contested() {
        var contested = new LinkedHashMap<String, Integer>();
        talk.state().answers().forEach((step, register) -> {
            if (register.contested()) {
                contested.put(step, register.candidates().size());
            }
        });
        talk.state().items().forEach((id, item) -> {
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
        return talk.state()
                .newest()
                .flatMap(version -> version.findSheet(Audience.find(audience).orElseThrow()))
                .map(sheet -> SheetText.of(sheet).lines().toList())
                .orElse(List.of("intet ark til " + audience));
    }

    private static String place(Problem problem) {
        String code = problem.code().name().toLowerCase(java.util.Locale.ROOT);
        return problem.field().isEmpty() ? code : code + " " + problem.field();
    }

    private static Content.Agreement agreement(String value) {
        List<String> parts = parts(value);
        return new Content.Agreement(parts.getFirst(), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static Content.Mark mark(String value) {
        List<String> parts = parts(value);
        return new Content.Mark(
                parts.getFirst(), Content.Colour.find(part(parts, 1)).orElseThrow(), part(parts, 2));
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
