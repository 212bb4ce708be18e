package dk.trinvis.dialogue;

import static dk.trinvis.dialogue.Problem.Code.INVALID;
import static dk.trinvis.dialogue.Problem.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a danger is heard, and when it is no longer. */
class AlarmsTest {
    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void words_of_danger_are_heard_in_everything_that_is_typed() {
        talk.answer("bekymring", "Far slår ham").assertAlarms("slår ham");
        talk.note("perspektiv", "Jeg vil dø").assertAlarms("vil dø", "slår ham");
        talk.agree("aftaler", "Mor drikker", "Lone", "", "").assertAlarms("vil dø", "slår ham", "drikker");
    }

    @Test
    void an_alarm_says_where_it_stands_and_where_it_comes_from() {
        talk.note("perspektiv", "Far slår ham");
        assertThat(talk.state().standingAlarms())
                .containsExactly(new RaisedAlarm("command-1-a1", Alarm.ABUSE, "command-1", "slår ham", false, false));
    }

    @Test
    void one_text_may_raise_several() {
        talk.answer("bekymring", "Far drikker og slår ham").assertAlarms("slår ham", "drikker");
    }

    @Test
    void abuse_keeps_the_parents_out_and_other_dangers_do_not() {
        talk.answer("bekymring", "Hun vil dø, og mor drikker");
        assertThat(talk.state().keepsParentsOut()).isFalse();
        talk.answer("bekymring", "Far slår ham");
        assertThat(talk.state().keepsParentsOut()).isTrue();
    }

    @Test
    void the_same_words_in_the_same_place_are_heard_once_also_after_they_were_dismissed() {
        talk.answer("bekymring", "Far slår ham").dismiss("command-1-a1").assertAlarms();
        talk.answer("bekymring", "Jeg tror ikke, at far slår ham").assertAlarms();
        talk.note("perspektiv", "Far slår ham").assertAlarms("slår ham");
    }

    /** As new content, or a word more in the sentence, makes the ear hear. */
    private static Setting hearing(String words) {
        Setting small = SmallFlow.setting(SmallFlow.flow());
        return new Setting(
                small.flow(),
                SmallFlow.TODAY,
                text -> text.contains(words) ? List.of(new Setting.Heard(Alarm.ABUSE, words)) : List.of(),
                small.signals(),
                Optional.empty(),
                small.writer());
    }

    private Decision answering(String text, Setting setting) {
        return Decider.decide(
                talk.state(),
                new Command.Order(
                        "command-9", talk.state().seq(), new Command.Give("bekymring", new Answer.Text(text))),
                setting);
    }

    @Test
    void other_words_heard_in_the_same_place_stay_dismissed_while_nothing_is_added_there() {
        talk.answer("bekymring", "Det er i spillet, at far slår ham hver gang").dismiss("command-1-a1");
        Setting longer = hearing("far slår ham hver gang");

        assertThat(answering("Det er i spillet, at far slår ham hver gang.", longer))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).noneMatch(Event.AlarmRaised.class::isInstance));
        assertThat(answering("Det er i spillet, at far slår ham hver gang", hearing("ham hver")))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).noneMatch(Event.AlarmRaised.class::isInstance));
    }

    @Test
    void words_of_danger_added_in_the_same_place_or_standing_elsewhere_open_it_again() {
        talk.answer("bekymring", "Far slår ham i skak. Mor er hjemme").dismiss("command-1-a1");

        assertThat(answering("Far slår ham i hovedet", hearing("slår ham i hovedet")))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).anyMatch(Event.AlarmRaised.class::isInstance));
        assertThat(answering("Far slår ham i skak. Mor er hjemme.", hearing("Mor er hjemme")))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).anyMatch(Event.AlarmRaised.class::isInstance));
    }

    @Test
    void taking_the_words_away_does_not_take_the_alarm_away() {
        talk.answer("bekymring", "Far slår ham")
                .answer("bekymring", "Han er træt")
                .assertAlarms("slår ham");
    }

    @Test
    void a_confirmed_signal_raises_its_alarm_and_taking_it_back_ends_it() {
        talk.confirm("tegn", "soevn", "blaa-maerker").assertAlarms("blaa-maerker");
        talk.confirm("tegn", "soevn").assertAlarms();
        talk.confirm("tegn", "blaa-maerker").assertAlarms("blaa-maerker");
        talk.clear("tegn").assertAlarms();
    }

    @Test
    void a_signal_is_taken_back_and_not_dismissed() {
        talk.confirm("tegn", "blaa-maerker")
                .dismiss("command-1-a1")
                .assertRefused(
                        INVALID,
                        "alarm",
                        "Advarslen kommer af et tegn, du har sat. Fjern tegnet, hvis det ikke passer.");
    }

    @Test
    void somebody_with_an_older_view_does_not_take_back_a_signal_that_another_confirms() {
        talk.seeing(1).confirm("tegn", "blaa-maerker");
        talk.seeing(1).confirm("tegn", "soevn").assertAlarms("blaa-maerker");
    }

    @Test
    void taking_back_with_an_older_view_leaves_the_alarm_of_what_still_stands() {
        talk.confirm("tegn", "soevn");
        talk.seeing(2).confirm("tegn", "soevn", "blaa-maerker").assertAlarms("blaa-maerker");
        talk.seeing(2).clear("tegn").assertAlarms("blaa-maerker");
    }

    @Test
    void settling_for_an_answer_without_the_signal_ends_its_alarm() {
        talk.seeing(1).confirm("tegn", "blaa-maerker");
        talk.seeing(1).confirm("tegn", "soevn");
        talk.confirm("tegn", "soevn").assertAlarms();
    }

    @Test
    void dismissing_twice_changes_nothing_more() {
        talk.answer("bekymring", "Far slår ham")
                .dismiss("command-1-a1")
                .dismiss("command-1-a1")
                .assertNothingHappened();
    }

    @Test
    void an_alarm_that_was_never_raised_is_refused_by_name() {
        talk.dismiss("command-9-a1")
                .assertRefused(UNKNOWN, "alarm", "Der er ingen advarsel \"command-9-a1\" i dialogen.");
    }
}
