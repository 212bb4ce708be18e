package dk.trinvis.dialogue;

import static dk.trinvis.dialogue.Audience.PARENTS;
import static dk.trinvis.dialogue.Audience.TEAM;
import static dk.trinvis.dialogue.Problem.Code.INVALID;
import static dk.trinvis.dialogue.Problem.Code.PARENTS_KEPT_OUT;
import static dk.trinvis.dialogue.Problem.Code.STALE;
import static dk.trinvis.dialogue.Problem.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a sheet becomes a version, and whom it may go to. */
class ApproveAndSendTest {
    private static final String KEPT_OUT = "Der er mistanke om overgreb i dialogen. Derfor sender vi intet til"
            + " forældrene. Ring til frontteamet, og aftal med dem, hvad der sker nu.";

    private final Talk talk = Talk.givenFlow(SmallFlow.flow());

    @Test
    void an_approved_version_never_changes() {
        talk.note("perspektiv", "Jeg er træt").approve();
        Dialogue.Approved first = talk.state().findVersion(1).orElseThrow();
        talk.note("perspektiv", "Jeg er glad").approve();
        assertThat(talk.state().findVersion(1)).contains(first);
        assertThat(talk.state().newest().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void only_what_was_seen_is_approved() {
        talk.note("perspektiv", "Jeg er træt");
        talk.seeing(1)
                .approve()
                .assertRefused(STALE, "seq", "Noget er ændret, siden du så arket. Se det igennem igen, og godkend så.");
    }

    @Test
    void moving_about_does_not_make_a_preview_stale() {
        talk.note("perspektiv", "Jeg er træt").goTo("alder").skip("alder");
        talk.seeing(2).approve().assertAccepted();
    }

    @Test
    void a_sheet_for_the_parents_that_comes_back_is_seen_before_it_is_approved() {
        talk.answer("bekymring", "Far slår ham");
        long preview = talk.state().seq();
        talk.dismiss("command-1-a1").seeing(preview).approve();
        assertThat(talk.lastProblems()).extracting(Problem::code).containsExactly(STALE);
    }

    @Test
    void a_send_names_each_message_for_itself() {
        talk.note("perspektiv", "Jeg er træt").approve().send(1, PARENTS, "mor@eksempel.dk", "far@eksempel.dk");
        assertThat(talk.lastEvents())
                .containsExactly(new Event.SendAsked(
                        1,
                        java.util.List.of(
                                new Event.Recipient("command-3-1", "mor@eksempel.dk", PARENTS),
                                new Event.Recipient("command-3-2", "far@eksempel.dk", PARENTS))));
    }

    @Test
    void nothing_is_sent_before_it_is_approved() {
        talk.send(1, TEAM, "lone@eksempel.dk")
                .assertRefused(
                        UNKNOWN, "version", "Arket er ikke godkendt endnu. Godkend det først, så kan det sendes.");
    }

    @Test
    void only_the_newest_version_is_sent() {
        talk.approve().approve();
        talk.send(1, TEAM, "lone@eksempel.dk")
                .assertRefused(STALE, "version", "Version 1 er afløst af version 2. Send den nyeste.");
        talk.send(3, TEAM, "lone@eksempel.dk")
                .assertRefused(UNKNOWN, "version", "Der er ingen version 3. Den nyeste er version 2.");
    }

    @Test
    void it_goes_to_somebody_and_not_to_a_crowd() {
        talk.approve().send(1, TEAM).assertRefused(INVALID, "to", "Skriv mindst én modtager.");
        String[] crowd = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "m" + i + "@eksempel.dk")
                .toArray(String[]::new);
        talk.send(1, TEAM, crowd).assertRefused(INVALID, "to", "Der er 21 modtagere, og der kan være 20 ad gangen.");
    }

    @Test
    void an_address_that_is_none_is_refused_as_it_was_typed() {
        talk.approve();
        for (String bad : new String[] {
            "lone",
            "lone@",
            "@eksempel.dk",
            "lone@eksempel",
            "lo ne@eksempel.dk",
            "lone@eksempel..dk",
            " a@b.dk",
            "a@b.dk,c@d.dk",
            "<a@b.dk>"
        }) {
            talk.send(1, TEAM, bad)
                    .assertRefused(
                            INVALID,
                            "to[0].address",
                            "»" + bad
                                    + "« er ikke en mailadresse. Den skal se ud som navn@eksempel.dk, uden mellemrum.");
        }
        talk.send(1, TEAM, "").assertRefused(INVALID, "to[0].address", "Der mangler en mailadresse.");
    }

    @Test
    void a_line_break_in_an_address_never_gets_through() {
        talk.approve()
                .send(1, TEAM, "lone@eksempel.dk\r\nBcc: x@y.dk")
                .assertRefused(
                        INVALID,
                        "to[0].address",
                        "»lone@eksempel.dk\r Bcc: x@y.dk« er ikke en mailadresse. Den skal se ud som navn@eksempel.dk,"
                                + " uden mellemrum.");
        talk.send(1, TEAM, "lone@eksempel.dk\n");
        assertThat(talk.lastProblems()).extracting(Problem::code).containsExactly(INVALID);
    }

    @Test
    void the_same_address_twice_is_refused() {
        talk.approve()
                .send(1, TEAM, "lone@eksempel.dk", "Lone@eksempel.dk")
                .assertRefused(INVALID, "to[1].address", "»Lone@eksempel.dk« står der to gange. Fjern den ene.");
    }

    @Test
    void suspected_abuse_keeps_every_sheet_from_the_parents() {
        talk.approve().answer("bekymring", "Far slår ham");
        talk.send(1, PARENTS, "mor@eksempel.dk").assertRefused(PARENTS_KEPT_OUT, "to[0]", KEPT_OUT);
        talk.send(1, TEAM, "lone@eksempel.dk").assertAccepted();
    }

    @Test
    void an_address_that_was_a_parents_gets_no_other_sheet_either() {
        talk.approve().send(1, PARENTS, "mor@eksempel.dk").answer("bekymring", "Far slår ham");
        talk.send(1, TEAM, "MOR@eksempel.dk").assertRefused(PARENTS_KEPT_OUT, "to[0]", KEPT_OUT);
    }

    @Test
    void a_version_of_a_red_dialogue_has_no_sheet_for_parents_also_after_the_alarm_is_dismissed() {
        talk.answer("bekymring", "Far slår ham").approve().dismiss("command-1-a1");
        talk.send(1, PARENTS, "mor@eksempel.dk")
                .assertRefused(INVALID, "to[0]", "Version 1 har intet ark til forældre. Godkend et nyt ark først.");
        talk.approve().send(2, PARENTS, "mor@eksempel.dk").assertAccepted();
    }
}
