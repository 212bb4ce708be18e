package dk.trinvis.catalogue;

import dk.trinvis.guide.Library;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the catalogue looks through, for another search engine to look through too.
 *
 * @param text all that is said about it but its title, a line each
 */
public record Searchable(String title, String text, List<String> sources) {

    /** The signals. */
    public static List<Searchable> signals(Library library) {
        return Entry.signals(library).stream().map(Searchable::of).toList();
    }

    /** What answers a question in this municipality. */
    public static List<Searchable> answers(Library library, String profile) {
        return Entry.answers(library, profile).stream()
                .filter(entry -> entry.kind() != Hit.Kind.QUESTION)
                .map(Searchable::of)
                .toList();
    }

    private static Searchable of(Entry entry) {
        String text = Stream.of(entry.phrasings().stream(), entry.about().stream(), Stream.of(entry.meaning()))
                .flatMap(lines -> lines)
                .reduce("", (all, line) -> all + line + "\n");
        return new Searchable(entry.title(), text, entry.sources());
    }
}
