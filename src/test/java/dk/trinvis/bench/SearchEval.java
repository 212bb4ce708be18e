package dk.trinvis.bench;

import dk.trinvis.catalogue.AlarmEar;
import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.catalogue.Layer;
import dk.trinvis.catalogue.Lines;
import dk.trinvis.catalogue.SearchSet;
import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.Library;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * How well search finds and the ear hears on the held-out lines, with each layer switched off in turn, beside SQLite FTS5 with
 * trigrams over the same signals. Ends with 1 if a figure is below its floor.
 */
public final class SearchEval {
    private static final SearchSet HELD = SearchSet.of("search-held.tsv");
    private static final List<String> KINDS = List.of("sentence", "two", "spoken", "keyword", "typo");

    private static final List<String> BELOW = new ArrayList<>();

    private SearchEval() {}

    /** No arguments. */
    public static void main(String[] args) throws SQLException {
        Library library = TestContent.library();
        System.out.printf(
                Locale.ROOT, "%n%-34s %5s %8s %8s %6s%n", "search, held out", "lines", "recall@1", "recall@3", "MRR");
        var ours = Catalogue.without(EnumSet.of(Layer.HINTS), library);
        SearchSet.Quality whole = row("Trinvis", HELD, ours);
        KINDS.forEach(kind -> row("  " + kind, HELD.only(kind), ours));
        SearchSet.Quality bare = row("  without æ, ø and å", HELD.withoutDanishLetters(), ours);
        SearchSet.Quality slip = row("  with one typo", HELD.withOneTypo(), ours);
        try (var peer = new TrigramPeer(library.signals())) {
            row("SQLite FTS5 trigram", HELD, peer);
            KINDS.forEach(kind -> row("  " + kind, HELD.only(kind), peer));
            row("  with one typo", HELD.withOneTypo(), peer);
        }
        for (Layer layer : Layer.values()) {
            if (layer != Layer.HINTS) {
                row("Trinvis without " + layer, HELD, Catalogue.without(EnumSet.of(Layer.HINTS, layer), library));
            }
        }
        floor("recall@3", whole.firstThree(), 0.92);
        floor("recall@1", whole.first(), 0.75);
        floor("MRR", whole.reciprocal(), 0.83);
        floor("recall@3, keywords", measured(HELD.only("keyword"), ours).firstThree(), 0.98);
        floor("recall@3 without æ, ø and å", bare.firstThree(), whole.firstThree() - 0.01);
        floor("recall@3 with one typo", slip.firstThree(), whole.firstThree() - 0.07);

        System.out.printf(Locale.ROOT, "%n%-34s %5s %8s %9s%n", "red flags", "lines", "recall", "precision");
        var ear = Catalogue.of(library).ear();
        double[] learned = hear("Trinvis, learnt from", "redflag-learned.tsv", ear);
        double[] held = hear("Trinvis, held out", "redflag-held.tsv", ear);
        hear("  without HINTS, held out", "redflag-held.tsv", ours.ear());
        double[] fresh = hear("Trinvis, held out, by a stranger", "redflag-fresh-held.tsv", ear);
        hear("  without HINTS", "redflag-fresh-held.tsv", ours.ear());
        floor("red-flag recall, learnt from", learned[0], 1);
        floor("red-flag precision, learnt from", learned[1], 0.95);
        floor("red-flag recall, held out", held[0], 0.92);
        floor("red-flag precision, held out", held[1], 0.92);
        floor("red-flag recall, by a stranger", fresh[0], 0.98);
        floor("red-flag precision, by a stranger", fresh[1], 0.80);
        if (!BELOW.isEmpty()) {
            System.out.println("\nbelow the floor: " + String.join("; ", BELOW));
            System.exit(1);
        }
    }

    private static SearchSet.Quality measured(SearchSet set, Catalogue catalogue) {
        return set.measured(text -> catalogue.search(text, Asker.in("standard"), SearchSet.DEPTH).hits().stream()
                .map(Hit::sources)
                .toList());
    }

    private static SearchSet.Quality row(String what, SearchSet set, Catalogue catalogue) {
        return print(what, set, measured(set, catalogue));
    }

    private static void row(String what, SearchSet set, TrigramPeer peer) {
        print(what, set, set.measured(text -> peer.search(text, SearchSet.DEPTH)));
    }

    private static SearchSet.Quality print(String what, SearchSet set, SearchSet.Quality quality) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %5d %8.3f %8.3f %6.3f%n",
                what,
                set.lines().size(),
                quality.first(),
                quality.firstThree(),
                quality.reciprocal());
        return quality;
    }

    /** Recall and precision of abuse heard. */
    private static double[] hear(String what, String name, AlarmEar ear) {
        List<Lines.Line> lines = Lines.verdictFirst(name);
        double yes = 0;
        double right = 0;
        double wrong = 0;
        for (Lines.Line line : lines) {
            boolean heard = ear.listen(line.text()).stream().anyMatch(each -> each.alarm() == Alarm.ABUSE);
            boolean wanted = line.expected().equals("yes");
            yes += wanted ? 1 : 0;
            right += wanted && heard ? 1 : 0;
            wrong += !wanted && heard ? 1 : 0;
        }
        double recall = right / yes;
        double precision = right / (right + wrong);
        System.out.printf(Locale.ROOT, "%-34s %5d %8.3f %9.3f%n", what, lines.size(), recall, precision);
        return new double[] {recall, precision};
    }

    private static void floor(String what, double is, double least) {
        if (is < least) {
            BELOW.add(String.format(Locale.ROOT, "%s %.3f < %.3f", what, is, least));
        }
    }
}
