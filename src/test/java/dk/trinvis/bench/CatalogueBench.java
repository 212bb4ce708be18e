package dk.trinvis.bench;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.Heard;
import dk.trinvis.catalogue.SearchResult;
import dk.trinvis.catalogue.SearchSet;
import dk.trinvis.catalogue.Searchable;
import dk.trinvis.content.TestContent;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Searching and listening in a library of a thousand signals, each time for another text, so that no answer comes from the
 * cache. Every text has been searched for once before, as in a service that has run for a while. All in one process: writing
 * a thousand entries takes longer than measuring. The peer is SQLite FTS5 with trigrams over the same signals.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class CatalogueBench {
    static final int ENTRIES = 1_000;
    private static final int HITS = 8;
    private static final int LONG = 40;
    private static final Asker ASKER = Asker.in("standard");

    /** Opened once for all that is measured. */
    private static final class Opened {
        static final Library LIBRARY = multiplied(TestContent.library());
        static final Catalogue CATALOGUE = Catalogue.of(LIBRARY);
        static final TrigramPeer PEER = peer();

        private static TrigramPeer peer() {
            try {
                return new TrigramPeer(Searchable.signals(LIBRARY));
            } catch (SQLException e) {
                throw new IllegalStateException("SQLite in memory did not open", e);
            }
        }

        static {
            SENTENCES.forEach(text -> CATALOGUE.search(text, ASKER, HITS));
            QUESTIONS.forEach(text -> CATALOGUE.ask(text, ASKER, HITS));
        }
    }

    private static final List<String> SENTENCES = texts("search-learned.tsv", "search-held.tsv");
    private static final List<String> QUESTIONS = texts("ask-learned.tsv");
    private static final List<String> LONG_ONES = IntStream.range(0, SENTENCES.size() - LONG / 6)
            .mapToObj(at -> String.join(", ", SENTENCES.subList(at, at + LONG / 6)))
            .toList();
    private static final String HUNDRED_KILOBYTES = "han er ked af det og sover dårligt. ".repeat(2_800);

    private int round;

    @Setup(Level.Trial)
    public void open() {
        Opened.CATALOGUE.ear();
    }

    private static List<String> texts(String... sets) {
        return Stream.of(sets)
                .flatMap(set -> SearchSet.of(set).lines().stream())
                .map(SearchSet.Line::text)
                .toList();
    }

    /** The next of these texts, each time with other spaces behind it. */
    private String next(List<String> texts) {
        round++;
        return texts.get(round % texts.size()) + " ".repeat(1 + round / texts.size() % 100);
    }

    @Benchmark
    public SearchResult sentence() {
        return Opened.CATALOGUE.search(next(SENTENCES), ASKER, HITS);
    }

    @Benchmark
    public SearchResult longText() {
        return Opened.CATALOGUE.search(next(LONG_ONES), ASKER, HITS);
    }

    @Benchmark
    public SearchResult ask() {
        return Opened.CATALOGUE.ask(next(QUESTIONS), ASKER, HITS);
    }

    @Benchmark
    public List<Heard> listen() {
        return Opened.CATALOGUE.ear().listen(next(SENTENCES));
    }

    /** The search and what it hears. */
    @Benchmark
    public SearchResult hundredKilobytes() {
        return Opened.CATALOGUE.search(HUNDRED_KILOBYTES, ASKER, HITS);
    }

    @Benchmark
    public List<Set<String>> peer() {
        return Opened.PEER.search(next(SENTENCES), HITS);
    }

    /** The library with its signals as often as it takes; each copy says the same, so that every word is common. */
    private static Library multiplied(Library library) {
        int copies = Math.ceilDiv(ENTRIES, library.signals().size());
        List<SignalGroup> groups = IntStream.range(0, copies)
                .boxed()
                .flatMap(copy -> library.signalGroups().stream().map(group -> copied(group, copy)))
                .toList();
        return new Library(
                library.revision(),
                library.editions(),
                library.guides(),
                groups,
                library.emergencies(),
                library.alarmWords(),
                library.roles(),
                library.profiles(),
                library.settings(),
                library.sources(),
                library.laws(),
                library.cited());
    }

    private static SignalGroup copied(SignalGroup group, int copy) {
        List<Signal> signals = group.signals().stream()
                .map(signal -> new Signal(
                        signal.id() + "-" + copy,
                        signal.group(),
                        signal.title(),
                        signal.meaning(),
                        signal.phrasings(),
                        signal.ages(),
                        signal.alarm(),
                        signal.sources()))
                .toList();
        return new SignalGroup(group.id() + "-" + copy, group.title(), group.help(), signals, group.sources());
    }
}
