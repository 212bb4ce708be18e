package dk.trinvis.dialogue;

import static dk.trinvis.dialogue.Problem.Code.INVALID;
import static dk.trinvis.dialogue.Problem.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Notes and agreements: any number of them, each with its own life. */
class NotesTest {
    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void notes_stand_in_the_order_they_were_added() {
        talk.note("perspektiv", "Jeg er træt").note("perspektiv", "Jeg savner min bror");
        assertThat(talk.state().itemsUnder("perspektiv"))
                .extracting(Item::says)
                .containsExactly(
                        new Content.Note("Jeg er træt", false), new Content.Note("Jeg savner min bror", false));
    }

    @Test
    void the_same_words_twice_are_two_notes() {
        talk.note("perspektiv", "Ved ikke").note("perspektiv", "Ved ikke");
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(2);
    }

    @Test
    void a_note_can_be_rewritten() {
        talk.note("perspektiv", "Jeg er træt").rewrite("command-1", "Jeg er meget træt");
        talk.assertSays("command-1", "Jeg er meget træt");
    }

    @Test
    void a_removed_note_is_off_the_sheet_and_can_be_restored() {
        talk.note("perspektiv", "Jeg er træt").remove("command-1");
        assertThat(talk.state().itemsUnder("perspektiv")).isEmpty();
        talk.assertSays("command-1", "Jeg er træt").restore("command-1");
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void removing_or_restoring_twice_changes_nothing_more() {
        talk.note("perspektiv", "Jeg er træt").restore("command-1").assertNothingHappened();
        talk.remove("command-1").remove("command-1").assertNothingHappened();
    }

    @Test
    void rewriting_a_removed_note_brings_it_back() {
        talk.note("perspektiv", "Jeg er træt").remove("command-1").rewrite("command-1", "Jeg er glad");
        assertThat(talk.state().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void a_note_that_was_never_there_is_refused_by_name() {
        talk.rewrite("command-9", "Hej")
                .assertRefused(UNKNOWN, "item", "Der er ingen note eller aftale \"command-9\" i dialogen.");
    }

    @Test
    void an_empty_note_is_refused_with_a_way_on() {
        talk.note("perspektiv", " ")
                .assertRefused(INVALID, "value.text", "Noten er tom. Skriv et par ord, eller gå videre.");
    }

    @Test
    void an_agreement_says_what_and_who() {
        talk.agree("aftaler", "", "Lone", "", "").assertRefused(INVALID, "value.what", "Skriv, hvad I aftaler.");
        talk.agree("aftaler", "Ringe", "", "", "").assertRefused(INVALID, "value.who", "Skriv, hvem der gør det.");
        talk.agree("aftaler", "Ringe", "Lone", "", "").assertAccepted();
    }

    @Test
    void each_step_takes_its_own_kind() {
        talk.note("aftaler", "Ringe").assertRefused(INVALID, "step", "Trinnet \"aftaler\" tager ikke noter.");
        talk.agree("perspektiv", "Ringe", "Lone", "", "")
                .assertRefused(INVALID, "step", "Trinnet \"perspektiv\" tager ikke aftaler.");
        talk.agree("aftaler", "Ringe", "Lone", "", "")
                .rewrite(talk.last(), "bare en note")
                .assertRefused(INVALID, "step", "Trinnet \"aftaler\" tager ikke noter.");
    }
}
