package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.flow.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fold fails loudly on what cannot have happened. */
class FoldTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final Event BEGUN = new Event.Begun("lille", "r1", "standard");

    @Test
    void a_state_knows_what_it_is_pinned_to_and_when_it_began() {
        Dialogue state = Dialogue.of(List.of(recorded(1, BEGUN)));
        assertThat(List.of(state.flow(), state.revision(), state.profile())).containsExactly("lille", "r1", "standard");
        assertThat(state.begun()).isEqualTo(AT.plusSeconds(1));
        assertThat(state.seq()).isEqualTo(1);
    }

    @Test
    void the_fold_of_nothing_is_nothing() {
        assertThat(Dialogue.of(List.of())).isEqualTo(Dialogue.NONE);
    }

    @Test
    void a_gap_in_the_sequence_is_an_error() {
        assertThatThrownBy(() -> Dialogue.of(List.of(recorded(1, BEGUN), recorded(3, new Event.Skipped("alder")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event 3 cannot follow event 1");
    }

    @Test
    void beginning_twice_is_an_error() {
        assertThatThrownBy(() -> Dialogue.of(List.of(recorded(1, BEGUN), recorded(2, BEGUN))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a dialogue begins once, not again at 2");
    }

    @Test
    void an_item_that_was_never_added_is_an_error() {
        for (Event event : List.of(
                new Event.Removed("note-1"),
                new Event.Restored("note-1"),
                new Event.Changed("note-1", new Content.Note("Hej", false), 1))) {
            assertThatThrownBy(() -> Dialogue.of(List.of(recorded(1, BEGUN), recorded(2, event))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("item \"note-1\" was never there");
        }
    }

    @Test
    void an_item_that_is_added_twice_is_an_error() {
        var added = new Event.Added("perspektiv", "note-1", new Content.Note("Hej", false));
        assertThatThrownBy(() -> Dialogue.of(List.of(recorded(1, BEGUN), recorded(2, added), recorded(3, added))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("item \"note-1\" is added a second time");
    }

    @Test
    void an_alarm_that_was_never_raised_is_an_error() {
        assertThatThrownBy(() ->
                        Dialogue.of(List.of(recorded(1, BEGUN), recorded(2, new Event.AlarmDismissed("alarm-1")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("alarm \"alarm-1\" was never there");
    }

    @Test
    void a_version_that_skips_a_number_is_an_error() {
        assertThatThrownBy(() ->
                        Dialogue.of(List.of(recorded(1, BEGUN), recorded(2, new Event.SheetApproved(2, List.of())))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("version 2 cannot follow version 0");
    }

    @Test
    void an_earlier_state_does_not_change_when_the_dialogue_goes_on() {
        Dialogue before = Dialogue.of(List.of(recorded(1, BEGUN)));
        Dialogue after = before.evolve(recorded(2, new Event.Answered("trivsel", new Answer.Level(3), 1)));
        assertThat(before.answer("trivsel")).isEmpty();
        assertThat(after.answer("trivsel")).contains(new Answer.Level(3));
    }

    private static Recorded recorded(long seq, Event event) {
        return new Recorded(seq, AT.plusSeconds(seq), "command-" + seq, event);
    }
}
