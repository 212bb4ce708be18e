package dk.trinvis.web.page;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.RaisedAlarm;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Outcome;
import dk.trinvis.web.Browser;
import dk.trinvis.web.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One posted form, carried out. Each command of it has an id made from the form's own and from what it says, so a form that
 * is posted twice counts once.
 */
final class Posting {
    private final Dialogues dialogues;
    private final Journal journal;
    private final Typed typed;
    private final Map<Long, Dialogue> seen = new HashMap<>();
    private final Set<String> saved = new LinkedHashSet<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private Talk talk;
    private int number;

    Posting(Dialogues dialogues, Journal journal, Talk talk, Typed typed) {
        this.dialogues = dialogues;
        this.journal = journal;
        this.talk = talk;
        this.typed = typed;
    }

    /** The dialogue as it stands now. */
    Talk talk() {
        return talk;
    }

    Typed typed() {
        return typed;
    }

    /** The places that were saved. */
    Set<String> saved() {
        return saved;
    }

    /** What was refused. Everything else was carried out. */
    List<Trouble> troubles() {
        return troubles;
    }

    /** What stands in the form and is not saved yet. */
    Gather.Gathered gathered() {
        return Gather.of(talk.flow(), talk.state(), this::seenAt, typed);
    }

    /** Saves all that stands in the form. What is refused keeps nothing else from being saved. */
    void save() {
        Gather.Gathered gathered = gathered();
        troubles.addAll(gathered.troubles());
        for (Gather.Planned planned : gathered.planned()) {
            List<Problem> problems = carryOut(planned.command(), planned.place());
            if (problems.isEmpty()) {
                saved.add(planned.place());
            }
            problems.forEach(problem -> troubles.add(new Trouble(
                    problem.field().startsWith("value")
                            ? Fields.of(planned.step(), planned.place(), problem.field())
                            : "",
                    problem.message())));
        }
    }

    /** Carries out a command that is not about a field. */
    void act(Command command, String place) {
        carryOut(command, place).forEach(problem -> troubles.add(new Trouble("", problem.message())));
    }

    /** Passes over what is still open in a section. */
    void skip(Section section) {
        for (Step step : talk.state().path(talk.flow())) {
            if (section.has(step.id()) && talk.state().open(step)) {
                act(new Command.Skip(step.id()), step.id());
            }
        }
    }

    /** Says where the conversation goes on. */
    void move(Section section) {
        talk.state().path(talk.flow()).stream()
                .filter(step -> section.has(step.id()))
                .findFirst()
                .ifPresent(step -> act(new Command.Move(step.id()), step.id()));
    }

    /** Words that were heard as this danger mean something else; signals that speak of it are taken back. */
    void dismiss(String kind) {
        List<RaisedAlarm> standing = talk.state().standingAlarms().stream()
                .filter(alarm -> alarm.kind().id().equals(kind))
                .toList();
        standing.stream()
                .filter(alarm -> !alarm.fromSignal())
                .forEach(alarm -> act(new Command.Dismiss(alarm.id()), ""));
        Map<String, List<String>> signals = standing.stream()
                .filter(RaisedAlarm::fromSignal)
                .collect(Collectors.groupingBy(
                        RaisedAlarm::place, Collectors.mapping(RaisedAlarm::words, Collectors.toList())));
        signals.forEach((step, ids) -> {
            if (talk.state().answer(step).orElse(null) instanceof Answer.Signals confirmed) {
                List<String> others =
                        confirmed.ids().stream().filter(id -> !ids.contains(id)).toList();
                act(new Command.Give(step, new Answer.Signals(others)), "");
            }
        });
    }

    private List<Problem> carryOut(Command command, String place) {
        number++;
        var order = new Command.Order(id(command), saw(place), command);
        return switch (dialogues.handle(talk.id(), order)) {
            case Outcome.Done done -> accept(done.dialogue());
            case Outcome.Repeated repeated -> accept(repeated.dialogue());
            case Outcome.Refused refused -> {
                talk = talk.at(refused.dialogue());
                yield refused.problems();
            }
            case Outcome.NoSuchDialogue gone -> throw Door.closed();
        };
    }

    private String id(Command command) {
        return id(typed, "-" + number, command);
    }

    /**
     * The id of a command that a form asks for. The same form makes the same ids. One that was changed since, such as after
     * the browser's "back", makes others: what it says now must not be taken for what was carried out before. The token keeps
     * the words from being guessed by the id.
     */
    static String id(Typed typed, String place, Command command) {
        String words = typed.text(Browser.FIELD) + "\n" + command;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return typed.text(Fields.COMMAND) + place + "-" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private List<Problem> accept(Dialogue now) {
        talk = talk.at(now);
        return List.of();
    }

    private Dialogue seenAt(String place) {
        long saw = saw(place);
        if (saw >= talk.state().seq()) {
            return talk.state();
        }
        return seen.computeIfAbsent(saw, this::stateAt);
    }

    /** The dialogue as it was at this event. The journal is the only truth, so it is asked. */
    private Dialogue stateAt(long seq) {
        List<Recorded> events = journal.read(talk.id()).orElseThrow(Door::closed);
        return Dialogue.of(events.stream().filter(event -> event.seq() <= seq).toList());
    }

    private long saw(String place) {
        return number(typed.has(Fields.seen(place)) ? typed.text(Fields.seen(place)) : typed.text(Fields.SEEN));
    }

    /** The sequence that a form carries. */
    static long number(String seq) {
        if (!seq.matches("[0-9]{1,15}")) {
            throw Fault.badRequest("Siden kan ikke læses. Gå tilbage, og prøv igen.");
        }
        return Long.parseLong(seq);
    }
}
