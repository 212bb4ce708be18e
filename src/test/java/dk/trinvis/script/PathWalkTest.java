package dk.trinvis.script;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every conversation of every municipality, walked from its beginning to its result until each step and each option of it has
 * been taken. Before each step the state is folded anew from written events ({@link Rehearsal}). None may get stuck, throw, or
 * end without a result.
 */
class PathWalkTest {
    private static final int FEWEST_WALKS = 8;
    private static final int MOST_WALKS = 400;
    private static final int MOST_STEPS = 300;
    private static final Library LIBRARY = TestContent.library();

    static Stream<Arguments> conversations() {
        return LIBRARY.profiles().keySet().stream()
                .sorted()
                .flatMap(profile ->
                        LIBRARY.flows(profile).keySet().stream().sorted().map(flow -> Arguments.of(profile, flow)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("conversations")
    void every_step_and_every_option_leads_to_a_result(String profile, String id) {
        Flow flow = LIBRARY.findFlow(id, profile).orElseThrow();
        long seed = (profile + id).hashCode();
        var walker = new Walker(seed, SmallFlow.TODAY);
        var random = new Random(seed);
        int walks = 0;
        while (walks < FEWEST_WALKS || (!missing(flow, walker).isEmpty() && walks < MOST_WALKS)) {
            walk(flow, profile, walker, random, walks % 4 == 3);
            walks++;
        }

        assertThat(missing(flow, walker))
                .as("never taken in " + walks + " walks")
                .isEmpty();
    }

    /** Steps and options that no walk has taken yet. */
    private static List<String> missing(Flow flow, Walker walker) {
        var missing = new ArrayList<String>();
        for (Step step : flow.steps()) {
            for (String option : Walker.possible(step)) {
                if (!walker.answered(step.id()).contains(option)) {
                    missing.add(step.id() + " " + option);
                }
            }
        }
        return missing;
    }

    /** @param wavering whether steps are skipped and answers changed on the way */
    private static void walk(Flow flow, String profile, Walker walker, Random random, boolean wavering) {
        var rehearsal = new Rehearsal(
                RealStage.setting(flow.id(), profile, SmallFlow.TODAY), new Event.Begun(flow.id(), "r1", profile));
        int number = 0;
        for (Optional<Step> next = next(rehearsal); next.isPresent(); next = next(rehearsal)) {
            Step step = next.get();
            number++;
            assertThat(number).as("steps of one walk, now at " + step.id()).isLessThan(MOST_STEPS);
            if (wavering && random.nextInt(5) == 0) {
                say(rehearsal, number, new Command.Skip(step.id()));
            } else {
                say(rehearsal, number, walker.command(step));
                assertThat(rehearsal.state().open(step))
                        .as(step.id() + " is answered")
                        .isFalse();
            }
            if (wavering && random.nextInt(8) == 0) {
                List<Step> path = rehearsal.state().path(flow);
                number++;
                say(rehearsal, number, walker.command(path.get(random.nextInt(path.size()))));
            }
        }
        if (!wavering) {
            assertHasResult(flow, rehearsal, number + 1);
        }
    }

    private static Optional<Step> next(Rehearsal rehearsal) {
        return rehearsal.state().next(rehearsal.setting().flow());
    }

    private static void say(Rehearsal rehearsal, int number, Command command) {
        Decision decision = rehearsal.order(
                new Command.Order("command-" + number, rehearsal.state().seq(), command));
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
    }

    private static void assertHasResult(Flow flow, Rehearsal rehearsal, int number) {
        if (flow.outcome() == Flow.Outcome.ADVICE) {
            assertThat(advice(flow, rehearsal)).as("advice").isNotEmpty();
            return;
        }
        say(rehearsal, number, new Command.Approve());
        List<Sheet> sheets = rehearsal.state().newest().orElseThrow().sheets();
        assertThat(sheets)
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(sheet.title()).isNotBlank());
        // Where a conversation turns out to be the wrong one, it tells what to do instead, and its sheet stays empty.
        assertThat(sheets.stream().anyMatch(sheet -> !sheet.parts().isEmpty()) || tells(flow, rehearsal))
                .as("something on a sheet, or told")
                .isTrue();
    }

    private static boolean tells(Flow flow, Rehearsal rehearsal) {
        List<Step> path = rehearsal.state().path(flow);
        return flow.sections().stream()
                .filter(section -> path.stream().anyMatch(step -> section.has(step.id())))
                .anyMatch(section ->
                        !flow.remarks(section, rehearsal.state().standing()).isEmpty());
    }

    private static List<?> advice(Flow flow, Rehearsal rehearsal) {
        Step.Scale scale = flow.steps().stream()
                .flatMap(step -> step instanceof Step.Scale found ? Stream.of(found) : Stream.<Step.Scale>empty())
                .findFirst()
                .orElseThrow();
        var role = (Answer.Choice) rehearsal.state().answer("rolle").orElseThrow();
        var age = (Answer.Choice) rehearsal.state().answer("alder").orElseThrow();
        var level = (Answer.Level) rehearsal.state().answer(scale.id()).orElseThrow();
        return LIBRARY.findGuide(scale.guide())
                .orElseThrow()
                .advise(role.option(), level.level(), Age.find(age.option()).orElseThrow())
                .steps();
    }
}
