package dk.trinvis.bench;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.SearchSet;
import dk.trinvis.content.TestContent;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast search finds, beside SQLite FTS5 with trigrams over the same entries in the same run. Start it alone on
 * a quiet machine.
 */
public final class SearchBench {
    private static final int ENTRIES = 1_000;
    private static final int ROUNDS = 40;
    /** The peer takes tens of milliseconds for a line of this length. */
    private static final int PEER_LINES = 40;

    private static final int PEER_ROUNDS = 4;

    private SearchBench() {}

    /** No arguments. */
    public static void main(String[] args) throws SQLException {
        Library library = TestContent.library();
        List<String> lines = Stream.of("search-learned.tsv", "search-held.tsv")
                .flatMap(set -> SearchSet.of(set).lines().stream())
                .map(SearchSet.Line::text)
                .toList();
        Table.head();
        speed(multiplied(library), lines);
        ear(library, lines);
    }

    private static void speed(Library library, List<String> lines) throws SQLException {
        var ours = Catalogue.of(library);
        try (var peer = new TrigramPeer(library.signals())) {
            // A space more each round, so that no answer comes from the cache.
            double[] our = percentiles(lines, ROUNDS, text -> ours.search(text, Asker.in("standard"), 8));
            double[] its = percentiles(lines.subList(0, PEER_LINES), PEER_ROUNDS, text -> peer.search(text, 8));
            int entries = library.signals().size();
            Table.row("search p50, %,d entries".formatted(entries), beside(our[0], its[0]), "0.2 ms");
            Table.row("search p99, %,d entries".formatted(entries), beside(our[1], its[1]), "1.5 ms");
            Table.row("search, allocated a query", "%,.0f kB".formatted(allocated(lines, ours) / 1e3), "-");
            Table.row("search, 100 kB of text", "%.1f ms".formatted(longest(ours)), "20 ms");
        }
    }

    /** Bytes that one search allocates, on average over all lines, none of them answered from the cache. */
    private static double allocated(List<String> lines, Catalogue catalogue) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        lines.forEach(line -> catalogue.search(line + "\t", Asker.in("standard"), 8));
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) lines.size();
    }

    /** The slowest of some searches for 100 kB, in milliseconds. */
    private static double longest(Catalogue catalogue) {
        double slowest = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = "han er ked af det og sover dårligt. ".repeat(2_800) + i;
            long begin = System.nanoTime();
            catalogue.search(text, Asker.in("standard"), 8);
            double took = (System.nanoTime() - begin) / 1e6;
            slowest = i < ROUNDS / 2 ? 0 : Math.max(slowest, took);
        }
        return slowest;
    }

    private static void ear(Library library, List<String> lines) {
        var ear = Catalogue.of(library).ear();
        double[] heard = percentiles(lines, ROUNDS, ear::listen);
        Table.row("listening for danger p50, one sentence", "%.3f ms".formatted(heard[0]), "0.05 ms");
    }

    /** The median and the 99th percentile in milliseconds, over the last rounds, when everything is warm. */
    private static double[] percentiles(List<String> lines, int rounds, Consumer<String> search) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            for (String line : lines) {
                String text = line + " ".repeat(round + 1);
                long begin = System.nanoTime();
                search.accept(text);
                double took = (System.nanoTime() - begin) / 1e6;
                if (round >= rounds / 2) {
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
