package dk.trinvis.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link CatalogueBench} and prints its figures beside their budgets. Start it alone on a quiet machine. */
public final class SearchBench {
    private SearchBench() {}

    /** No arguments. */
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(CatalogueBench.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(0)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, RunResult> results = new Runner(options)
                .run().stream()
                        .collect(Collectors.toMap(
                                result -> result.getPrimaryResult().getLabel(), Function.identity()));
        Table.head();
        row("search, one sentence, %,d entries".formatted(CatalogueBench.ENTRIES), results, "sentence", "0.2, 1.5 ms");
        row("search, a text of 40 words", results, "longText", "-");
        row("ask, one question", results, "ask", "-");
        row("listening for danger, one sentence", results, "listen", "0.05 ms");
        row("search and listening, 100 kB", results, "hundredKilobytes", "20 ms");
        row("SQLite FTS5 trigram, one sentence", results, "peer", "-");
    }

    private static void row(String what, Map<String, RunResult> results, String name, String budget) {
        RunResult result = results.get(name);
        if (result == null) {
            throw new IllegalStateException("JMH has not run \"" + name + "\"; it ran " + results.keySet());
        }
        var times = result.getPrimaryResult().getStatistics();
        double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
        Table.row(
                what,
                String.format(
                        Locale.ROOT,
                        "p50 %.3f ms, p99 %.3f ms, %,.0f kB a query",
                        times.getPercentile(50) / 1e3,
                        times.getPercentile(99) / 1e3,
                        bytes / 1e3),
                budget);
    }
}
