package dk.trinvis.web.page;

import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Law;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the content says, in its final words, with what stands behind it.
 *
 * @param detail may be empty
 * @param origin the names of the documents behind it, short; empty where there are none
 * @param sources where in the documents it stands
 */
public record Todo(String text, String detail, String origin, List<String> sources, List<LawLine> law) {

    /**
     * A rule of law.
     *
     * @param checked in words, when somebody held it against the source; empty means that nobody has
     */
    public record LawLine(String section, String says, String checked) {
        static LawLine of(Law law) {
            return new LawLine(
                    law.section(),
                    law.says(),
                    law.checked().map(DanishTime::day).orElse(""));
        }
    }

    static Todo of(NextStep step, Library library, Wording wording) {
        return of(step.text(), step.detail(), step.sources(), step.law(), library, wording);
    }

    static Todo of(Cited cited, Library library, Wording wording) {
        return of(cited.text(), "", cited.sources(), List.of(), library, wording);
    }

    /** Anything that the content says, with the inventory ids and the law behind it. */
    public static Todo of(
            String text, String detail, List<String> cited, List<String> law, Library library, Wording wording) {
        List<String> titles = cited.stream()
                .flatMap(id -> library.findSource(id).stream())
                .map(Source::title)
                .distinct()
                .toList();
        List<String> documents = titles.stream().map(Todo::document).distinct().toList();
        return new Todo(
                wording.fill(text),
                wording.fill(detail),
                String.join(" · ", documents),
                titles,
                law.stream()
                        .flatMap(id -> library.findLaw(id).stream())
                        .map(LawLine::of)
                        .toList());
    }

    /** Several as one: all that stands behind them, once. */
    public static Todo together(List<Todo> todos) {
        return new Todo(
                "",
                "",
                todos.stream()
                        .flatMap(todo -> Stream.of(todo.origin().split(" · ")))
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                todos.stream()
                        .flatMap(todo -> todo.sources().stream())
                        .distinct()
                        .toList(),
                todos.stream().flatMap(todo -> todo.law().stream()).distinct().toList());
    }

    /** Whether there is anything to show on tap. */
    public boolean hasSources() {
        return !sources.isEmpty() || !law.isEmpty();
    }

    /** Whether it speaks of the parents. */
    boolean namesParents() {
        return (text + " " + detail).toLowerCase(DanishTime.DANISH).contains("foræld");
    }

    private static String document(String title) {
        return title.split("[:,]", 2)[0];
    }
}
