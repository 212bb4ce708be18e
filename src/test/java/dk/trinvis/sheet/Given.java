package dk.trinvis.sheet;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Edition;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Role;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The content that the tests of this package speak about: a conversation like Trin 2, shortened. */
public final class Given {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> LEVELS =
            List.of("Trives fint", "Moderat trivsel", "Faldende trivsel", "Udsat position", "Truet position");
    static final List<String> SIGNALS = List.of("Søvnbesvær", "Trækker sig tilbage", "Spisevægring");

    static final Section START = section(
            "start",
            "",
            "Det begyndte vi med",
            step("bekymring", "Hvad er du i tvivl om?", true, Step.Text::new),
            step("tegn", "Hvilke tegn ser du?", true, Step.Signals::new),
            choice("rolle", "Hvad er din rolle?", true, "dagtilbud=Børnehave", "skole=Skole"),
            choice("alder", "Hvor gammelt er {barnet}?", true, "3-5=3-5 år", "15-17=15-17 år"),
            step("trivsel", "Hvordan har {barnet} det?", true, ask -> new Step.Scale(ask, "barometer", 1, 5)));
    static final Section PERSPECTIVE = pinned(section(
            "perspektiv",
            "{Barnets} eget perspektiv",
            "Hvad er {barnets} perspektiv?",
            step("perspektiv", "Med {barnets} øjne", false, Step.Notes::new)));
    static final Section WORRIES = section(
            "bekymrer",
            "",
            "Hvad bekymrer?",
            step("bekymrer", "Hvad har I set?", false, Step.Notes::new),
            step("hjemme", "Hvordan går det hjemme?", false, Step.Marks::new),
            step(
                    "roller",
                    "Hvem har set det?",
                    false,
                    ask -> new Step.Choices(
                            ask,
                            List.of(
                                    new Step.Option("dagtilbud", "Børnehave", ""),
                                    new Step.Option("skole", "Skole", "")))));
    static final Section WORKS = section(
            "fungerer", "Det fungerer", "Hvad fungerer?", step("fungerer", "Hvad går godt?", false, Step.Notes::new));
    static final Section AGREED = section(
            "aftaler",
            "Hvem gør hvad",
            "Hvad aftaler vi?",
            step("kaldenavn", "Hvad kalder vi {barnet}?", false, Step.Line::new),
            step("aftaler", "Hvem gør hvad?", false, Step.Agreements::new),
            choice("indsats", "Hvilken indsats?", true, "forebyggende=Forebyggende", "indgribende=Indgribende"),
            step("tovholder1", "Hvem er tovholder i 1. led?", false, Step.Person::new),
            step("tovholder2", "Hvem er tovholder i 2. led?", false, Step.Person::new),
            step("naeste-moede", "Hvornår mødes vi igen?", false, Step.Meeting::new));

    public static final Flow FLOW = flow(START, PERSPECTIVE, WORRIES, WORKS, AGREED);

    private Given() {}

    static Flow flow(Section... sections) {
        return new Flow("trin2", "Dialogen", "", Flow.Outcome.SHEET, "", List.of(sections));
    }

    /** A section; an empty heading keeps it off that sheet. */
    static Section section(String id, String parents, String team, Step... steps) {
        return new Section(
                id,
                id,
                "",
                0,
                false,
                Optional.of(parents).filter(heading -> !heading.isEmpty()),
                Optional.of(team).filter(heading -> !heading.isEmpty()),
                Condition.ALWAYS,
                List.of(),
                List.of(steps),
                List.of());
    }

    static Section pinned(Section s) {
        return new Section(
                s.id(),
                s.title(),
                s.help(),
                0,
                true,
                s.parentsTitle(),
                s.teamTitle(),
                s.when(),
                List.of(),
                s.steps(),
                s.sources());
    }

    static <S extends Step> S step(
            String id, String title, boolean staffOnly, java.util.function.Function<Step.Ask, S> kind) {
        return step(id, title, staffOnly, Condition.ALWAYS, kind);
    }

    static <S extends Step> S step(
            String id, String title, boolean staffOnly, Condition when, java.util.function.Function<Step.Ask, S> kind) {
        return kind.apply(new Step.Ask(id, title, "", staffOnly, false, when, List.of(), List.of()));
    }

    /** A choice of options written as {@code id=text}. */
    static Step.Choice choice(String id, String title, boolean staffOnly, String... options) {
        return step(
                id,
                title,
                staffOnly,
                ask -> new Step.Choice(
                        ask,
                        Arrays.stream(options)
                                .map(option -> option.split("=", 2))
                                .map(option -> new Step.Option(option[0], option[1], ""))
                                .toList()));
    }

    public static Library library() {
        var levels = new java.util.ArrayList<Level>();
        for (int i = 0; i < LEVELS.size(); i++) {
            String effort = i < 3 ? "forebyggende" : "indgribende";
            Cited none = new Cited("", List.of());
            levels.add(new Level(
                    i + 1,
                    LEVELS.get(i),
                    "",
                    5 - i,
                    none,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(new Level.Effort(effort, effort, "", List.of())),
                    List.of()));
        }
        List<Signal> signals = SIGNALS.stream()
                .map(title -> new Signal(
                        "tegn-" + SIGNALS.indexOf(title),
                        "fysisk",
                        title,
                        "",
                        List.of(),
                        Set.<Age>of(),
                        Optional.empty(),
                        List.of()))
                .toList();
        return new Library(
                "rev1",
                Map.of("standard", new Edition(Map.of("trin2", FLOW), List.of())),
                Map.of("barometer", new Guide("barometer", "Barometeret", levels, List.of(), List.of())),
                List.of(new SignalGroup("fysisk", "Fysiske tegn", "", signals, List.of())),
                Map.of(),
                new AlarmWords(Map.of(), Map.of(), List.of()),
                List.of(new Role("dagtilbud", "Børnehave", ""), new Role("skole", "Skole", "")),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                new TreeSet<>());
    }
}
