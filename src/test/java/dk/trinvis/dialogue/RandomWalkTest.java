package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hundreds of commands in random order, from people with older views, some twice. {@link Talk} folds the state anew from the
 * written events before each of them. What must hold always is checked after each.
 */
class RandomWalkTest {
    private static final int STEPS = 150;
    private static final Flow FLOW = SmallFlow.flow();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatever_people_do_nothing_typed_is_lost_and_no_alarm_is_missed(long seed) {
        var random = new Random(seed);
        Talk talk = Talk.givenFlow(FLOW);
        Set<String> typed = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            Dialogue before = talk.state();
            Command command = command(random, before, i);
            if (before.seq() > 5 && random.nextInt(4) == 0) {
                talk.seeing(before.seq() - random.nextInt(5));
            }
            talk.say(command);
            remember(talk, command, typed);
            assertHolds(talk, before, typed);
            if (random.nextInt(10) == 0) {
                Dialogue after = talk.state();
                talk.order(talk.last(), command);
                assertThat(talk.lastEvents().isEmpty() || !after.commands().containsKey(talk.last()))
                        .as("sent twice, counts once: " + command)
                        .isTrue();
            }
        }
        assertThat(talk.state().seq()).as("the walk went somewhere").isGreaterThan(STEPS / 2);
    }

    private static void assertHolds(Talk talk, Dialogue before, Set<String> typed) {
        Dialogue now = talk.state();
        assertThat(now.seq()).isEqualTo(before.seq() + talk.lastEvents().size());
        assertThat(now.items().keySet())
                .as("every note is somewhere")
                .containsAll(before.items().keySet());
        assertThat(now.items().values().stream().map(Item::id)).containsAll(typed);
        assertThat(now.versions().subList(0, before.versions().size()))
                .as("versions never change")
                .isEqualTo(before.versions());
        Set<String> path = new HashSet<>();
        now.path(FLOW).forEach(step -> path.add(step.id()));
        assertThat(now.next(FLOW).map(Step::id).stream())
                .as("the next step is on the path")
                .isSubsetOf(path);
        assertThat(now.offPath(FLOW)).as("nothing on the path is greyed").doesNotContainAnyElementsOf(path);
        for (Register.Candidate<Answer> candidate :
                now.answers().getOrDefault("tegn", Register.empty()).candidates()) {
            if (((Answer.Signals) candidate.value()).ids().contains("blaa-maerker")) {
                assertThat(now.keepsParentsOut())
                        .as("red while anybody confirms the signal")
                        .isTrue();
            }
        }
    }

    /** A note that was accepted is there from then on. */
    private static void remember(Talk talk, Command command, Set<String> typed) {
        if (command instanceof Command.Add && talk.lastProblems().isEmpty()) {
            typed.add(talk.last());
        }
    }

    private static Command command(Random random, Dialogue state, int number) {
        List<Step> steps = FLOW.steps();
        Step step = steps.get(random.nextInt(steps.size()));
        List<String> items = new ArrayList<>(state.items().keySet());
        List<String> alarms = new ArrayList<>(state.alarms().keySet());
        return switch (random.nextInt(12)) {
            case 0 -> new Command.Clear(step.id());
            case 1 -> new Command.Skip(step.id());
            case 2 -> new Command.Move(step.id());
            case 3 -> new Command.Change(any(random, items), content(random, number));
            case 4 -> new Command.Remove(any(random, items));
            case 5 -> new Command.Restore(any(random, items));
            case 6 -> new Command.Dismiss(any(random, alarms));
            case 7 ->
                random.nextBoolean()
                        ? new Command.Approve()
                        : new Command.Send(
                                state.versions().size(),
                                List.of(new Command.To("a" + random.nextInt(3) + "@eksempel.dk", audience(random))));
            default -> give(random, step, number);
        };
    }

    private static Command give(Random random, Step step, int number) {
        return switch (step) {
            case Step.Text text -> new Command.Give(text.id(), new Answer.Text(text(random, number)));
            case Step.Line line -> new Command.Give(line.id(), new Answer.Text("linje " + number));
            case Step.Signals signals -> new Command.Give(signals.id(), signals(random));
            case Step.Choice choice ->
                new Command.Give(
                        choice.id(),
                        new Answer.Choice(choice.options()
                                .get(random.nextInt(choice.options().size()))
                                .id()));
            case Step.Choices choices ->
                new Command.Give(
                        choices.id(),
                        new Answer.Choices(choices.options().stream()
                                .map(Step.Option::id)
                                .filter(option -> random.nextBoolean())
                                .toList()));
            case Step.Marks marks -> new Command.Add(marks.id(), mark(random, number));
            case Step.Scale scale -> new Command.Give(scale.id(), new Answer.Level(random.nextInt(7)));
            case Step.Notes notes -> new Command.Add(notes.id(), new Content.Note(text(random, number), false));
            case Step.Agreements agreements ->
                new Command.Add(agreements.id(), new Content.Agreement(text(random, number), "Lone", "", ""));
            case Step.Person person -> new Command.Give(person.id(), new Answer.Person("Lone " + number, ""));
            case Step.Day day ->
                new Command.Give(day.id(), new Answer.Day(SmallFlow.TODAY.plusDays(random.nextInt(2_000) - 1_000L)));
            case Step.Meeting meeting ->
                new Command.Give(
                        meeting.id(),
                        new Answer.Meeting(SmallFlow.TODAY.plusDays(random.nextInt(30) - 3L), LocalTime.NOON, ""));
        };
    }

    private static Content.Mark mark(Random random, int number) {
        var colours = Content.Colour.values();
        return new Content.Mark("Lone", colours[random.nextInt(colours.length)], text(random, number));
    }

    private static Answer.Signals signals(Random random) {
        var ids = new ArrayList<String>();
        for (String id : List.of("soevn", "trist", "blaa-maerker", "skaerer-sig")) {
            if (random.nextInt(3) == 0) {
                ids.add(id);
            }
        }
        return new Answer.Signals(ids);
    }

    private static Content content(Random random, int number) {
        if (random.nextInt(5) == 0) {
            return mark(random, number);
        }
        return random.nextInt(4) == 0
                ? new Content.Agreement(text(random, number), "Lone", "", "")
                : new Content.Note(text(random, number), random.nextBoolean());
    }

    private static String text(Random random, int number) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "far slår ham";
            case 2 -> "mor drikker";
            case 3 -> "  det er 010126-1234 ";
            default -> "tekst " + number + " 😴 <b>";
        };
    }

    private static Audience audience(Random random) {
        return random.nextBoolean() ? Audience.PARENTS : Audience.TEAM;
    }

    private static String any(Random random, List<String> ids) {
        return ids.isEmpty() ? "command-none" : ids.get(random.nextInt(ids.size()));
    }
}
