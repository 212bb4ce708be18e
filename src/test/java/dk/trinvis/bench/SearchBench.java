package dk.trinvis.bench;

import dk.trinvis.catalogue.AlarmEar;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.catalogue.Lines;
import dk.trinvis.content.TestContent;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast and how well search finds, beside SQLite FTS5 with trigrams over the same entries in the same run. Start it alone on
 * a quiet machine.
 */
public final class SearchBench {
    private static final int ENTRIES = 1_000;
    private static final int ROUNDS = 40;

    private SearchBench() {}

    /** No arguments. */
    public static void main(String[] args) throws SQLException {
        Library library = TestContent.library();
        List<Lines.Line> lines = Stream.of("search-dev.tsv", "search.tsv")
                .flatMap(set -> Lines.textFirst(set).stream())
                .toList();
        Table.head();
        quality(library, lines);
        speed(multiplied(library), lines);
        ear(library);
    }

    private static void quality(Library library, List<Lines.Line> lines) throws SQLException {
        var ours = Catalogue.of(library);
        try (var peer = new TrigramPeer(library.signals())) {
            Table.row(
                    "search, right answer among the first three",
                    "%.2f (SQLite FTS5 trigram %.2f)"
                            .formatted(
                                    atThree(lines, text -> signals(ours, text)),
                                    atThree(lines, text -> peer.search(text, 3))),
                    "0.9");
        }
    }

    private static List<Set<String>> signals(Catalogue catalogue, String text) {
        return catalogue.searchSignals(text, Optional.empty(), 3).hits().stream()
                .map(Hit::sources)
                .map(Set::copyOf)
                .toList();
    }

    private static double atThree(List<Lines.Line> lines, Function<String, List<Set<String>>> search) {
        return lines.stream()
                .mapToInt(line -> {
                    List<String> wanted = List.of(line.expected().split(","));
                    return search.apply(line.text()).stream()
                                    .anyMatch(sources -> wanted.stream().anyMatch(sources::contains))
                            ? 1
                            : 0;
                })
                .average()
                .orElse(0);
    }

    private static void speed(Library library, List<Lines.Line> lines) throws SQLException {
        var ours = Catalogue.of(library);
        try (var peer = new TrigramPeer(library.signals())) {
            // A space more each round, so that no answer comes from the cache.
            double[] our = percentiles(lines, text -> ours.search(text, 8));
            double[] its = percentiles(lines, text -> peer.search(text, 8));
            int entries = library.signals().size();
            Table.row("search p50, %,d entries".formatted(entries), beside(our[0], its[0]), "0.2 ms");
            Table.row("search p99, %,d entries".formatted(entries), beside(our[1], its[1]), "1.5 ms");
        }
    }

    private static void ear(Library library) {
        var ear = AlarmEar.of(library.alarmWords());
        double[] heard = percentiles(Lines.textFirst("search.tsv"), ear::listen);
        Table.row("listening for danger p50, one sentence", "%.3f ms".formatted(heard[0]), "0.05 ms");
    }

    /** The median and the 99th percentile in milliseconds, over the last rounds, when everything is warm. */
    private static double[] percentiles(List<Lines.Line> lines, Consumer<String> search) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Lines.Line line : lines) {
                String text = line.text() + " ".repeat(round + 1);
                long begin = System.nanoTime();
                search.accept(text);
                double took = (System.nanoTime() - begin) / 1e6;
                if (round >= ROUNDS / 2) {
                    times.add(took);
                }
            }
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new double[] {sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]};
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

    private static String beside(double our, double its) {
        return "%.2f ms (SQLite FTS5 trigram %.2f ms)".formatted(our, its);
    }
}
