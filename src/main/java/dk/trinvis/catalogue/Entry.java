package dk.trinvis.catalogue;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that can be found.
 *
 * @param phrasings how people say it
 * @param meaning what it says beyond its title; weighs less
 * @param ages the bands it is about; empty means all
 */
record Entry(
        String id,
        Hit.Kind kind,
        String title,
        List<String> phrasings,
        String meaning,
        Set<Age> ages,
        List<String> sources) {

    private static final UnaryOperator<String> FILLED = Wording.CHILD::fill;

    /** The signals of a library. */
    static List<Entry> signals(Library library) {
        return library.signals().stream().map(Entry::of).toList();
    }

    private static Entry of(Signal signal) {
        return new Entry(
                signal.id(),
                Hit.Kind.SIGNAL,
                signal.title(),
                signal.phrasings().stream().map(FILLED).toList(),
                FILLED.apply(signal.meaning()),
                signal.ages(),
                signal.sources());
    }

    /** All else that answers questions: next steps, levels, questions of flows, passages of topics; one id of a kind once. */
    static List<Entry> answers(Library library) {
        var entries = new LinkedHashMap<String, Entry>();
        var steps = new ArrayList<NextStep>();
        for (Guide guide : inOrder(library.guides())) {
            guide.levels().forEach(level -> add(entries, of(guide, level)));
            steps.addAll(guide.steps());
        }
        library.emergencies().values().stream()
                .sorted(java.util.Comparator.comparing(emergency -> emergency.alarm()))
                .forEach(emergency -> steps.addAll(emergency.steps()));
        steps.forEach(step -> add(entries, of(step)));
        for (Flow flow : library.profiles().keySet().stream()
                .sorted()
                .flatMap(profile -> inOrder(library.flows(profile)).stream())
                .toList()) {
            for (Step step : flow.steps()) {
                add(
                        entries,
                        question(
                                step.id(),
                                step.title(),
                                step.ask().help(),
                                step.ask().sources()));
                step.ask()
                        .inspiration()
                        .forEach(prompt -> add(entries, question(prompt.id(), prompt.text(), "", prompt.sources())));
            }
        }
        library.profiles().keySet().stream()
                .sorted()
                .flatMap(profile -> library.chapters(profile).stream())
                .flatMap(chapter -> chapter.topics().stream())
                .forEach(topic -> topic.passages().forEach(passage -> add(entries, of(topic, passage))));
        return List.copyOf(entries.values());
    }

    /** How people ask about the topic leads to each of its passages, less than what they ask for just this one. */
    private static Entry of(Topic topic, Topic.Passage passage) {
        String title = passage.title().isEmpty() ? topic.title() : passage.title();
        String more = Stream.of(
                        Stream.of(topic.title(), topic.intro(), passage.text()),
                        passage.items().stream(),
                        topic.asks().stream())
                .flatMap(texts -> texts)
                .map(FILLED)
                .reduce("", (all, each) -> all + each + "\n");
        return new Entry(
                passage.id(),
                Hit.Kind.TOPIC,
                title,
                passage.asks().stream().map(FILLED).toList(),
                more,
                Set.of(),
                passage.sources());
    }

    private static void add(Map<String, Entry> entries, Entry entry) {
        entries.putIfAbsent(entry.kind() + " " + entry.id(), entry);
    }

    private static <T> List<T> inOrder(Map<String, T> byId) {
        return byId.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Entry of(NextStep step) {
        return new Entry(
                step.id(),
                Hit.Kind.STEP,
                step.text(),
                List.of(FILLED.apply(step.text())),
                FILLED.apply(step.detail()),
                step.ages(),
                step.sources());
    }

    private static Entry of(Guide guide, Level level) {
        String more = Stream.concat(
                        Stream.of(level.summary()),
                        Stream.of(
                                        Stream.of(level.signs()),
                                        level.participation().stream(),
                                        level.care().stream(),
                                        level.partners().stream())
                                .flatMap(cited -> cited)
                                .map(Cited::text))
                .map(FILLED)
                .reduce("", (all, each) -> all + each + "\n");
        return new Entry(
                guide.id() + "-" + level.level(),
                Hit.Kind.LEVEL,
                level.name(),
                Stream.concat(Stream.of(level.name()), level.effort().stream().map(Level.Effort::name))
                        .toList(),
                more,
                Set.of(),
                level.sources());
    }

    private static Entry question(String id, String title, String help, List<String> sources) {
        return new Entry(
                id, Hit.Kind.QUESTION, title, List.of(FILLED.apply(title)), FILLED.apply(help), Set.of(), sources);
    }
}
