package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the linter finds in content that reads well: each check, with what is wrong and what is right all the same. */
class ChecksTest {
    private static final String FLOW = "flows/samtale.yaml";
    private static final String LAST = "when: {all: [{step: indsats, is: indgribende}]}";
    private static final String NEVER =
            ", whatever is answered in any municipality; mend its condition, or that of what it looks at; or take it out";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The section stands from level 2 on.
                "when: {step: trivsel, atMost: 1}",
                "when: {all: [{step: rolle, is: skole}, {not: {step: rolle, is: skole}}]}",
                "when: {all: [{step: rolle, is: skole}, {step: rolle, is: dagtilbud}]}",
                "when: {all: [{step: trivsel, atMost: 1}, {step: trivsel, atLeast: 2}]}",
            })
    void a_step_that_no_answer_leads_to(String when) {
        Tiny.with(FLOW, LAST, when).says(FLOW, when, "step \"tovholder2\" is never asked" + NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: {all: [{step: tegn, is: tristhed}, {step: tegn, is: soevnbesvaer}]}",
                "when: {all: [{step: trivsel, atLeast: 2}, {step: trivsel, atMost: 2}]}",
                "when: {not: {step: rolle, is: [skole]}}",
                "when: {step: alder, is: [0-2, 3-5, 6-9, 10-14, 15-17]}",
            })
    void a_step_that_some_answers_lead_to_is_right(String when) {
        assertThat(Tiny.with(FLOW, LAST, when).findings()).isEmpty();
    }

    @Test
    void a_step_that_waits_for_one_that_is_never_asked() {
        assertThat(Tiny.with(FLOW, "when: {any: [{step: rolle, is: skole}", "when: {all: [{step: trivsel, atMost: 1}")
                        .findings())
                .hasSize(2)
                .allMatch(finding -> finding.contains("is never asked"))
                .anyMatch(finding -> finding.contains("step \"indsats\""))
                .anyMatch(finding -> finding.contains("step \"tovholder2\""));
    }

    @Test
    void a_section_that_is_never_reached_is_told_once_and_not_with_each_of_its_steps() {
        String never = "when: {all: [{step: trivsel, atLeast: 2}, {step: trivsel, atMost: 1}]}";

        assertThat(Tiny.with(FLOW, "when: {step: trivsel, atLeast: 2}", never).findings())
                .contains("content/flows/samtale.yaml:22: section \"aftaler\" is never reached" + NEVER)
                .noneMatch(finding -> finding.contains("is never asked"));
    }

    @Test
    void a_remark_that_is_never_told() {
        String says = "says: [{id: raad, text: Ring., when: {step: trivsel, atMost: 1}, sources: [T.trin.2]}]\n    ";

        Tiny.with(FLOW, "when: {step: trivsel, atLeast: 2}\n    ", "when: {step: trivsel, atLeast: 2}\n    " + says)
                .says(FLOW, "says:", "remark \"raad\" is never told" + NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: {any: [{step: trivsel, atMost: 1}, {not: {step: trivsel, atMost: 1}}]}",
                "when: {not: {all: [{step: rolle, is: skole}, {step: rolle, is: dagtilbud}]}}",
            })
    void a_condition_that_always_holds(String when) {
        Tiny.with(FLOW, LAST, when)
                .says(
                        FLOW,
                        when,
                        "the condition of step \"tovholder2\" holds whatever is answered; leave it out, or mend what it"
                                + " looks at");
    }

    @Test
    void a_sheet_on_which_nothing_can_stand() {
        Tiny.with(FLOW, "    sheet: {parents: '{Barnets} perspektiv', team: Perspektivet}\n", "")
                .and(FLOW, "    sheet: {parents: Aftaler, team: Aftaler}\n", "")
                .says(
                        FLOW,
                        "id: samtale",
                        "flow \"samtale\" cannot be finished: nothing of it can stand on the sheet for parents and team;"
                                + " give a section sheet: with parents and team");
    }

    @Test
    void advice_without_what_advice_is_given_for() {
        Tiny.withFile("flows/ny.yaml", flow("advice", "{id: hvad, kind: text, title: Hvad?, sources: [T.trin.1]}"))
                .says(
                        "flows/ny.yaml",
                        "id: ny",
                        "flow \"ny\" cannot be finished: its advice needs a role, an age and a place on the scale; add the"
                                + " steps rolle, alder and one of kind scale, or another outcome:");
    }

    @Test
    void a_plan_that_stays_empty_and_has_no_name() {
        assertThat(Tiny.withFile(
                                "flows/ny.yaml",
                                flow("plan", "{id: hvad, kind: text, title: Hvad?, sources: [T.trin.1]}"))
                        .findings())
                .containsExactly(
                        "content/flows/ny.yaml:1: this flow ends in a plan and has no \"sheetTitle\"; add sheetTitle: with"
                                + " what it is called, such as Indsatsplan");
        assertThat(Tiny.withFile(
                                "flows/ny.yaml",
                                flow("plan", "{id: hvad, kind: text, title: Hvad?, sources: [T.trin.1]}")
                                        + "sheetTitle: Plan\n")
                        .findings())
                .containsExactly(
                        "content/flows/ny.yaml:1: flow \"ny\" cannot be finished: nothing of it can stand in its"
                                + " plan or text; give a section sheet: with team");
    }

    @Test
    void a_conversation_without_the_line_people_choose_it_by() {
        Tiny.with(FLOW, "help: Til de små prøver.\n", "")
                .says(
                        FLOW,
                        "id: samtale",
                        "this flow has no \"help\"; add help: with one line on what the conversation is for; it stands in"
                                + " the list of conversations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"§ 133", "§§ 12", "paragraf 27", "lov nr. 721", "stk. 2"})
    void law_outside_the_register(String law) {
        Tiny.with(FLOW, "help: Det er midtpunktet.", "help: Se " + law + ".")
                .says(
                        FLOW,
                        "help: Se",
                        "\"" + law
                                + "\" quotes law outside the register; say it without the section, and name the law's id"
                                + " of content/sources.yaml under law:");
    }

    @Test
    void law_by_its_name_and_other_numbers_are_right() {
        assertThat(Tiny.with(FLOW, "help: Det er midtpunktet.", "help: Loven siger det. Vi lover 3 ting. Se trin 2.")
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skriv efternavn.",
                "Skriv barnets fulde navn",
                "Barnets CPR-nummer?",
                "Skriv cpr. Ikke adressen."
            })
    void a_step_that_asks_who_the_child_is(String help) {
        assertThat(Tiny.with(FLOW, "title: Hvem gør hvad?", "title: Hvem gør hvad?\n        help: '" + help + "'")
                        .findings())
                .singleElement()
                .asString()
                .startsWith("content/flows/samtale.yaml:")
                .contains("this step asks for \"")
                .endsWith(
                        "; ask for a first name or a letter only; Trinvis never holds a child's full name or CPR number");
    }

    @Test
    void to_ask_people_to_leave_the_name_out_is_right() {
        assertThat(Tiny.with(
                                FLOW,
                                "title: Hvem gør hvad?",
                                "title: Hvem gør hvad?\n        help: Et bogstav. Aldrig efternavn eller CPR-nummer.")
                        .findings())
                .isEmpty();
    }

    @Test
    void content_that_dialogues_were_begun_with_is_not_held_against_newer_checks() {
        Tiny old = Tiny.with(FLOW, LAST, "when: {step: trivsel, atMost: 1}");

        assertThat(ContentLoader.load(old.files())).isInstanceOf(Loaded.Broken.class);
        assertThat(ContentLoader.reopen(old.files())).isInstanceOf(Loaded.Good.class);
    }

    private static String flow(String outcome, String step) {
        return """
                id: ny
                title: Ny
                help: Noget nyt.
                outcome: %s
                sections:
                  - id: et
                    title: Et
                    steps:
                      - %s
                """.formatted(outcome, step);
    }
}
