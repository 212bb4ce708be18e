package dk.trinvis.web.page;

import dk.trinvis.catalogue.Heard;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decider;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.RaisedAlarm;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.Texts;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody has said on the start page, as its form carries it. Nothing of it is kept on the server: {@link #play} runs
 * it through the engine, so that what counts as an answer, as danger or as a CPR number is the same as in a dialogue.
 *
 * @param concern as typed
 * @param signals ids of the ticked signals
 * @param offered whether the signals were on the page, so that none ticked means that none fits
 * @param role id, empty while not answered; so are age and level
 * @param dismissed alarms that are not what was meant, as {@code kind:words}, and for each kind which concern was on the page
 *     then, as {@code kind:#hash}: while it stands unchanged, other words heard in the same place are not meant either
 */
record Draft(
        String concern,
        List<String> signals,
        boolean offered,
        String role,
        String age,
        String level,
        List<String> dismissed) {
    /** Steps of the flow; the names of the form's fields too. */
    static final String CONCERN = "bekymring";

    static final String SIGNALS = "tegn";
    static final String ROLE = "rolle";
    static final String AGE = "alder";
    static final String LEVEL = "trivsel";
    /** The steps in the order of the page. */
    static final List<String> STEPS = List.of(CONCERN, SIGNALS, ROLE, AGE, LEVEL);

    static final String OFFERED = "vist";
    static final String DISMISSED = "afvist";

    Draft {
        signals = signals.stream().distinct().toList();
        dismissed = dismissed.stream().distinct().toList();
    }

    /** Reads a posted form. Where a choice stands twice, the button that was pressed comes last and counts. */
    static Draft of(Typed typed) {
        return new Draft(
                typed.text(CONCERN),
                typed.all(SIGNALS),
                typed.has(OFFERED) || typed.has(SIGNALS),
                last(typed, ROLE),
                last(typed, AGE),
                last(typed, LEVEL),
                typed.all(DISMISSED));
    }

    /** The dangers that these texts speak of, without those that somebody said were not meant. */
    List<Heard> heard(Shelf shelf, String... texts) {
        return Stream.of(texts)
                .map(Texts::tidy)
                .flatMap(text -> shelf.catalogue().ear().listen(text).stream()
                        .filter(heard -> !isDismissed(heard.alarm(), heard.words(), text)))
                .toList();
    }

    /** Without this danger: the words heard are not what was meant, and signals that speak of it are taken back. */
    Draft dismiss(Alarm kind, List<Heard> heard, Library library) {
        Stream<String> words = Stream.concat(
                heard.stream().filter(each -> each.alarm() == kind).map(each -> key(kind, each.words())),
                Stream.of(key(kind, hash(Texts.tidy(concern)))));
        return new Draft(
                concern,
                signals.stream()
                        .filter(id -> library.findSignal(id)
                                .flatMap(Signal::alarm)
                                .filter(kind::equals)
                                .isEmpty())
                        .toList(),
                offered,
                role,
                age,
                level,
                Stream.concat(dismissed.stream(), words).toList());
    }

    /** With the words of this danger heard again. */
    Draft recall(Alarm kind) {
        return new Draft(
                concern,
                signals,
                offered,
                role,
                age,
                level,
                dismissed.stream()
                        .filter(key -> !key.startsWith(kind.id() + ":"))
                        .toList());
    }

    private boolean isDismissed(Alarm kind, String words, String text) {
        return dismissed.stream().anyMatch(key(kind, words)::equalsIgnoreCase)
                || (dismissed.contains(key(kind, hash(text)))
                        && dismissed.stream()
                                .filter(key -> key.startsWith(key(kind, "")))
                                .anyMatch(key -> RaisedAlarm.overlap(
                                        key.substring(key(kind, "").length()), words, text)));
    }

    private static String key(Alarm kind, String words) {
        return kind.id() + ":" + words;
    }

    private static String hash(String text) {
        return "#" + Integer.toHexString(text.hashCode());
    }

    private static String last(Typed typed, String field) {
        List<String> values = typed.all(field);
        return values.isEmpty() ? "" : values.getLast();
    }

    /**
     * What comes of a draft.
     *
     * @param dialogue as it stands in memory after all that was accepted
     * @param commands what was accepted, in order, for {@link Dialogues#begin} with the same flow: the alarms that it raises
     *     have the ids by which they are dismissed here
     * @param problems what was refused, by step
     */
    record Played(Dialogue dialogue, List<Command> commands, Map<String, Problem> problems) {
        /** A conversation that begins with nothing said. */
        static final Played NOTHING = new Played(Dialogue.NONE, List.of(), Map.of());

        Played {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Runs the draft through the engine.
     *
     * @param flow one that has the steps of the start page
     */
    Played play(Flow flow, Shelf shelf, Site site) {
        var player = new Player(flow, shelf, site);
        player.give(CONCERN, new Answer.Text(concern));
        if (offered) {
            player.give(SIGNALS, new Answer.Signals(signals));
        }
        if (!role.isEmpty()) {
            player.give(ROLE, new Answer.Choice(role));
        }
        if (!age.isEmpty()) {
            player.give(AGE, new Answer.Choice(age));
        }
        if (level.matches("[0-9]{1,3}")) {
            player.give(LEVEL, new Answer.Level(Integer.parseInt(level)));
        } else if (!level.isEmpty()) {
            player.problems.put(
                    LEVEL, new Problem(Problem.Code.INVALID, "value", "Det niveau findes ikke. Vælg et på listen."));
        }
        for (RaisedAlarm alarm : List.copyOf(player.state.alarms().values())) {
            if (!alarm.fromSignal() && isDismissed(alarm.kind(), alarm.words(), Texts.tidy(concern))) {
                player.order("", new Command.Dismiss(alarm.id()));
            }
        }
        return new Played(player.state, player.commands, player.problems);
    }

    private static final class Player {
        private final Setting setting;
        private final Instant now;
        private final List<Command> commands = new ArrayList<>();
        private final Map<String, Problem> problems = new LinkedHashMap<>();
        private Dialogue state;

        Player(Flow flow, Shelf shelf, Site site) {
            this.setting = shelf.setting(flow, site.profile(), site.today());
            this.now = site.clock().instant();
            this.state = Dialogue.NONE.evolve(new Recorded(
                    1,
                    now,
                    Dialogues.carriedOver(0),
                    new Event.Begun(flow.id(), shelf.library().revision(), site.profile())));
        }

        void give(String step, Answer answer) {
            order(step, new Command.Give(step, answer));
        }

        void order(String step, Command command) {
            String id = Dialogues.carriedOver(commands.size() + 1);
            switch (Decider.decide(state, new Command.Order(id, state.seq(), command), setting)) {
                case Decision.Accepted accepted -> {
                    for (Event event : accepted.events()) {
                        state = state.evolve(new Recorded(state.seq() + 1, now, id, event));
                    }
                    commands.add(command);
                }
                case Decision.Refused refused ->
                    problems.put(step, refused.problems().getFirst());
                case Decision.Repeated repeated ->
                    throw new IllegalStateException("the draft gave the command \"" + id + "\" twice");
            }
        }
    }
}
