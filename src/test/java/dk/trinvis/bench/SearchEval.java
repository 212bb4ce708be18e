package dk.trinvis.bench;

import dk.trinvis.catalogue.AlarmEar;
import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.catalogue.Layer;
import dk.trinvis.catalogue.Lines;
import dk.trinvis.catalogue.SearchResult;
import dk.trinvis.catalogue.SearchSet;
import dk.trinvis.catalogue.Searchable;
import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.Library;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How well search finds, questions are answered and the ear hears on the held-out lines, with each layer switched off in turn,
 * beside SQLite FTS5 with trigrams over the same entries. Ends with 1 if a figure is below its floor.
 */
public final class SearchEval {
    private static final SearchSet HELD = SearchSet.of("search-held.tsv");
    private static final SearchSet FRESH = SearchSet.of("search-fresh-held.tsv");
    private static final SearchSet ASKED = SearchSet.of("ask-held.tsv");
    private static final SearchSet ASKED_SECOND = SearchSet.of("ask-second-held.tsv");
    private static final SearchSet ASKED_THIRD = SearchSet.of("ask-third-held.tsv");
    private static final List<String> KINDS = List.of("sentence", "two", "spoken", "keyword", "typo");

    private static final Asker STANDARD = Asker.in("standard");
    private static final double ASK_FLOOR = 0.95;
    /** What each set by itself must reach: they are small. */
    private static final double EACH_ASK_FLOOR = 0.93;

    private static final List<String> BELOW = new ArrayList<>();

    private SearchEval() {}

    /** No arguments. */
    public static void main(String[] args) throws SQLException {
        Library library = TestContent.library();
        var ours = Catalogue.without(EnumSet.of(Layer.HINTS), library);
        try (var peer = new TrigramPeer(Searchable.signals(library))) {
            search("search, held out", HELD, ours, peer);
            search("search, held out, other hands", FRESH, ours, peer);
            System.out.println();
            row("other hands, learnt from", SearchSet.of("search-fresh-learned.tsv"), ours::search);
            row("older set, learnt from", SearchSet.of("search-learned.tsv"), ours::search);
        }
        for (Layer layer : Layer.values()) {
            if (layer != Layer.HINTS) {
                var without = Catalogue.without(EnumSet.of(Layer.HINTS, layer), library);
                row("Trinvis without " + layer, both(HELD, FRESH), without::search);
            }
        }
        floor("recall@3, keywords", measured(HELD.only("keyword"), ours::search).firstThree(), 0.98);
        try (var peer = new TrigramPeer(Searchable.answers(library, STANDARD.profile()))) {
            ask(library, ours, peer);
        }

        System.out.printf(Locale.ROOT, "%n%-34s %5s %8s %9s%n", "red flags", "lines", "recall", "precision");
        var ear = Catalogue.of(library).ear();
        double[] learned = hear("Trinvis, learnt from", "redflag-learned.tsv", ear);
        double[] held = hear("Trinvis, held out", "redflag-held.tsv", ear);
        hear("  without HINTS, held out", "redflag-held.tsv", ours.ear());
        double[] fresh = hear("Trinvis, held out, by a stranger", "redflag-fresh-held.tsv", ear);
        hear("  without HINTS", "redflag-fresh-held.tsv", ours.ear());
        double[] second = hear("Trinvis, held out, by two more", "redflag-second-held.tsv", ear);
        hear("  without HINTS", "redflag-second-held.tsv", ours.ear());
        double[] third = hear("Trinvis, held out, by a fourth", "redflag-third-held.tsv", ear);
        hear("  without HINTS", "redflag-third-held.tsv", ours.ear());
        double[] fourth = hear("Trinvis, held out, by a fifth", "redflag-fourth-held.tsv", ear);
        hear("  without HINTS", "redflag-fourth-held.tsv", ours.ear());
        floor("red-flag recall, by two more", second[0], 0.97);
        floor("red-flag precision, by two more", second[1], 0.92);
        floor("red-flag recall, by a fourth", third[0], 0.98);
        floor("red-flag precision, by a fourth", third[1], 0.90);
        floor("red-flag recall, by a fifth", fourth[0], 0.97);
        floor("red-flag precision, by a fifth", fourth[1], 0.88);
        floor("red-flag recall, learnt from", learned[0], 1);
        floor("red-flag precision, learnt from", learned[1], 0.95);
        floor("red-flag recall, held out", held[0], 0.94);
        floor("red-flag precision, held out", held[1], 0.91);
        floor("red-flag recall, by a stranger", fresh[0], 0.99);
        floor("red-flag precision, by a stranger", fresh[1], 0.91);
        if (!BELOW.isEmpty()) {
            System.out.println("\nbelow the floor: " + String.join("; ", BELOW));
            System.exit(1);
        }
    }

    private static void search(String what, SearchSet set, Catalogue ours, TrigramPeer peer) {
        head(what);
        SearchSet.Quality whole = row("Trinvis", set, ours::search);
        KINDS.stream().filter(kind -> !set.only(kind).lines().isEmpty()).forEach(kind -> {
            row("  " + kind, set.only(kind), ours::search);
            row("  " + kind + ", FTS5", set.only(kind), peer);
        });
        SearchSet.Quality bare = row("  without æ, ø and å", set.withoutDanishLetters(), ours::search);
        SearchSet.Quality slip = row("  with one typo", set.withOneTypo(), ours::search);
        SearchSet.Quality its = row("SQLite FTS5 trigram", set, peer);
        row("  with one typo", set.withOneTypo(), peer);
        floor(what + ": recall@3", whole.firstThree(), 0.92);
        floor(what + ": recall@1", whole.first(), 0.75);
        floor(what + ": MRR", whole.reciprocal(), 0.83);
        floor(what + ": recall@3 without æ, ø and å", bare.firstThree(), whole.firstThree() - 0.01);
        floor(what + ": recall@3 with one typo", slip.firstThree(), whole.firstThree() - 0.05);
        floor(what + ": recall@3 beside FTS5", whole.firstThree(), its.firstThree());
        floor(what + ": recall@1 beside FTS5", whole.first(), its.first());
    }

    private static void ask(Library library, Catalogue ours, TrigramPeer peer) {
        asked("ask, held out", ASKED, ours, peer);
        asked("ask, held out, second writers", ASKED_SECOND, ours, peer);
        asked("ask, held out, third writer", ASKED_THIRD, ours, peer);
        SearchSet all = both(both(ASKED, ASKED_SECOND), ASKED_THIRD);
        head("ask, held out, all three");
        floor("ask, all three: recall@3", row("Trinvis", all, ours::ask).firstThree(), ASK_FLOOR);
        var without = Catalogue.without(EnumSet.of(Layer.HINTS, Layer.LIKENESS), library);
        row("Trinvis without LIKENESS", all, without::ask);
        row("ask, learnt from", SearchSet.of("ask-learned.tsv"), ours::ask);
        row("ask, second writers, learnt from", SearchSet.of("ask-second-learned.tsv"), ours::ask);
    }

    private static void asked(String what, SearchSet set, Catalogue ours, TrigramPeer peer) {
        head(what);
        SearchSet.Quality whole = row("Trinvis", set, ours::ask);
        SearchSet.Quality searched = row("  through search", set, ours::search);
        row("  with one typo", set.withOneTypo(), ours::ask);
        SearchSet.Quality its = row("SQLite FTS5 trigram", set, peer);
        floor(what + ": recall@3", whole.firstThree(), EACH_ASK_FLOOR);
        floor(what + ": recall@3 through search", searched.firstThree(), EACH_ASK_FLOOR - 0.01);
        floor(what + ": recall@3 beside FTS5", whole.firstThree(), its.firstThree());
    }

    private static SearchSet both(SearchSet one, SearchSet other) {
        return new SearchSet(
                Stream.concat(one.lines().stream(), other.lines().stream()).toList());
    }

    /** {@link Catalogue#search} or {@link Catalogue#ask}. */
    private interface Way {
        SearchResult find(String text, Asker asker, int limit);
    }

    private static SearchSet.Quality measured(SearchSet set, Way way) {
        return set.measured(text -> way.find(text, STANDARD, SearchSet.DEPTH).hits().stream()
                .map(Hit::sources)
                .toList());
    }

    private static void head(String what) {
        System.out.printf(Locale.ROOT, "%n%-34s %5s %8s %8s %6s%n", what, "lines", "recall@1", "recall@3", "MRR");
    }

    private static SearchSet.Quality row(String what, SearchSet set, Way way) {
        return print(what, set, measured(set, way));
    }

    private static SearchSet.Quality row(String what, SearchSet set, TrigramPeer peer) {
        return print(what, set, set.measured(text -> peer.search(text, SearchSet.DEPTH)));
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
