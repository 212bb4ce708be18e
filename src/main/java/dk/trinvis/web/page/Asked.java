package dk.trinvis.web.page;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.catalogue.SearchResult;
import dk.trinvis.dialogue.Cpr;
import dk.trinvis.dialogue.Texts;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Topic;
import dk.trinvis.web.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that somebody asked, and what the content answers. Nothing of it is kept: a question is no part of the
 * conversation in which it is asked.
 *
 * @param question as typed
 * @param problem why it was not looked for, as a sentence; empty where it was
 * @param panels danger that its words speak of, the most urgent first
 * @param quiet whether nothing may reach the parents, whatever the answers say
 * @param first the best answers
 * @param more those after them
 */
public record Asked(
        String question, String problem, List<Panel> panels, boolean quiet, List<Answer> first, List<Answer> more) {
    /** The form field that a question comes in. */
    static final String FIELD = "spoergsmaal";

    private static final int FIRST = 3;
    private static final int MOST = 8;
    /** A longer text is a worry, not a question. */
    private static final int LONGEST = 500;

    public Asked {
        panels = List.copyOf(panels);
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /**
     * One answer.
     *
     * @param from the neighbouring municipality that does it so; empty for what holds here
     * @param path the page that says more; empty where there is none
     */
    public record Answer(String title, String from, Todo todo, List<String> items, String path) {
        public Answer {
            items = List.copyOf(items);
        }
    }

    /** Whether anything was found. */
    public boolean answered() {
        return !first.isEmpty();
    }

    /**
     * What answers this question.
     *
     * @param quiet whether the conversation keeps the parents out already
     */
    static Asked of(String question, Shelf shelf, Profile profile, Asker asker, Wording wording, boolean quiet) {
        String tidy = Texts.tidy(question);
        Library library = shelf.library();
        List<Panel.Cause> causes = shelf.catalogue().ear().listen(tidy).stream()
                .map(heard -> new Panel.Cause(heard.alarm(), heard.words(), false))
                .toList();
        List<Panel> panels = Panel.of(library, profile, wording, causes);
        boolean out = quiet || Panel.kinds(causes).stream().anyMatch(Alarm::keepsParentsOut);
        String problem = tidy.isEmpty()
                ? "Skriv et spørgsmål, fx »hvem er med til mødet?«"
                : Cpr.in(tidy)
                        ? Cpr.MESSAGE
                        : tidy.length() > LONGEST
                                ? "Det er for langt til et spørgsmål. Spørg om én ting ad gangen."
                                : "";
        if (!problem.isEmpty()) {
            return new Asked(question, problem, panels, out, List.of(), List.of());
        }
        SearchResult result = shelf.catalogue().ask(tidy, asker, MOST);
        List<Answer> answers = result.hits().stream()
                .flatMap(hit -> answer(hit, library, profile, wording).stream())
                .toList();
        int cut = Math.min(FIRST, answers.size());
        return new Asked(question, "", panels, out, answers.subList(0, cut), answers.subList(cut, answers.size()));
    }

    private static Optional<Answer> answer(Hit hit, Library library, Profile profile, Wording wording) {
        return switch (hit.kind()) {
            case TOPIC -> passage(hit, library, profile, wording);
            case STEP ->
                steps(library)
                        .filter(step -> step.id().equals(hit.id()))
                        .findFirst()
                        .map(step -> new Answer("", hit.from(), Todo.of(step, library, wording), List.of(), ""));
            case LEVEL ->
                library.guides().values().stream()
                        .flatMap(guide -> guide.levels().stream()
                                .filter(level -> hit.id().equals(guide.id() + "-" + level.level()))
                                .map(level -> level(guide, level, hit, library, wording)))
                        .findFirst();
            case SIGNAL, QUESTION -> Optional.empty();
        };
    }

    private static Stream<NextStep> steps(Library library) {
        return Stream.concat(
                library.guides().values().stream().flatMap(guide -> guide.steps().stream()),
                library.emergencies().values().stream().flatMap(emergency -> emergency.steps().stream()));
    }

    private static Optional<Answer> passage(Hit hit, Library library, Profile profile, Wording wording) {
        for (Library.Readable readable : library.readable(profile.id())) {
            for (Topic topic : readable.chapter().topics()) {
                for (Topic.Passage passage : topic.passages()) {
                    if (passage.id().equals(hit.id())) {
                        return Optional.of(new Answer(
                                wording.fill(passage.title().isEmpty() ? topic.title() : passage.title()),
                                hit.from(),
                                Todo.of(passage.text(), "", passage.sources(), passage.law(), library, wording),
                                passage.items().stream().map(wording::fill).toList(),
                                GuidePages.path(readable.chapter(), topic) + "#" + passage.id()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Answer level(Guide guide, Level level, Hit hit, Library library, Wording wording) {
        return new Answer(
                wording.fill(guide.title() + ", " + level.level() + ": " + level.name()),
                hit.from(),
                Todo.of(level.signs(), library, wording),
                List.of(),
                "");
    }
}
