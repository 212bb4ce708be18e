package dk.trinvis.dialogue;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A flow with a step of every kind and a section that comes and goes, and the setting to decide in. For tests. */
public final class SmallFlow {
    /** A Sunday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<String, Alarm> WORDS = Map.of(
            "slår ham", Alarm.ABUSE,
            "vil dø", Alarm.LIFE,
            "drikker", Alarm.DRUGS);
    private static final Map<String, Optional<Alarm>> SIGNALS = Map.of(
            "soevn", Optional.empty(),
            "trist", Optional.empty(),
            "blaa-maerker", Optional.of(Alarm.ABUSE),
            "skaerer-sig", Optional.of(Alarm.SELF_HARM));

    private SmallFlow() {}

    /** The flow {@code lille}. */
    public static Flow flow() {
        return new Flow(
                "lille",
                "En lille samtale",
                "",
                Flow.Outcome.SHEET,
                "",
                List.of(
                        section(
                                "nu",
                                Condition.ALWAYS,
                                new Step.Text(ask("bekymring", "Hvad er du i tvivl om?")),
                                new Step.Signals(ask("tegn", "Hvad af det ser du?")),
                                new Step.Choice(ask("alder", "Hvor gammel er {barnet}?"), ages()),
                                new Step.Scale(
                                        ask("trivsel", "Hvor er {barnet} på skalaen?"), "trivselsbarometer", 1, 5)),
                        section(
                                "alvor",
                                new Condition.AtLeast("trivsel", 4),
                                new Step.Choice(
                                        ask("underretning", "Er der sendt en underretning?"),
                                        List.of(
                                                new Step.Option("ja", "Ja", ""),
                                                new Step.Option("nej", "Nej, ikke endnu", ""))),
                                new Step.Notes(ask(
                                        "hvorfor",
                                        "Hvad venter I på?",
                                        new Condition.Is("underretning", Set.of("nej"))))),
                        section(
                                "aftaler",
                                Condition.ALWAYS,
                                new Step.Notes(ask("perspektiv", "Hvad siger {barnet} selv?")),
                                new Step.Choices(
                                        ask("hvem-er-med", "Hvem er med?"),
                                        List.of(
                                                new Step.Option("mor", "Mor", ""),
                                                new Step.Option("far", "Far", ""),
                                                new Step.Option("laerer", "Lærer", ""))),
                                new Step.Marks(ask("hjemme", "Hvordan går det hjemme?")),
                                new Step.Agreements(ask("aftaler", "Hvad aftaler vi?")),
                                new Step.Line(ask("overskrift", "Hvad kalder vi det?")),
                                new Step.Person(ask("tovholder", "Hvem er tovholder?")),
                                new Step.Day(ask("siden", "Siden hvornår?")),
                                new Step.Meeting(ask("naeste-moede", "Hvornår mødes vi igen?")))));
    }

    /** What to decide in: a flow, a fixed day, a few words and signals of danger, and a plain writer. */
    public static Setting setting(Flow flow) {
        return new Setting(flow, TODAY, SmallFlow::hear, SmallFlow::signal, Optional.empty(), SmallFlow::write);
    }

    private static List<Setting.Heard> hear(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(word -> lower.contains(word.getKey()))
                .map(word -> new Setting.Heard(word.getValue(), word.getKey()))
                .sorted(java.util.Comparator.comparing(Setting.Heard::kind))
                .toList();
    }

    private static Optional<Setting.KnownSignal> signal(String id) {
        return Optional.ofNullable(SIGNALS.get(id)).map(alarm -> new Setting.KnownSignal(id, alarm));
    }

    private static List<Sheet> write(Dialogue state) {
        var sheets = new ArrayList<Sheet>();
        for (Audience audience : Audience.values()) {
            if (audience == Audience.TEAM || !state.keepsParentsOut()) {
                sheets.add(new Sheet(
                        audience,
                        TODAY,
                        "Det har vi aftalt",
                        "Tak for snakken.",
                        List.of(new Sheet.Part("Det sagde vi", List.of(new Sheet.Notes(notes(state, audience), true)))),
                        Optional.empty(),
                        "Ring til os."));
            }
        }
        return sheets;
    }

    private static List<String> notes(Dialogue state, Audience audience) {
        return state.items().values().stream()
                .filter(item -> !item.removed())
                .map(Item::says)
                .flatMap(content ->
                        content instanceof Content.Note note && (audience == Audience.TEAM || !note.staffOnly())
                                ? java.util.stream.Stream.of(note.text())
                                : java.util.stream.Stream.of())
                .toList();
    }

    private static Section section(String id, Condition when, Step... steps) {
        return new Section(
                id, id, "", 0, false, Optional.of(id), Optional.of(id), when, List.of(), List.of(steps), List.of());
    }

    private static Step.Ask ask(String id, String title) {
        return ask(id, title, Condition.ALWAYS);
    }

    private static Step.Ask ask(String id, String title, Condition when) {
        return new Step.Ask(id, title, "", false, false, when, List.of(), List.of());
    }

    private static List<Step.Option> ages() {
        return Arrays.stream(Age.values())
                .map(age -> new Step.Option(age.id(), age.id() + " år", ""))
                .toList();
    }
}
