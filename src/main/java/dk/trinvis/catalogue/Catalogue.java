package dk.trinvis.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.AlarmWords.Hints;
import dk.trinvis.guide.Library;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be searched for, in memory: the signals of one {@link Library}, and for each municipality what answers there.
 *
 * <p>The index is written in the background, so that making a catalogue costs a start almost nothing; the first search
 * waits for it. The answers of a municipality are indexed when somebody there first asks. A catalogue never changes: new
 * content means a new catalogue.
 */
public final class Catalogue {
    private static final int CACHED = 2_000;
    /** What somebody typed does not stay in memory longer than a conversation. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Longer texts are typed once and would only fill the cache. */
    private static final int LONGEST_CACHED = 200;

    /** How much what is not a signal counts against signals: more when somebody asks, less when she tells. */
    private static final double ANSWER_TO_QUESTION = 3;

    private static final double ANSWER_TO_WORRY = 0.15;
    /** From this likelihood on that somebody asks, answers count as if she did: worries hardly ever reach a tenth of it. */
    private static final double ASKS = 0.4;

    /** What answers weigh where somebody may be asking; below it she tells, and none of them comes early. */
    private static final double MAY_ASK = 0.17;

    /** How much the answer of a neighbouring municipality counts beside the own one's. */
    private static final double NEIGHBOUR = 0.8;

    private final Library library;
    private final Set<Layer> off;
    private final AlarmEar ear;
    private final CompletableFuture<Signals> signals;
    private final Map<String, Answers> answers = new ConcurrentHashMap<>();
    /** What answered in older content. */
    private final Map<String, Answers> olderAnswers;

    private final Cache<Asked, SearchResult> known =
            Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(KEPT).build();

    /** What is wanted. */
    private enum Scope {
        SIGNALS,
        ANSWERS,
        ALL
    }

    /** What answers in one municipality, and how it is asked for. */
    private record Answers(SearchIndex index, Asking asking) {}

    /** What signals are found by, and what mends the words that they are looked for with. */
    private record Signals(SearchIndex index, Slips slips) {}

    private record Asked(String text, Scope scope, Asker asker, int limit) {}

    private Catalogue(
            Library library,
            Set<Layer> off,
            AlarmEar ear,
            CompletableFuture<Signals> signals,
            Map<String, Answers> olderAnswers) {
        this.library = library;
        this.off = Set.copyOf(off);
        this.ear = ear;
        this.signals = signals;
        this.olderAnswers = Map.copyOf(olderAnswers);
    }

    /**
     * Indexes this content.
     *
     * @throws IllegalArgumentException if the library's alarm words are faulty (see {@link AlarmEar#faults})
     */
    public static Catalogue of(Library library) {
        return without(Set.of(), library);
    }

    /**
     * Indexes newer content, as far as it is not as in this catalogue.
     *
     * @throws IllegalArgumentException if the library's alarm words are faulty (see {@link AlarmEar#faults})
     */
    public Catalogue renewed(Library newer) {
        return of(newer, off, Optional.of(this));
    }

    /** The same without some of what search understands, to see what that is worth. */
    public static Catalogue without(Set<Layer> off, Library library) {
        return of(library, off, Optional.empty());
    }

    private static Catalogue of(Library library, Set<Layer> off, Optional<Catalogue> older) {
        AlarmWords words = library.alarmWords();
        var ear = AlarmEar.of(off.contains(Layer.HINTS) ? words.with(Hints.NONE) : words, otherwiseSaid(library));
        var signals = new CompletableFuture<Signals>();
        Thread.ofVirtual().name("catalogue").start(() -> {
            try {
                List<Entry> entries = Entry.signals(library);
                SearchIndex index = index(
                        entries,
                        entries,
                        false,
                        off,
                        older.map(before -> before.signals().index()));
                signals.complete(new Signals(index, slips(library, entries)));
            } catch (RuntimeException | Error e) {
                signals.completeExceptionally(e);
            }
        });
        return new Catalogue(
                library, off, ear, signals, older.map(before -> before.answers).orElse(Map.of()));
    }

    private static Slips slips(Library library, List<Entry> signals) {
        var entries = new ArrayList<>(signals);
        library.profiles().keySet().forEach(profile -> entries.addAll(Entry.answers(library, profile)));
        return Slips.towards(entries);
    }

    /**
     * How signals are said that are no sign of abuse, and what guides explain: words of every day in this work. Not what
     * guides are asked for: people ask about danger.
     */
    private static List<String> otherwiseSaid(Library library) {
        Stream<String> signals = library.signals().stream()
                .filter(signal -> signal.alarm().filter(Alarm.ABUSE::equals).isEmpty())
                .flatMap(signal -> signal.phrasings().stream());
        Stream<String> guides = library.profiles().keySet().stream()
                .sorted()
                .flatMap(profile -> library.chapters(profile).stream())
                .flatMap(chapter -> chapter.topics().stream())
                .flatMap(topic -> topic.passages().stream())
                .map(passage -> Stream.of(Stream.of(passage.title(), passage.text()), passage.items().stream())
                        .flatMap(each -> each)
                        .collect(Collectors.joining(".\n")));
        return Stream.concat(signals, guides).distinct().toList();
    }

    /**
     * @param spoken the entries whose words compounds are split into
     * @param older serves on if it would be made the same again
     */
    private static SearchIndex index(
            List<Entry> entries, List<Entry> spoken, boolean likeness, Set<Layer> off, Optional<SearchIndex> older) {
        Compounds compounds = Vocabulary.compounds(spoken);
        return older.filter(index -> index.isOf(entries, compounds)).orElseGet(() -> {
            var words = new DanishAnalyzer(Vocabulary.stopWords(), compounds, Vocabulary.families(), off);
            return new SearchIndex(entries, words, likeness, off);
        });
    }

    /** Indexes what answers in this municipality, so that nobody there waits for it. */
    public void prepare(String profile) {
        answers(profile);
    }

    /** The ear that {@link #search} listens with. */
    public AlarmEar ear() {
        return ear;
    }

    /**
     * What answers this text, best first, and the danger heard in it: signals for a worry, all else for a question. Never
     * throws, whatever the text.
     *
     * @param limit the most hits wanted; 0 or less gives none
     */
    public SearchResult search(String text, Asker asker, int limit) {
        return answer(new Asked(text, Scope.ALL, asker, limit));
    }

    /**
     * What answers a question, best first: passages of topics, next steps and levels. Never throws, whatever the text.
     *
     * @param limit the most hits wanted; 0 or less gives none
     */
    public SearchResult ask(String question, Asker asker, int limit) {
        return answer(new Asked(question, Scope.ANSWERS, asker, limit));
    }

    /**
     * The signals that this text speaks of, best first; several worries in one text take turns.
     *
     * @param age keeps signals of other ages out; empty keeps all
     */
    public SearchResult searchSignals(String text, Optional<Age> age, int limit) {
        return answer(new Asked(text, Scope.SIGNALS, new Asker("", Optional.empty(), age), limit));
    }

    /** Whether a text has the form of a question, rather than of a worry. */
    public static boolean asks(String text) {
        return Asking.hasFormOfQuestion(text);
    }

    private SearchResult answer(Asked asked) {
        return asked.text().length() > LONGEST_CACHED ? find(asked) : known.get(asked, this::find);
    }

    private SearchResult find(Asked asked) {
        Signals signals = signals();
        String typed = Clauses.trimmed(asked.text());
        String text = off.contains(Layer.NEAR_MISSES) ? typed : signals.slips().mended(typed);
        boolean infants = off.contains(Layer.INFANTS)
                || asked.asker().age().filter(Age.UNDER_THREE::equals).isPresent()
                || Infants.spokenOf(text);
        ToDoubleFunction<Entry> wanted = entry -> wanted(entry, asked) * Infants.weight(entry, infants);
        List<String> clauses = clauses(text);
        List<Hit> hits = asked.scope() == Scope.ANSWERS
                ? List.of()
                : hits(signals.index(), clauses, wanted, false, asked.limit(), 1);
        if (asked.scope() != Scope.SIGNALS) {
            Answers here = answers(asked.asker().profile());
            double weight = asked.scope() == Scope.ANSWERS ? 1 : weightOfAnswers(text, here.asking());
            hits = merged(
                    hits, hits(here.index(), clauses, wanted, weight > MAY_ASK, asked.limit(), weight), asked.limit());
        }
        return new SearchResult(asked.text(), ear.listen(asked.text()), falling(hits));
    }

    private double weightOfAnswers(String text, Asking asking) {
        double likelihood = off.contains(Layer.ASKING) ? (asks(text) ? 1 : 0) : asking.likelihood(text);
        // A single word may be a worry as well as a question.
        double asks = Spelling.words(text, 2).size() < 2 ? likelihood : Math.min(1, likelihood / ASKS);
        return ANSWER_TO_WORRY * Math.pow(ANSWER_TO_QUESTION / ANSWER_TO_WORRY, asks);
    }

    private static double wanted(Entry entry, Asked asked) {
        Asker asker = asked.asker();
        boolean fits = (asker.age().isEmpty()
                        || entry.ages().isEmpty()
                        || entry.ages().contains(asker.age().get()))
                && (asker.role().isEmpty()
                        || entry.roles().isEmpty()
                        || entry.roles().contains(asker.role().get()))
                // What the conversations ask is no answer.
                && (asked.scope() != Scope.ANSWERS || entry.kind() != Hit.Kind.QUESTION);
        return !fits ? 0 : entry.from().isEmpty() ? 1 : NEIGHBOUR;
    }

    private Answers answers(String profile) {
        return answers.computeIfAbsent(profile, id -> {
            List<Entry> entries = Entry.answers(library, id);
            List<Entry> worries = Entry.signals(library);
            // Signals are split by their own words: those of long pages would split what a slip of the finger has made.
            var spoken = new ArrayList<>(worries);
            spoken.addAll(entries);
            Optional<SearchIndex> older =
                    Optional.ofNullable(olderAnswers.get(id)).map(Answers::index);
            return new Answers(index(entries, spoken, true, off, older), Asking.of(worries, entries));
        });
    }

    private Signals signals() {
        try {
            return signals.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index was being written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the index could not be written", e.getCause());
        }
    }

    /** Each clause, and the whole text, in which what is said across clauses stands together. */
    private List<String> clauses(String text) {
        List<String> clauses = off.contains(Layer.CLAUSES) ? List.of() : Clauses.split(text);
        if (clauses.size() < 2) {
            return List.of(text);
        }
        var all = new ArrayList<>(clauses);
        all.add(text);
        return all;
    }

    private static List<Hit> hits(
            SearchIndex index,
            List<String> clauses,
            ToDoubleFunction<Entry> wanted,
            boolean asked,
            int limit,
            double weight) {
        return index.search(clauses, wanted, asked, limit).stream()
                .map(found -> {
                    Entry entry = found.entry();
                    return new Hit(
                            entry.id(),
                            entry.kind(),
                            entry.title(),
                            entry.sources(),
                            entry.from(),
                            found.score() * weight);
                })
                .toList();
    }

    /** Two lists as one, each in its own order, the one whose next hit is better first. */
    private static List<Hit> merged(List<Hit> signals, List<Hit> others, int limit) {
        var all = new ArrayList<Hit>();
        int signal = 0;
        int other = 0;
        while (all.size() < limit && (signal < signals.size() || other < others.size())) {
            if (other == others.size()
                    || (signal < signals.size()
                            && signals.get(signal).score() >= others.get(other).score())) {
                all.add(signals.get(signal++));
            } else {
                all.add(others.get(other++));
            }
        }
        return all;
    }

    /** A hit for what is left may stand before a stronger one: its score is what the place it has got is worth. */
    private static List<Hit> falling(List<Hit> hits) {
        var all = new ArrayList<Hit>(hits.size());
        double least = 0;
        for (Hit hit : hits.reversed()) {
            least = Math.max(least, hit.score());
            all.add(hit.scored(least));
        }
        return all.reversed();
    }
}
