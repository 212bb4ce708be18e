package dk.trinvis.dialogue;

import static dk.trinvis.dialogue.Problem.Code.CPR;
import static dk.trinvis.dialogue.Problem.Code.INVALID;
import static dk.trinvis.dialogue.Problem.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step takes, and what it says to anything else. */
class AnswersTest {
    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void every_kind_of_step_takes_its_own_kind_of_answer() {
        talk.answer("bekymring", "Han sover dårligt.")
                .confirm("tegn", "soevn", "trist")
                .choose("alder", "6-9")
                .place("trivsel", 3)
                .note("perspektiv", "Jeg vil hellere være hjemme.")
                .chooseSeveral("hvem-er-med", "mor", "laerer")
                .mark("hjemme", "Pædagogen", Content.Colour.YELLOW, "Taler ikke om hjem")
                .agree("aftaler", "Ringe hjem", "Lone", "fredag", "på mødet")
                .answer("overskrift", "Mere søvn")
                .name("tovholder", "Lone", "")
                .on("siden", "2026-10-01")
                .meet("naeste-moede", "2026-12-01", "14:30", "på skolen")
                .assertStands("bekymring", new Answer.Text("Han sover dårligt."))
                .assertStands("alder", new Answer.Choice("6-9"))
                .assertStands("hvem-er-med", new Answer.Choices(List.of("mor", "laerer")))
                .assertStands(
                        "naeste-moede",
                        new Answer.Meeting(LocalDate.of(2026, 12, 1), LocalTime.of(14, 30), "på skolen"))
                .assertNothingLeft();
    }

    @Test
    void a_day_may_be_past_but_not_in_another_time() {
        talk.on("siden", "2026-01-02").assertStands("siden", new Answer.Day(LocalDate.of(2026, 1, 2)));
        talk.on("siden", "2062-01-02")
                .assertRefused(INVALID, "value", "Datoen 2. januar 2062 er mere end to år herfra. Er året rigtigt?");
    }

    @Test
    void an_empty_answer_is_refused_with_a_way_on() {
        talk.answer("bekymring", " \n ").assertRefused(INVALID, "value", "Skriv lidt om det først. Et par ord er nok.");
        talk.answer("overskrift", "")
                .assertRefused(INVALID, "value", "Feltet er tomt. Skriv noget, eller spring over.");
        talk.name("tovholder", "", "12 34 56 78")
                .assertRefused(INVALID, "value.name", "Skriv et navn eller en funktion.");
    }

    @Test
    void none_of_several_options_is_an_answer_too() {
        talk.chooseSeveral("hvem-er-med").assertStands("hvem-er-med", new Answer.Choices(List.of()));
    }

    @Test
    void one_of_several_options_that_is_not_offered_is_refused_with_those_that_are() {
        talk.chooseSeveral("hvem-er-med", "mor", "moster")
                .assertRefused(INVALID, "value", "\"moster\" er ikke et af valgene. Vælg mellem: mor, far, laerer.");
    }

    @Test
    void a_mark_without_somebody_who_marks_is_refused() {
        talk.mark("hjemme", " ", Content.Colour.RED, "")
                .assertRefused(INVALID, "value.who", "Skriv, hvem mærket er fra, fx din funktion.");
        talk.mark("perspektiv", "Lone", Content.Colour.RED, "")
                .assertRefused(INVALID, "step", "Trinnet \"perspektiv\" tager ikke mærker.");
    }

    @Test
    void what_a_mark_says_of_danger_is_heard() {
        talk.mark("hjemme", "Lone", Content.Colour.RED, "far slår ham");
        assertThat(talk.state().keepsParentsOut()).isTrue();
    }

    @Test
    void none_of_the_signals_is_an_answer_too() {
        talk.confirm("tegn").assertStands("tegn", new Answer.Signals(java.util.List.of()));
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_says_by_how_much() {
        talk.answer("bekymring", "x".repeat(5_001))
                .assertRefused(
                        INVALID,
                        "value",
                        "Teksten er på 5.001 tegn, og der er plads til 5.000. Gør teksten kortere, eller del den i to.");
        talk.answer("bekymring", "x".repeat(5_000)).assertAccepted();
    }

    @Test
    void a_line_takes_no_line_break() {
        talk.answer("overskrift", "Mere\r\nBcc: x")
                .assertRefused(INVALID, "value", "Teksten skal stå på én linje. Fjern linjeskiftet.");
    }

    @Test
    void an_option_that_is_not_offered_is_refused_with_those_that_are() {
        talk.choose("alder", "18-20")
                .assertRefused(
                        INVALID, "value", "\"18-20\" er ikke et af valgene. Vælg mellem: 0-2, 3-5, 6-9, 10-14, 15-17.");
    }

    @Test
    void a_level_off_the_scale_is_refused_with_its_ends() {
        talk.place("trivsel", 0).assertRefused(INVALID, "value", "Niveau 0 findes ikke. Vælg fra 1 til 5.");
        talk.place("trivsel", 6).assertRefused(INVALID, "value", "Niveau 6 findes ikke. Vælg fra 1 til 5.");
    }

    @Test
    void a_signal_that_the_catalogue_does_not_have_is_refused_by_name() {
        talk.confirm("tegn", "soevn", "hikke")
                .assertRefused(INVALID, "value", "Der er intet tegn \"hikke\" i kataloget.");
    }

    @Test
    void an_answer_of_another_kind_is_refused_with_the_kind_that_is_expected() {
        talk.choose("bekymring", "ja").assertRefused(INVALID, "value", "Trinnet \"bekymring\" venter en tekst.");
        talk.answer("trivsel", "3").assertRefused(INVALID, "value", "Trinnet \"trivsel\" venter et niveau.");
        talk.answer("alder", "3-5").assertRefused(INVALID, "value", "Trinnet \"alder\" venter et af valgene.");
        talk.answer("tegn", "soevn").assertRefused(INVALID, "value", "Trinnet \"tegn\" venter en liste af tegn.");
        talk.place("overskrift", 1)
                .assertRefused(INVALID, "value", "Trinnet \"overskrift\" venter en tekst på én linje.");
        talk.answer("tovholder", "Lone").assertRefused(INVALID, "value", "Trinnet \"tovholder\" venter et navn.");
        talk.answer("naeste-moede", "i morgen")
                .assertRefused(INVALID, "value", "Trinnet \"naeste-moede\" venter dato, tid og sted.");
        talk.answer("perspektiv", "Jeg er træt")
                .assertRefused(INVALID, "value", "Trinnet \"perspektiv\" venter noter (type \"note\").");
        talk.answer("aftaler", "Ring")
                .assertRefused(INVALID, "value", "Trinnet \"aftaler\" venter aftaler (type \"agree\").");
    }

    @Test
    void a_step_that_is_not_there_is_refused_with_those_that_are() {
        talk.answer("bekymringer", "Han sover dårligt.")
                .assertRefused(
                        UNKNOWN,
                        "step",
                        "Der er intet trin \"bekymringer\" i \"lille\". Trinnene er: bekymring, tegn, alder, trivsel,"
                                + " underretning, hvorfor, perspektiv, hvem-er-med, hjemme, aftaler, overskrift, tovholder, siden, naeste-moede.");
    }

    @Test
    void a_meeting_takes_place_from_today_and_within_two_years() {
        talk.meet("naeste-moede", "2026-11-21", "10:00", "")
                .assertRefused(
                        INVALID,
                        "value.date",
                        "Datoen 21. november 2026 er gået. Vælg en dato fra 22. november 2026 og frem.");
        talk.meet("naeste-moede", "2028-11-23", "10:00", "")
                .assertRefused(
                        INVALID,
                        "value.date",
                        "Datoen 23. november 2028 er mere end to år ude i fremtiden. Er året rigtigt?");
        talk.meet("naeste-moede", "2026-11-22", "10:00", "").assertAccepted();
        talk.meet("naeste-moede", "2028-11-22", "10:00", "").assertAccepted();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        talk.name("tovholder", "", "mor\nfar");
        assertThat(talk.lastProblems()).extracting(Problem::field).containsExactly("value.name", "value.reach");
    }

    @Test
    void a_cpr_number_is_refused_wherever_something_is_typed() {
        String number = "010126-1234";
        talk.answer("bekymring", "Det er " + number + ".").assertRefused(CPR, "value", Cpr.MESSAGE);
        talk.answer("overskrift", number).assertRefused(CPR, "value", Cpr.MESSAGE);
        talk.note("perspektiv", number).assertRefused(CPR, "value.text", Cpr.MESSAGE);
        talk.agree("aftaler", number, "Lone", "", "").assertRefused(CPR, "value.what", Cpr.MESSAGE);
        talk.agree("aftaler", "Ring", number, "", "").assertRefused(CPR, "value.who", Cpr.MESSAGE);
        talk.agree("aftaler", "Ring", "Lone", number, "").assertRefused(CPR, "value.by", Cpr.MESSAGE);
        talk.agree("aftaler", "Ring", "Lone", "", number).assertRefused(CPR, "value.followUp", Cpr.MESSAGE);
        talk.name("tovholder", number, "").assertRefused(CPR, "value.name", Cpr.MESSAGE);
        talk.name("tovholder", "Lone", number).assertRefused(CPR, "value.reach", Cpr.MESSAGE);
        talk.meet("naeste-moede", "2026-12-01", "10:00", number).assertRefused(CPR, "value.place", Cpr.MESSAGE);
    }

    @Test
    void what_is_typed_is_tidied_before_it_is_kept() {
        talk.answer("bekymring", "  Hun er tra\u0308t\r\nog\u0000 stille \uD83D\uDE34 ")
                .assertStands("bekymring", new Answer.Text("Hun er trät\nog stille \uD83D\uDE34"));
    }
}
