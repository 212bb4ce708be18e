package dk.trinvis.catalogue;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Emergency;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.Topic;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that can be found.
 *
 * @param phrasings how people say it
 * @param about how people ask about all that it belongs to
 * @param meaning what it says beyond its title; weighs less
 * @param ages the bands it is about; empty means all
 * @param roles ids of the roles it is for; empty means all
 * @param from the neighbouring municipality whose answer it is, by name; empty for what holds where the asker is
 */
record Entry(
        String id,
        Hit.Kind kind,
        String title,
        List<String> phrasings,
        List<String> about,
        String meaning,
        Set<Age> ages,
        Set<String> roles,
        List<String> sources,
        String from) {

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
                List.of(),
                FILLED.apply(signal.meaning()),
                signal.ages(),
                Set.of(),
                signal.sources(),
                "");
    }

    /**
     * All else that answers in this municipality: what to do in danger, the levels and next steps of its guides, the questions
     * of its conversations, and what its guides explain; then the guides of its neighbours. One id of a kind stands once.
     */
    static List<Entry> answers(Library library, String profile) {
        var entries = new LinkedHashMap<String, Entry>();
        library.emergencies().values().stream()
                .sorted(Comparator.comparing(Emergency::alarm))
                .flatMap(emergency -> emergency.steps().stream())
                .forEach(step -> add(entries, of(step, "")));
        Optional<Profile> own = library.findProfile(profile);
        own.ifPresent(found -> guides(library, found.guides()).forEach(guide -> addAll(entries, guide, "")));
        library.flows(profile).values().stream()
                .sorted(Comparator.comparing(Flow::id))
                .flatMap(flow -> flow.steps().stream())
                .forEach(step -> addAll(entries, step));
        for (Library.Readable readable : library.readable(profile)) {
            String from = readable.from().map(Profile::title).orElse("");
            readable.chapter()
                    .topics()
                    .forEach(topic -> topic.passages().forEach(passage -> add(entries, of(topic, passage, from))));
        }
        own.stream()
                .flatMap(found -> found.neighbours().stream())
                .flatMap(id -> library.findProfile(id).stream())
                .forEach(neighbour -> guides(library, neighbour.guides())
                        .forEach(guide -> addAll(entries, guide, neighbour.title())));
        return List.copyOf(entries.values());
    }

    private static Stream<Guide> guides(Library library, List<String> ids) {
        return ids.stream().flatMap(id -> library.findGuide(id).stream());
    }

    private static void addAll(Map<String, Entry> entries, Guide guide, String from) {
        guide.levels().forEach(level -> add(entries, of(guide, level, from)));
        guide.steps().forEach(step -> add(entries, of(step, from)));
    }

    private static void addAll(Map<String, Entry> entries, Step step) {
        add(
                entries,
                question(step.id(), step.title(), step.ask().help(), step.ask().sources()));
        step.ask()
                .inspiration()
                .forEach(prompt -> add(entries, question(prompt.id(), prompt.text(), "", prompt.sources())));
    }

    /** How people ask about the topic leads to each of its passages, less than what they ask for just this one. */
    private static Entry of(Topic topic, Topic.Passage passage, String from) {
        String title = passage.title().isEmpty() ? topic.title() : passage.title();
        String more = Stream.of(Stream.of(passage.text()), passage.items().stream())
                .flatMap(texts -> texts)
                .map(FILLED)
                .reduce("", (all, each) -> all + each + "\n");
        return new Entry(
                passage.id(),
                Hit.Kind.TOPIC,
                title,
                passage.asks().stream().map(FILLED).toList(),
                Stream.concat(Stream.of(topic.title(), topic.intro()), topic.asks().stream())
                        .map(FILLED)
                        .toList(),
                more,
                Set.of(),
                Set.of(),
                passage.sources(),
                from);
    }

    private static void add(Map<String, Entry> entries, Entry entry) {
        entries.putIfAbsent(entry.kind() + " " + entry.id(), entry);
    }

    private static Entry of(NextStep step, String from) {
        return new Entry(
                step.id(),
                Hit.Kind.STEP,
                step.text(),
                List.of(FILLED.apply(step.text())),
                List.of(),
                FILLED.apply(step.detail()),
                step.ages(),
                step.roles(),
                step.sources(),
                from);
    }

    private static Entry of(Guide guide, Level level, String from) {
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
                guide.named(level),
                Stream.concat(Stream.of(level.name()), level.effort().stream().map(Level.Effort::name))
                        .toList(),
                List.of(),
                more,
                Set.of(),
                Set.of(),
                level.sources(),
                from);
    }

    private static Entry question(String id, String title, String help, List<String> sources) {
        return new Entry(
                id,
                Hit.Kind.QUESTION,
                title,
                List.of(FILLED.apply(title)),
                List.of(),
                FILLED.apply(help),
                Set.of(),
                Set.of(),
                sources,
                "");
    }
}
