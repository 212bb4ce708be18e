package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final String FLOW = "flows/samtale.yaml";

    @Test
    void a_flow_begins_with_the_sections_of_the_flow_it_names() {
        Flow flow = TestContent.tiny().findFlow("samtale", "standard").orElseThrow();

        assertThat(flow.outcome()).isEqualTo(Flow.Outcome.SHEET);
        assertThat(flow.steps())
                .extracting(Step::id)
                .containsExactly(
                        "bekymring",
                        "tegn",
                        "rolle",
                        "alder",
                        "trivsel",
                        "perspektiv",
                        "aftaler",
                        "indsats",
                        "kaldenavn",
                        "tovholder2",
                        "naeste-moede");
    }

    @Test
    void options_of_roles_and_ages_and_the_scale_of_a_guide_are_filled_in() {
        Flow flow = TestContent.tiny().findFlow("raad", "standard").orElseThrow();

        assertThat(flow.findStep("rolle"))
                .containsInstanceOf(Step.Choice.class)
                .map(step -> ((Step.Choice) step).options())
                .hasValueSatisfying(options -> assertThat(options)
                        .extracting(Step.Option::text)
                        .containsExactly("Vuggestue eller børnehave", "Skole"));
        assertThat(flow.findStep("alder"))
                .map(step -> ((Step.Choice) step).options())
                .hasValueSatisfying(options -> assertThat(options)
                        .extracting(Step.Option::id)
                        .containsExactly("0-2", "3-5", "6-9", "10-14", "15-17"));
        assertThat(flow.findStep("trivsel")).map(step -> (Step.Scale) step).hasValueSatisfying(scale -> {
            assertThat(scale.guide()).isEqualTo("barometer");
            assertThat(scale.lowest()).isEqualTo(1);
            assertThat(scale.highest()).isEqualTo(2);
        });
    }

    @Test
    void conditions_are_read_as_written() {
        Flow flow = TestContent.tiny().findFlow("samtale", "standard").orElseThrow();

        assertThat(flow.findStep("indsats").orElseThrow().when())
                .isInstanceOfSatisfying(
                        Condition.Any.class,
                        any -> assertThat(any.conditions())
                                .containsExactly(
                                        new Condition.Is("rolle", Set.of("skole")),
                                        new Condition.Is("alder", Set.of("0-2", "3-5")),
                                        new Condition.Is("tegn", Set.of("tristhed"))));
        assertThat(flow.path(Map.of("trivsel", new Answer.Level(1))))
                .extracting(Step::id)
                .doesNotContain("aftaler", "kaldenavn");
        assertThat(flow.path(Map.of("trivsel", new Answer.Level(2))))
                .extracting(Step::id)
                .contains("aftaler", "kaldenavn")
                .doesNotContain("indsats");
    }

    @Test
    void a_condition_on_an_unknown_step_is_told_with_the_nearest() {
        Tiny.with(FLOW, "when: {step: trivsel", "when: {step: trivsl")
                .says(FLOW, "trivsl", "step \"trivsl\" is not defined in this flow; did you mean \"trivsel\"?");
    }

    @Test
    void a_condition_on_a_later_step_or_its_own_is_told() {
        String remedy = "does not come before this condition; look at an earlier step, or move that step up";
        Tiny.with(FLOW, "when: {not: {step: trivsel, atMost: 1}}", "when: {step: kaldenavn, is: ja}")
                .says(FLOW, "is: ja", "step \"kaldenavn\" " + remedy);
        Tiny.with(FLOW, "when: {not: {step: trivsel, atMost: 1}}", "when: {step: tovholder2, is: ja}")
                .says(FLOW, "is: ja", "step \"tovholder2\" " + remedy);
    }

    @Test
    void a_section_cannot_look_at_its_own_steps() {
        Tiny.with(FLOW, "when: {step: trivsel, atLeast: 2}", "when: {step: indsats, is: indgribende}")
                .says(
                        FLOW,
                        "when: {step: indsats",
                        "step \"indsats\" does not come before this condition;"
                                + " look at an earlier step, or move that step up");
    }

    @Test
    void a_condition_on_a_later_step_of_a_flow_that_only_another_begins_with_is_unknown() {
        Tiny.with("flows/raad.yaml", "title: Udgangspunkt", "title: Udgangspunkt\n    when: {step: indsats, is: x}")
                .says(
                        "flows/raad.yaml",
                        "when:",
                        "step \"indsats\" is not defined in this flow;"
                                + " known are bekymring, tegn, rolle, alder, trivsel");
    }

    @Test
    void a_level_asked_of_a_choice_is_told() {
        Tiny.with(FLOW, "{step: rolle, is: skole}", "{step: rolle, atLeast: 2}")
                .says(
                        FLOW,
                        "step: rolle",
                        "\"atLeast\" does not fit step \"rolle\" of kind choice; write is: with an option");
    }

    @Test
    void an_option_asked_of_a_scale_is_told() {
        Tiny.with(FLOW, "{step: rolle, is: skole}", "{step: trivsel, is: 2}")
                .says(
                        FLOW,
                        "is: 2",
                        "\"is\" does not fit step \"trivsel\" of kind scale; write atLeast: or atMost: with a level");
    }

    @Test
    void a_condition_on_a_step_without_a_closed_answer_is_told() {
        Tiny.with(FLOW, "{step: rolle, is: skole}", "{step: bekymring, is: x}")
                .says(
                        FLOW,
                        "is: x",
                        "\"is\" does not fit step \"bekymring\" of kind text;"
                                + " look at a step of kind choice, signals or scale");
    }

    @Test
    void an_unknown_option_is_told_with_the_nearest() {
        Tiny.with(FLOW, "is: skole", "is: skule")
                .says(FLOW, "skule", "step \"rolle\" has no option \"skule\"; did you mean \"skole\"?");
    }

    @Test
    void an_unknown_signal_in_a_condition_is_told() {
        Tiny.with(FLOW, "is: tristhed", "is: tristhet")
                .says(FLOW, "tristhet", "signal \"tristhet\" is not known; did you mean \"tristhed\"?");
    }

    @Test
    void a_level_off_the_scale_is_told() {
        Tiny.with(FLOW, "atLeast: 2", "atLeast: 4")
                .says(FLOW, "atLeast: 4", "\"4\" is not a whole number from 1 to 2; write a number from 1 to 2");
    }

    @Test
    void a_condition_of_mixed_keys_is_told() {
        Tiny.with(FLOW, "{step: trivsel, atLeast: 2}", "{step: trivsel, atLeast: 2, not: {step: rolle, is: skole}}")
                .says(
                        FLOW,
                        "atLeast: 2",
                        "this condition has the keys step, atLeast, not;"
                                + " write step with is, atLeast, atMost, barsAtLeast or barsAtMost, setting with is, or one of profile, guide, all, any and not");
    }

    @Test
    void two_steps_with_one_id_are_told_across_a_flow_and_what_it_begins_with() {
        var twice = Tiny.with(FLOW, "- id: kaldenavn", "- id: bekymring");

        twice.says(
                FLOW,
                "- id: bekymring",
                "step \"bekymring\" stands twice, first at " + twice.at("flows/raad.yaml", "id: bekymring")
                        + "; give this one an id of its own");
    }

    @Test
    void two_sections_with_one_id_are_told() {
        var twice = Tiny.with(FLOW, "- id: perspektiv\n    title", "- id: udgangspunkt\n    title");

        twice.says(
                FLOW,
                "- id: udgangspunkt",
                "section \"udgangspunkt\" stands twice, first at " + twice.at("flows/raad.yaml", "id: udgangspunkt")
                        + "; give this one an id of its own");
    }

    @Test
    void beginning_with_an_unknown_flow_is_one_finding() {
        Tiny.with(FLOW, "begins: raad", "begins: rad")
                .says(FLOW, "begins: rad", "flow \"rad\" is not known; did you mean \"raad\"?");
    }

    @Test
    void beginning_in_a_circle_is_told_with_the_way_round() {
        var circle = Tiny.with("flows/raad.yaml", "outcome: advice", "outcome: advice\nbegins: samtale");

        assertThat(circle.findings())
                .contains(circle.at(FLOW, "begins:")
                        + ": flow \"raad\" begins with itself (raad → samtale → raad); take one begins: out");
    }

    @Test
    void a_section_without_steps_is_told() {
        Tiny.with("flows/raad.yaml", "sections:", "sections:\n  - {id: tom, title: Tom, steps: []}")
                .says("flows/raad.yaml", "Tom", "\"steps\" is empty; write at least one");
        Tiny.with("flows/raad.yaml", "sections:", "sections:\n  - {id: tom, title: Tom}")
                .says("flows/raad.yaml", "Tom", "this section has no \"steps\"; add steps:");
    }

    @Test
    void a_key_of_another_kind_of_step_is_told() {
        Tiny.with("flows/raad.yaml", "kind: signals,", "kind: signals, guide: barometer,")
                .says(
                        "flows/raad.yaml",
                        "kind: signals",
                        "\"guide\" does not belong to a step of kind signals; leave it out, or write kind: scale");
    }

    @Test
    void a_choice_without_options_and_a_scale_without_a_guide_are_told() {
        Tiny.with("flows/raad.yaml", "options: ages, ", "")
                .says("flows/raad.yaml", "id: alder", "this step of kind choice has no \"options\"; add options:");
        Tiny.with("flows/raad.yaml", "guide: barometer, ", "")
                .says("flows/raad.yaml", "id: trivsel", "this step of kind scale has no \"guide\"; add guide:");
    }

    @Test
    void a_choice_of_one_is_told() {
        Tiny.with(FLOW, "          - {id: forebyggende, text: Forebyggende, help: 'for alle {børn}'}\n", "")
                .and("guides/barometer.yaml", "effort: {id: forebyggende", "effort: {id: indgribende")
                .says(FLOW, "options:", "a choice needs at least two options; add another option");
    }

    @Test
    void an_unknown_list_of_options_is_told() {
        Tiny.with("flows/raad.yaml", "options: ages", "options: age")
                .says("flows/raad.yaml", "options: age,", "\"age\" is not a list of options; did you mean \"ages\"?");
    }
}
