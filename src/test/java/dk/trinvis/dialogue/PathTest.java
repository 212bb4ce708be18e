package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Wording;
import org.junit.jupiter.api.Test;

/** Where a conversation goes, and what becomes of answers that a change takes off the path. */
class PathTest {
    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void the_next_step_is_the_first_open_one_after_the_last_touched() {
        talk.answer("bekymring", "Han er træt").assertNextStep("tegn");
        talk.place("trivsel", 2).assertNextStep("perspektiv");
    }

    @Test
    void the_way_goes_back_to_what_was_left_open() {
        talk.place("trivsel", 2)
                .note("perspektiv", "Jeg er træt")
                .agree("aftaler", "Ringe", "Lone", "", "")
                .skip("overskrift")
                .skip("tovholder")
                .skip("naeste-moede")
                .assertNextStep("bekymring");
    }

    @Test
    void a_section_comes_and_goes_with_the_answer_that_it_waits_for() {
        talk.place("trivsel", 3)
                .assertPath(
                        "bekymring",
                        "tegn",
                        "alder",
                        "trivsel",
                        "perspektiv",
                        "hvem-er-med",
                        "hjemme",
                        "aftaler",
                        "overskrift",
                        "tovholder",
                        "siden",
                        "naeste-moede");
        talk.place("trivsel", 4)
                .choose("underretning", "nej")
                .assertPath(
                        "bekymring",
                        "tegn",
                        "alder",
                        "trivsel",
                        "underretning",
                        "hvorfor",
                        "perspektiv",
                        "hvem-er-med",
                        "hjemme",
                        "aftaler",
                        "overskrift",
                        "tovholder",
                        "siden",
                        "naeste-moede");
    }

    @Test
    void what_a_change_takes_off_the_path_is_kept_and_returns_with_it() {
        talk.place("trivsel", 5)
                .choose("underretning", "nej")
                .note("hvorfor", "Vi vil tale med lederen først")
                .assertGreyed();
        talk.place("trivsel", 2).assertGreyed("underretning", "hvorfor");
        talk.place("trivsel", 4).assertGreyed().assertStands("underretning", new Answer.Choice("nej"));
        assertThat(talk.state().itemsUnder("hvorfor")).hasSize(1);
    }

    @Test
    void an_answer_off_the_path_decides_nothing() {
        talk.place("trivsel", 5).choose("underretning", "nej").place("trivsel", 1);
        assertThat(talk.state().path(talk.setting().flow()))
                .noneMatch(step -> step.id().equals("hvorfor"));
    }

    @Test
    void an_answer_can_be_given_off_the_path_and_waits_there() {
        talk.choose("underretning", "ja").assertAccepted().assertGreyed("underretning");
    }

    @Test
    void a_skipped_step_waits_no_longer_until_it_is_answered() {
        talk.skip("bekymring").assertNextStep("tegn");
        assertThat(talk.state().skipped()).containsExactly("bekymring");
        talk.answer("bekymring", "Han er træt");
        assertThat(talk.state().skipped()).isEmpty();
    }

    @Test
    void going_to_a_step_makes_it_the_next_one_until_it_is_touched() {
        talk.answer("bekymring", "Han er træt").goTo("bekymring").assertNextStep("bekymring");
        talk.answer("bekymring", "Han er meget træt").assertNextStep("tegn");
    }

    @Test
    void going_to_a_step_that_leaves_the_path_goes_on_where_something_is_open() {
        talk.place("trivsel", 4).goTo("underretning").assertNextStep("underretning");
        talk.place("trivsel", 1).goTo("underretning").assertNextStep("bekymring");
    }

    @Test
    void an_answer_that_is_taken_back_opens_the_step_again() {
        talk.choose("alder", "3-5").clear("alder").assertStands("alder").assertNextStep("alder");
    }

    @Test
    void taking_back_what_is_not_there_changes_nothing() {
        talk.clear("alder").assertNothingHappened();
    }

    @Test
    void the_age_decides_how_texts_speak_of_the_child() {
        assertThat(talk.state().wording()).isEqualTo(Wording.CHILD);
        talk.choose("alder", "15-17");
        assertThat(talk.state().wording()).isEqualTo(Wording.YOUNG);
    }

    @Test
    void coming_back_shows_the_section_that_was_touched_last() {
        assertThat(talk.state().here(talk.setting().flow()).id()).isEqualTo("nu");
        talk.note("perspektiv", "Jeg er træt");
        assertThat(talk.state().here(talk.setting().flow()).id()).isEqualTo("aftaler");
    }
}
