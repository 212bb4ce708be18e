package dk.trinvis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random conversations over random contents. Everything that parents must not see is marked as secret or is a term of the
 * content; everything that they are to see is marked as open.
 */
class ParentsSheetWalkTest {
    private static final int WALKS = 2_000;
    private static final String SECRET = "hemmeligt";

    private int number;

    @Test
    void no_walk_leads_anything_of_the_staff_into_the_parents_letter_and_none_leaves_out_what_is_theirs() {
        int written = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            number = 0;
            var theirs = new ArrayList<String>();
            Flow flow = flow(random);
            Told told = walk(random, flow, theirs);
            Sheet sheet = SheetWriter.write(told.dialogue(), flow, Given.library(), Given.TODAY)
                    .getFirst();
            assertThat(sheet.audience()).isEqualTo(Audience.PARENTS);
            String text = SheetText.of(sheet);

            assertThat(text).as("seed %d", seed).doesNotContain(SECRET);
            assertThat(SheetHtml.of(sheet)).as("seed %d", seed).doesNotContain(SECRET);
            assertThat(text)
                    .as("seed %d", seed)
                    .doesNotContain(Given.LEVELS)
                    .doesNotContain(Given.SIGNALS)
                    .doesNotContain("Forebyggende", "Indgribende", "Børnehave");
            assertThat(theirs)
                    .as("seed %d", seed)
                    .allSatisfy(said -> assertThat(text).contains(said));
            written += theirs.size();
        }
        assertThat(written).as("the walks say something to parents at all").isGreaterThan(WALKS);
    }

    /** The known steps in a random order in random sections, with headings and staffOnly as the dice fall. */
    private static Flow flow(Random random) {
        var steps = new ArrayList<>(Given.FLOW.steps());
        Collections.shuffle(steps, random);
        var sections = new ArrayList<Section>();
        while (!steps.isEmpty()) {
            int size = Math.min(steps.size(), 1 + random.nextInt(4));
            Step[] some = steps.subList(0, size).stream()
                    .map(step -> marked(step, random.nextInt(3) == 0))
                    .toArray(Step[]::new);
            steps.subList(0, size).clear();
            String heading = random.nextInt(4) == 0 ? "" : "Overskrift";
            sections.add(Given.section("s" + sections.size(), heading, "Team", some));
        }
        return Given.flow(sections.toArray(Section[]::new));
    }

    private static Step marked(Step step, boolean staffOnly) {
        var ask = new Step.Ask(step.id(), step.title(), "", staffOnly, false, step.when(), List.of(), List.of());
        return switch (step) {
            case Step.Text text -> new Step.Text(ask);
            case Step.Line line -> new Step.Line(ask);
            case Step.Signals signals -> new Step.Signals(ask);
            case Step.Choice choice -> new Step.Choice(ask, choice.options());
            case Step.Choices choices -> new Step.Choices(ask, choices.options());
            case Step.Marks marks -> new Step.Marks(ask);
            case Step.Scale scale -> new Step.Scale(ask, scale.guide(), scale.lowest(), scale.highest());
            case Step.Notes notes -> new Step.Notes(ask);
            case Step.Agreements agreements -> new Step.Agreements(ask);
            case Step.Person person -> new Step.Person(ask);
            case Step.Day day -> new Step.Day(ask);
            case Step.Meeting meeting -> new Step.Meeting(ask);
        };
    }

    private Told walk(Random random, Flow flow, List<String> theirs) {
        var told = new Told();
        for (Section section : flow.sections()) {
            for (Step step : section.steps()) {
                boolean heading =
                        section.parentsTitle().isPresent() || step.id().equals("kaldenavn");
                boolean found = section.steps().stream().anyMatch(Step.Signals.class::isInstance);
                boolean seen = heading && !step.ask().staffOnly() && !(step instanceof Step.Text && found);
                for (int times = random.nextInt(3); times > 0; times--) {
                    if (random.nextInt(3) == 0) {
                        told.atOnce();
                    }
                    tell(told, random, step, seen, theirs);
                }
            }
        }
        return told;
    }

    private void tell(Told told, Random random, Step step, boolean seen, List<String> theirs) {
        switch (step) {
            case Step.Notes notes -> {
                boolean staffOnly = random.nextBoolean();
                told.added(notes.id(), new Content.Note(word(seen && !staffOnly, theirs), staffOnly));
            }
            case Step.Agreements agreements ->
                told.agreed(
                        agreements.id(),
                        word(seen, theirs),
                        word(seen, theirs),
                        word(seen, theirs),
                        word(seen, theirs));
            case Step.Signals signals ->
                told.answered(signals.id(), new Answer.Signals(List.of("tegn-" + random.nextInt(3))));
            case Step.Scale scale -> told.answered(scale.id(), new Answer.Level(1 + random.nextInt(5)));
            case Step.Choice choice ->
                told.chose(
                        choice.id(),
                        choice.options()
                                .get(random.nextInt(choice.options().size()))
                                .id());
            case Step.Choices choices ->
                told.answered(
                        choices.id(),
                        new Answer.Choices(
                                choices.options().stream().map(Step.Option::id).toList()));
            case Step.Marks marks ->
                told.added(
                        marks.id(), new Content.Mark(word(false, theirs), Content.Colour.YELLOW, word(false, theirs)));
            case Step.Text text -> once(told, text.id(), seen, theirs, said -> new Answer.Text(said));
            case Step.Line line -> once(told, line.id(), seen, theirs, said -> new Answer.Text(said));
            case Step.Person person -> once(told, person.id(), seen, theirs, said -> new Answer.Person(said, said));
            case Step.Day day -> told.answered(day.id(), new Answer.Day(LocalDate.of(2026, 12, 14)));
            case Step.Meeting meeting ->
                once(
                        told,
                        meeting.id(),
                        seen,
                        theirs,
                        said -> new Answer.Meeting(LocalDate.of(2026, 12, 14), LocalTime.NOON, said));
        }
    }

    /** A later answer takes the place of an earlier one, so only the first is told. */
    private void once(
            Told told,
            String step,
            boolean seen,
            List<String> theirs,
            java.util.function.Function<String, Answer> answer) {
        Optional<Answer> before = told.dialogue().answer(step);
        if (before.isEmpty()) {
            told.answered(step, answer.apply(word(seen, theirs)));
        }
    }

    private String word(boolean seen, List<String> theirs) {
        number++;
        String word = (seen ? "åbent" : SECRET) + "-" + number + "-";
        if (seen) {
            theirs.add(word);
        }
        return word;
    }
}
