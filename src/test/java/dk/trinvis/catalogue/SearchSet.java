package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Lines that people might type, each with what answers it, and how well a search does on them.
 *
 * <p>{@code search-learned.tsv} is there to learn from; {@code search-held.tsv} was written apart, before anything was tuned
 * on it, and no line of it stands in {@code content/}.
 */
public record SearchSet(List<Line> lines) {
    /** Hits that are looked through for the mean reciprocal rank. */
    public static final int DEPTH = 10;

    /**
     * One line.
     *
     * @param worries for each worry in it the inventory ids any of which answers it
     * @param kind sentence, two (worries), spoken, keyword or typo
     */
    public record Line(String text, List<Set<String>> worries, String kind) {}

    /**
     * How well.
     *
     * @param first the share of lines of which the first hit is right
     * @param firstThree the share of lines all worries of which are answered among the first three hits
     * @param reciprocal the mean of 1 over the rank of the first right hit
     */
    public record Quality(double first, double firstThree, double reciprocal, List<String> missed) {}

    public static SearchSet of(String name) {
        return new SearchSet(Lines.columns(name).stream().map(SearchSet::line).toList());
    }

    private static Line line(String[] columns) {
        List<Set<String>> worries = Arrays.stream(columns[1].split(" \\+ "))
                .map(ids -> Set.of(ids.split(",")))
                .toList();
        return new Line(columns[0], worries, columns.length > 2 ? columns[2] : "sentence");
    }

    /** The lines of one kind. */
    public SearchSet only(String kind) {
        return new SearchSet(
                lines.stream().filter(line -> line.kind().equals(kind)).toList());
    }

    /** The same lines typed in another way. */
    public SearchSet typed(UnaryOperator<String> how) {
        return new SearchSet(lines.stream()
                .map(line -> new Line(how.apply(line.text()), line.worries(), line.kind()))
                .toList());
    }

    /** On a keyboard without æ, ø and å. */
    public SearchSet withoutDanishLetters() {
        return typed(text -> text.replace("å", "aa").replace("æ", "ae").replace("ø", "oe"));
    }

    /** With two neighbouring letters of the longest word swapped, as thumbs do; the same ones each time. */
    public SearchSet withOneTypo() {
        var random = new Random(7);
        return typed(text -> swapped(text, random));
    }

    private static String swapped(String text, Random random) {
        String longest = Arrays.stream(text.split(" "))
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse(text);
        if (longest.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(longest.length() - 2);
        String wrong =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return text.replace(longest, wrong);
    }

    /** @param search the sources of each hit, best first, at least {@link #DEPTH} of them where there are as many */
    public Quality measured(Function<String, List<? extends java.util.Collection<String>>> search) {
        int first = 0;
        double reciprocal = 0;
        var missed = new ArrayList<String>();
        for (Line line : lines) {
            var hits = search.apply(line.text());
            int best = DEPTH + 1;
            int worst = 0;
            for (Set<String> worry : line.worries()) {
                int rank = 1;
                while (rank <= hits.size() && hits.get(rank - 1).stream().noneMatch(worry::contains)) {
                    rank++;
                }
                int found = rank <= hits.size() ? rank : DEPTH + 1;
                best = Math.min(best, found);
                worst = Math.max(worst, found);
            }
            first += best == 1 ? 1 : 0;
            reciprocal += best <= DEPTH ? 1.0 / best : 0;
            if (worst > 3) {
                missed.add(line.text());
            }
        }
        double size = lines.size();
        return new Quality(first / size, (size - missed.size()) / size, reciprocal / size, missed);
    }
}
