package dk.trinvis.dialogue;

import static dk.trinvis.dialogue.Problem.Code.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import org.junit.jupiter.api.Test;

/** Several people in one dialogue, on nets that come and go. */
class TogetherTest {
    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void two_who_answer_at_once_both_stay_side_by_side() {
        talk.seeing(1).place("trivsel", 3).seeing(1).place("trivsel", 4);
        talk.assertStands("trivsel", new Answer.Level(3), new Answer.Level(4));
        assertThat(talk.state().answers())
                .hasEntrySatisfying(
                        "trivsel", register -> assertThat(register.contested()).isTrue());
    }

    @Test
    void until_it_is_settled_the_newest_counts() {
        talk.seeing(1).place("trivsel", 4).seeing(1).place("trivsel", 3);
        assertThat(talk.state().answer("trivsel")).contains(new Answer.Level(3));
    }

    @Test
    void somebody_who_sees_both_settles_it() {
        talk.seeing(1).place("trivsel", 3).seeing(1).place("trivsel", 4).place("trivsel", 4);
        talk.assertStands("trivsel", new Answer.Level(4));
    }

    @Test
    void somebody_who_has_seen_one_of_two_replaces_only_that() {
        talk.seeing(1)
                .place("trivsel", 3)
                .seeing(1)
                .place("trivsel", 4)
                .seeing(2)
                .place("trivsel", 5);
        talk.assertStands("trivsel", new Answer.Level(4), new Answer.Level(5));
    }

    @Test
    void the_same_answer_from_two_is_one() {
        talk.seeing(1).place("trivsel", 3).seeing(1).place("trivsel", 3);
        talk.assertStands("trivsel", new Answer.Level(3));
    }

    @Test
    void taking_back_leaves_what_came_after_and_was_not_seen() {
        talk.place("trivsel", 3).seeing(1).place("trivsel", 4).seeing(2).clear("trivsel");
        talk.assertStands("trivsel", new Answer.Level(4));
    }

    @Test
    void two_who_rewrite_a_note_at_once_both_stay() {
        talk.note("perspektiv", "Jeg er træt");
        talk.seeing(2).rewrite("command-1", "Jeg er meget træt");
        talk.seeing(2).rewrite("command-1", "Jeg er lidt træt");
        talk.assertSays("command-1", "Jeg er meget træt", "Jeg er lidt træt");
    }

    @Test
    void rewriting_what_another_removes_at_once_keeps_the_words() {
        talk.note("perspektiv", "Jeg er træt").remove("command-1");
        talk.seeing(2).rewrite("command-1", "Jeg er meget træt");
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void a_command_sent_twice_counts_once() {
        talk.order("aaaaaaaa", new Command.Add("perspektiv", new Content.Note("Jeg er træt", false)))
                .order("aaaaaaaa", new Command.Add("perspektiv", new Content.Note("Jeg er træt", false)))
                .assertRepeated();
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void a_refused_command_may_be_sent_again_when_it_is_mended() {
        talk.order("aaaaaaaa", new Command.Add("perspektiv", new Content.Note("", false)));
        talk.order("aaaaaaaa", new Command.Add("perspektiv", new Content.Note("Jeg er træt", false)))
                .assertAccepted();
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void the_id_of_a_command_has_a_shape() {
        String message = "commandId skal være 8-64 tegn: a-z, A-Z, 0-9 og bindestreg.";
        for (String id : new String[] {"", "kort", "med mellemrum", "a".repeat(65), "æøåæøåæøå", "linje\nskift"}) {
            talk.order(id, new Command.Skip("alder")).assertRefused(INVALID, "commandId", message);
        }
        talk.order("a".repeat(64), new Command.Skip("alder")).assertAccepted();
    }

    @Test
    void nobody_can_have_seen_what_has_not_happened() {
        talk.seeing(2)
                .skip("alder")
                .assertRefused(INVALID, "seq", "seq er 2, men dialogen er ved 1. Send det seq, du sidst har fået.");
    }
}
