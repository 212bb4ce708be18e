package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.Emergency;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Profile.Phone;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final String GUIDE = "guides/barometer.yaml";
    private static final String VEJEN = "profiles/vejen.yaml";

    @Test
    void a_guide_advises_by_role_level_and_age_as_written() {
        Guide guide = TestContent.tiny().findGuide("barometer").orElseThrow();

        assertThat(guide.advise("dagtilbud", 2, Age.UNDER_THREE).steps())
                .extracting(NextStep::id)
                .containsExactly("sig-det-til-lederen", "skriv-ned");
        assertThat(guide.advise("skole", 2, Age.UNDER_THREE).steps())
                .extracting(NextStep::id)
                .containsExactly("sig-det-til-lederen");
        assertThat(guide.findLevel(2).orElseThrow().effort().orElseThrow().text())
                .isEqualTo("for {barnet}");
    }

    @Test
    void signal_groups_come_in_their_order_with_their_signals() {
        var library = TestContent.tiny();

        assertThat(library.signalGroups()).extracting(SignalGroup::id).containsExactly("psykisk", "fysisk");
        assertThat(library.findSignal("blaa-maerker").flatMap(Signal::alarm)).contains(Alarm.ABUSE);
        assertThat(library.findSignal("soevnbesvaer").orElseThrow().ages())
                .containsExactlyInAnyOrder(Age.UNDER_THREE, Age.THREE_TO_FIVE);
    }

    @Test
    void emergencies_profiles_and_law_are_read_as_written() {
        var library = TestContent.tiny();

        assertThat(library.emergency(Alarm.ABUSE).call()).isEqualTo(Emergency.Call.FRONTTEAM);
        assertThat(library.emergency(Alarm.LIFE).call()).isEqualTo(Emergency.Call.EMERGENCY_SERVICES);
        assertThat(library.findProfile("vejen").orElseThrow().frontteam())
                .contains(new Phone("79 96 50 00", "+4579965000"));
        assertThat(library.findProfile("standard").orElseThrow().frontteam()).isEmpty();
        assertThat(library.findLaw("sikker-mail").orElseThrow().checked()).isEmpty();
        assertThat(library.alarmWords().rules().get(Alarm.ABUSE))
                .singleElement()
                .satisfies(rule -> assertThat(rule.without()).containsExactly("leg"));
    }

    @Test
    void a_missing_level_is_told() {
        Tiny.with(GUIDE, "level: 2", "level: 3")
                .says(
                        GUIDE,
                        "level: 3",
                        "level 3 stands where level 2 is expected; write the levels in order and without gaps");
    }

    @Test
    void bars_outside_one_to_five_are_told() {
        Tiny.with(GUIDE, "bars: 5", "bars: 6")
                .says(GUIDE, "bars: 6", "\"6\" is not a whole number from 1 to 5; write a number from 1 to 5");
    }

    @Test
    void a_next_step_for_a_level_off_the_scale_is_told() {
        Tiny.with(GUIDE, "levels: [2]", "levels: [2, 5]")
                .says(GUIDE, "levels: [2, 5]", "\"5\" is not a whole number from 1 to 2; write a number from 1 to 2");
    }

    @Test
    void two_next_steps_with_one_id_are_told() {
        var twice = Tiny.with(GUIDE, "id: skriv-ned", "id: sig-det-til-lederen");

        assertThat(twice.findings())
                .containsExactly(
                        "content/guides/barometer.yaml:29: next step \"sig-det-til-lederen\" stands twice, first at "
                                + twice.at(GUIDE, "id: sig-det-til-lederen") + "; give this one an id of its own");
    }

    @Test
    void an_alarm_without_an_emergency_is_told() {
        var broken = Tiny.with("guides/akut.yaml", "alarm: misbrug", "alarm: selvskade");

        assertThat(broken.findings())
                .containsExactly(
                        "content/guides/akut.yaml:1: no emergency says what to do on the alarm \"misbrug\";"
                                + " add one with alarm: misbrug",
                        "content/guides/akut.yaml:32: there are two emergencies for the alarm \"selvskade\";"
                                + " keep one of them");
    }

    @Test
    void an_emergency_takes_no_roles() {
        Tiny.with("guides/akut.yaml", "text: Sig det", "roles: [skole]\n        text: Sig det")
                .says(
                        "guides/akut.yaml",
                        "roles:",
                        "this next step of an emergency has a key \"roles\" that is not known;"
                                + " known are id, text, sources, detail, law");
    }

    @Test
    void a_telephone_number_that_cannot_be_called_is_told() {
        Tiny.with(VEJEN, "+4579965000", "79965000")
                .says(
                        VEJEN,
                        "number:",
                        "\"79965000\" is not a Danish telephone number;"
                                + " write +45 and eight digits without spaces, such as '+4512345678'");
    }

    @Test
    void a_telephone_number_other_than_the_one_shown_is_told() {
        Tiny.with(VEJEN, "79 96 50 00", "79 96 50 01")
                .says(
                        VEJEN,
                        "shown:",
                        "\"79 96 50 01\" is not the number that is called, +4579965000; let both be the same number");
        assertThat(Tiny.with(VEJEN, "79 96 50 00", "+45 79 96 50 00").findings())
                .isEmpty();
    }

    @Test
    void a_telephone_number_without_a_source_is_told() {
        Tiny.with(VEJEN, "sources: [V.contact.frontteam]", "")
                .says(
                        VEJEN,
                        "frontteam:",
                        "this telephone number has no \"sources\";"
                                + " add sources: to the profile, so that a reader sees where the number is from");
    }

    @Test
    void two_signal_groups_with_one_order_are_told() {
        Tiny.with("signals/psykisk.yaml", "order: 1", "order: 2")
                .says(
                        "signals/psykisk.yaml",
                        "order: 2",
                        "signal group \"fysisk\" has order 2 already; give each group a number of its own");
    }

    @Test
    void alarm_words_with_capitals_are_told() {
        Tiny.with("signals/alarmord.yaml", "[far, mor", "[Far, mor")
                .says("signals/alarmord.yaml", "Far", "\"Far\" is not in lower case; write \"far\"");
        Tiny.with("signals/alarmord.yaml", "'skærer sig'", "'Skærer sig'")
                .says("signals/alarmord.yaml", "Skærer", "\"Skærer sig\" is not in lower case; write \"skærer sig\"");
    }

    @Test
    void an_unknown_list_of_alarm_words_is_told() {
        Tiny.with("signals/alarmord.yaml", "without: [leg]", "without: [lege]")
                .says("signals/alarmord.yaml", "lege", "word list \"lege\" is not known; did you mean \"leg\"?");
    }

    @Test
    void an_alarm_without_rules_is_told() {
        Tiny.with("signals/alarmord.yaml", "  misbrug:\n    - says: 'ryger hash'\n", "")
                .says(
                        "signals/alarmord.yaml",
                        "livsfare",
                        "this group of alarm rules has no \"misbrug\"; add misbrug:");
    }

    @Test
    void a_pattern_that_the_ear_cannot_follow_is_told_at_its_line() {
        Tiny.with("signals/alarmord.yaml", "'[voksen] ~2 [slag]'", "'[voksne] ~2 [slag]'")
                .says(
                        "signals/alarmord.yaml",
                        "[voksne]",
                        "there is no list \"voksne\"; known are voksen, slag, leg, skel;"
                                + " write it as the beginning of the file says");
        Tiny.with("signals/alarmord.yaml", "[slag] …2 rekord", "…2 [slag] rekord")
                .says(
                        "signals/alarmord.yaml",
                        "…2",
                        "pattern \"…2 [slag] rekord\" must begin with a word or a list;"
                                + " write it as the beginning of the file says");
    }

    @Test
    void the_list_of_words_that_begin_a_new_thought_must_stand() {
        Tiny.with("signals/alarmord.yaml", "  skel: [at, men]\n", "")
                .says(
                        "signals/alarmord.yaml",
                        "words:",
                        "there is no list \"skel\"; known are voksen, slag, leg; mend the list");
    }

    @Test
    void a_word_may_stand_twice_in_a_list_to_listen_for() {
        assertThat(Tiny.with("signals/alarmord.yaml", "[far, mor,", "[far, far, mor,")
                        .findings())
                .isEmpty();
    }
}
