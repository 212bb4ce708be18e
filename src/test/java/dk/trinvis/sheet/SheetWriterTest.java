package dk.trinvis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    @Test
    void parents_get_their_sheet_and_the_team_its_own() {
        assertThat(SheetWriter.write(new Told().dialogue(), Given.FLOW, Given.library(), Given.TODAY))
                .extracting(Sheet::audience, Sheet::date)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Audience.PARENTS, Given.TODAY),
                        org.assertj.core.groups.Tuple.tuple(Audience.TEAM, Given.TODAY));
    }

    @Test
    void a_suspicion_of_abuse_leaves_the_team_s_sheet_alone() {
        assertThat(SheetWriter.write(
                        new Told().alarmed(Alarm.ABUSE).dialogue(), Given.FLOW, Given.library(), Given.TODAY))
                .extracting(Sheet::audience)
                .containsExactly(Audience.TEAM);
    }

    @Test
    void the_title_carries_the_name_once_somebody_gave_one() {
        assertThat(parents(new Told()).title()).isEqualTo("Det har vi aftalt");
        assertThat(parents(new Told().answered("kaldenavn", "Malthe")).title())
                .isEqualTo("Det har vi aftalt om Malthe");
    }

    @Test
    void what_is_not_for_parents_never_reaches_them() {
        Told told = new Told()
                .answered("bekymring", "han virker bange")
                .answered("tegn", new Answer.Signals(List.of("tegn-0")))
                .chose("rolle", "dagtilbud")
                .answered("trivsel", new Answer.Level(4))
                .noted("bekymrer", "slår de andre")
                .notedForStaff("fungerer", "far er syg")
                .chose("indsats", "indgribende");

        assertThat(parents(told).parts()).isEmpty();
        assertThat(team(told).parts())
                .extracting(Sheet.Part::heading)
                .containsExactly("Det begyndte vi med", "Hvad bekymrer?", "Hvad fungerer?", "Hvad aftaler vi?");
    }

    @Test
    void a_slip_in_the_content_does_not_open_the_professionals_part_to_parents() {
        Flow careless = Given.flow(Given.section(
                "start",
                "Sådan begyndte det",
                "Sådan begyndte det",
                Given.step("bekymring", "Hvad er du i tvivl om?", false, Step.Text::new),
                Given.step("tegn", "Hvilke tegn?", false, Step.Signals::new),
                Given.choice("rolle", "Hvad er din rolle?", false, "dagtilbud=Børnehave", "skole=Skole"),
                Given.choice("indsats", "Hvilken indsats?", false, "indgribende=Indgribende", "ved-ikke=Ved ikke"),
                Given.step("trivsel", "Hvordan går det?", false, ask -> new Step.Scale(ask, "barometer", 1, 5))));
        Told told = new Told()
                .answered("bekymring", "han virker bange")
                .answered("tegn", new Answer.Signals(List.of("tegn-0")))
                .chose("rolle", "dagtilbud")
                .chose("indsats", "ved-ikke")
                .answered("trivsel", new Answer.Level(4));

        assertThat(sheet(told, careless, Audience.PARENTS).parts()).isEmpty();
        assertThat(sheet(told, careless, Audience.TEAM).parts()).hasSize(1);
    }

    @Test
    void every_kind_of_answer_is_told_in_words() {
        Told told = new Told()
                .answered("bekymring", "han sover dårligt")
                .answered("tegn", new Answer.Signals(List.of("tegn-0", "tegn-1")))
                .chose("rolle", "dagtilbud")
                .answered("trivsel", new Answer.Level(3))
                .answered("tovholder2", new Answer.Person("Mette", ""));

        assertThat(team(told).parts())
                .containsExactly(
                        new Sheet.Part(
                                "Det begyndte vi med",
                                List.of(
                                        new Sheet.Notes(List.of("han sover dårligt"), false),
                                        new Sheet.Fact("Hvilke tegn ser du?", "Søvnbesvær, Trækker sig tilbage"),
                                        new Sheet.Fact("Hvad er din rolle?", "Børnehave"),
                                        new Sheet.Fact("Hvordan har barnet det?", "Faldende trivsel"))),
                        new Sheet.Part("Hvad aftaler vi?", List.of(new Sheet.Fact("Tovholder i 2. led", "Mette"))));
    }

    @Test
    void a_signal_that_the_content_no_longer_has_is_told_by_its_id_rather_than_lost() {
        Told told = new Told().answered("tegn", new Answer.Signals(List.of("gammelt-tegn")));

        assertThat(team(told).parts().getFirst().blocks())
                .containsExactly(new Sheet.Fact("Hvilke tegn ser du?", "gammelt-tegn"));
    }

    @Test
    void the_age_decides_how_the_headings_speak_of_the_child() {
        Told told = new Told().noted("perspektiv", "Lad mig være");

        assertThat(parents(told).parts().getFirst().heading()).isEqualTo("Barnets eget perspektiv");
        assertThat(parents(told.chose("alder", "15-17")).parts().getFirst().heading())
                .isEqualTo("Den unges eget perspektiv");
    }

    @Test
    void braces_that_somebody_typed_stay_as_typed() {
        assertThat(parents(new Told().noted("fungerer", "{barnet} griner"))
                        .parts()
                        .getFirst()
                        .blocks())
                .containsExactly(new Sheet.Notes(List.of("{barnet} griner"), false));
    }

    @Test
    void only_what_stands_in_the_pinned_section_is_quoted() {
        Told told = new Told().noted("perspektiv", "Jeg gider ikke").noted("fungerer", "Skoven");

        assertThat(parents(told).parts())
                .extracting(part -> part.blocks().getFirst())
                .containsExactly(
                        new Sheet.Notes(List.of("Jeg gider ikke"), true), new Sheet.Notes(List.of("Skoven"), false));
    }

    @Test
    void two_sets_of_notes_under_one_heading_carry_their_own_labels() {
        Flow flow = Given.flow(Given.section(
                "se",
                "Det vil vi se",
                "",
                Given.step("nu", "Lige nu", false, Step.Notes::new),
                Given.step("siden", "Senere", false, Step.Notes::new)));
        Told told = new Told().noted("nu", "ro").noted("nu", "søvn").noted("siden", "venner");

        assertThat(sheet(told, flow, Audience.PARENTS).parts().getFirst().blocks())
                .containsExactly(new Sheet.Fact("Lige nu", "ro\nsøvn"), new Sheet.Fact("Senere", "venner"));
    }

    @Test
    void what_a_change_took_off_the_path_is_not_on_the_sheet_and_comes_back_with_the_path() {
        Flow flow = Given.flow(
                Given.START,
                Given.section(
                        "videre",
                        "Videre",
                        "Videre",
                        Given.step(
                                "plan", "Plan", false, new Condition.Is("rolle", Set.of("skole")), Step.Notes::new)));
        Told told = new Told().chose("rolle", "skole").noted("plan", "makkerlæsning");
        assertThat(sheet(told, flow, Audience.PARENTS).parts()).hasSize(1);

        told.chose("rolle", "dagtilbud");
        assertThat(sheet(told, flow, Audience.PARENTS).parts()).isEmpty();

        told.chose("rolle", "skole");
        assertThat(sheet(told, flow, Audience.PARENTS).parts()).hasSize(1);
    }

    @Test
    void a_removed_note_is_not_on_the_sheet() {
        assertThat(parents(new Told().noted("fungerer", "skoven").removed()).parts())
                .isEmpty();
    }

    @Test
    void the_next_meeting_is_told_with_weekday_date_and_danish_clock() {
        Told told = new Told().answered("naeste-moede", meeting(14, 14, "Skovbrynet"));

        assertThat(parents(told).next())
                .contains(
                        new Sheet.Appointment("Vi mødes igen", "mandag den 14. december 2026 kl. 14.30", "Skovbrynet"));
        assertThat(parents(told).parts()).isEmpty();
    }

    @Test
    void a_meeting_that_is_for_staff_only_is_not_told_to_parents() {
        Flow flow = Given.flow(Given.section(
                "a", "Aftaler", "Aftaler", Given.step("forberedelse", "Formøde", true, Step.Meeting::new)));
        Told told = new Told().answered("forberedelse", meeting(14, 9, "kontoret"));

        assertThat(sheet(told, flow, Audience.PARENTS).next()).isEmpty();
        assertThat(sheet(told, flow, Audience.TEAM).next()).isPresent();
    }

    @Test
    void two_meetings_side_by_side_keep_each_its_place() {
        Told told = new Told()
                .answered("naeste-moede", meeting(14, 14, "Skovbrynet"))
                .atOnce()
                .answered("naeste-moede", meeting(15, 9, "Rådhuset"));

        assertThat(parents(told).next())
                .contains(new Sheet.Appointment(
                        "Vi mødes igen",
                        "mandag den 14. december 2026 kl. 14.30, Skovbrynet / tirsdag den 15. december 2026 kl. 09.30,"
                                + " Rådhuset",
                        ""));
    }

    @Test
    void a_profession_after_the_name_of_the_tovholder_stands_between_commas() {
        Told told = new Told().answered("tovholder1", new Answer.Person("Lone, pædagog", ""));

        assertThat(team(told).closing()).endsWith("Lone, pædagog, er tovholder og holder styr på aftalerne.");
    }

    @Test
    void the_letter_ends_with_whom_to_ask() {
        Told told = new Told();
        assertThat(parents(told).closing()).isEqualTo("Er noget uklart, så spørg den, I plejer at tale med hos os.");
        assertThat(team(told).closing()).isEqualTo("Er noget uklart, så spørg den, der har sendt arket.");

        told.answered("tovholder1", new Answer.Person("Lone", "76 00 00 00"));
        assertThat(parents(told).closing())
                .isEqualTo(
                        "Er noget uklart, så spørg Lone, 76 00 00 00. Lone er tovholder og holder styr på aftalerne.");
        assertThat(parents(told).parts()).as("said once").isEmpty();
        assertThat(team(told).parts().getFirst().blocks())
                .containsExactly(new Sheet.Fact("Tovholder i 1. led", "Lone, 76 00 00 00"));
    }

    @Test
    void answers_and_agreements_that_are_not_settled_stand_side_by_side_on_both_sheets() {
        Told told = new Told()
                .answered("kaldenavn", "Malthe")
                .atOnce()
                .answered("kaldenavn", "Malte")
                .agreed("aftaler", "Legegruppe", "Lone", "1. december", "")
                .atOnce()
                .changed(new Content.Agreement("Legegruppe", "Anders", "1. december", "Vi ringes ved"));

        for (Audience audience : Audience.values()) {
            Sheet sheet = sheet(told, Given.FLOW, audience);
            assertThat(sheet.title()).isEqualTo("Det har vi aftalt om Malthe / Malte");
            assertThat(sheet.parts().getFirst().blocks())
                    .containsExactly(new Sheet.Agreements(List.of(
                            new Content.Agreement("Legegruppe", "Lone / Anders", "1. december", "Vi ringes ved"))));
        }
    }

    @Test
    void a_note_that_one_of_two_keeps_for_staff_stays_with_the_staff() {
        Told told = new Told()
                .noted("fungerer", "mor er god til det")
                .atOnce()
                .changed(new Content.Note("mor er i behandling", true));

        assertThat(parents(told).parts()).isEmpty();
        assertThat(team(told).parts().getFirst().blocks())
                .containsExactly(new Sheet.Notes(List.of("mor er god til det / mor er i behandling"), false));
    }

    @Test
    void an_empty_dialogue_is_told_what_is_missing() {
        assertThat(SheetWriter.open(new Told().dialogue(), Given.FLOW))
                .containsExactly(
                        "Der er ingen aftaler endnu. Skriv, hvem der gør hvad, hvis I er nået så langt.",
                        "Der er ingen tovholder endnu. Vælg, hvem man kan spørge.",
                        "I har ikke aftalt, hvornår I mødes igen. Skriv dato og tid, hvis I skal ses.");
    }

    @Test
    void what_stands_side_by_side_is_pointed_out_by_the_words_of_its_step() {
        Told told = complete()
                .answered("kaldenavn", "Malthe")
                .atOnce()
                .answered("kaldenavn", "Malte")
                .noted("fungerer", "skoven")
                .atOnce()
                .changed(new Content.Note("haven", false));

        assertThat(SheetWriter.open(told.dialogue(), Given.FLOW))
                .containsExactly(
                        "Under »Hvad går godt?« står en note i to udgaver. Vælg den, der gælder.",
                        "Under »Hvad kalder vi barnet?« står der to svar side om side. Vælg det, der gælder.");
    }

    @Test
    void a_complete_dialogue_leaves_nothing_open() {
        assertThat(SheetWriter.open(complete().dialogue(), Given.FLOW)).isEmpty();
    }

    @Test
    void nothing_is_missed_that_the_conversation_does_not_ask_for() {
        assertThat(SheetWriter.open(new Told().dialogue(), Given.flow(Given.WORKS)))
                .isEmpty();
    }

    private static Told complete() {
        return new Told()
                .agreed("aftaler", "Legegruppe", "Lone", "", "")
                .answered("tovholder1", new Answer.Person("Lone", ""))
                .answered("naeste-moede", meeting(14, 14, ""));
    }

    private static Answer.Meeting meeting(int day, int hour, String place) {
        return new Answer.Meeting(LocalDate.of(2026, 12, day), LocalTime.of(hour, 30), place);
    }

    private static Sheet parents(Told told) {
        return sheet(told, Given.FLOW, Audience.PARENTS);
    }

    private static Sheet team(Told told) {
        return sheet(told, Given.FLOW, Audience.TEAM);
    }

    private static Sheet sheet(Told told, Flow flow, Audience audience) {
        Dialogue dialogue = told.dialogue();
        Optional<Sheet> sheet = SheetWriter.write(dialogue, flow, Given.library(), Given.TODAY).stream()
                .filter(each -> each.audience() == audience)
                .findFirst();
        assertThat(sheet).isPresent();
        return sheet.get();
    }
}
