package dk.trinvis.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Decider;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.flow.Answer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was held in a browser, written down as a conversation. */
class RecordingTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Setting SETTING = SmallFlow.setting(SmallFlow.flow());

    private final List<Recorded> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void every_kind_of_command_is_written_so_that_it_is_held_again_with_the_same_end() {
        begin();
        say("bekymring-en", 0, new Command.Give("bekymring", new Answer.Text("Far slår ham\nog \\ han | græder")));
        say("tegn-valgt", 0, new Command.Give("tegn", new Answer.Signals(List.of("soevn", "trist"))));
        say("alder-valgt", 0, new Command.Give("alder", new Answer.Choice("3-5")));
        say("trivsel-et", 0, new Command.Give("trivsel", new Answer.Level(4)));
        say("ikke-dette", 0, new Command.Dismiss("bekymring-en-a1"));
        say("note-nummer-1", 0, new Command.Add("perspektiv", new Content.Note("Jeg er træt", false)));
        say("note-nummer-2", 0, new Command.Add("perspektiv", new Content.Note("Kun os", true)));
        say("note-rettet-1", 0, new Command.Change("note-nummer-1", new Content.Note("Jeg er meget træt", true)));
        say("note-fjernet", 0, new Command.Remove("note-nummer-2"));
        say("note-hentet", 0, new Command.Restore("note-nummer-2"));
        say(
                "aftale-en",
                0,
                new Command.Add("aftaler", new Content.Agreement("Ringe | skrive", "Lone", "", "på mødet")));
        say("aftale-rettet", 0, new Command.Change("aftale-en", new Content.Agreement("Ringe", "Lone", "", "")));
        say("overskrift-1", 0, new Command.Give("overskrift", new Answer.Text("Sammen")));
        say("overskrift-2", 0, new Command.Clear("overskrift"));
        say("overskrift-3", 0, new Command.Skip("overskrift"));
        say("gaa-tilbage", 0, new Command.Move("alder"));
        say("tovholder-1", 0, new Command.Give("tovholder", new Answer.Person("Lone", "12 34 56 78")));
        say(
                "moede-sat-1",
                0,
                new Command.Give(
                        "naeste-moede", new Answer.Meeting(SmallFlow.TODAY.plusDays(9), LocalTime.of(14, 30), "")));
        say("godkendt-1", 0, new Command.Approve());
        say("sendt-til-en", 0, new Command.Send(1, List.of(new Command.To("lone.hansen@rigtig.dk", Audience.PARENTS))));

        List<String> lines = record();

        assertThat(lines).startsWith("flow: lille", "profile: standard", "dag: 2026-11-22");
        assertThat(lines)
                .contains(
                        "> bekymring: Far slår ham\\nog \\\\ han | græder",
                        "> tegn: soevn | trist",
                        "> trivsel: 4",
                        "> afvis command-1-a1",
                        "> internt perspektiv: Kun os",
                        "> ret command-6 internt: Jeg er meget træt",
                        "> fjern command-7",
                        "> aftale aftaler: Ringe \\| skrive | Lone |  | på mødet",
                        "> ret command-11: Ringe | Lone",
                        "> fortryd overskrift",
                        "> spring overskrift over",
                        "> gå til alder",
                        "> naeste-moede: 2026-12-01 | 14:30",
                        "> send 1 parents: modtager1@eksempel.dk",
                        "> vis parents",
                        "> vis team");
        assertThat(String.join("\n", lines)).doesNotContain("rigtig.dk").doesNotContain("< afvist");
        assertThat(lines).filteredOn(line -> line.startsWith("> ")).hasSize(22);
    }

    @Test
    void two_who_answered_at_once_still_stand_side_by_side() {
        begin();
        say("trivsel-en", 0, new Command.Give("trivsel", new Answer.Level(2)));
        say("trivsel-to", 1, new Command.Give("trivsel", new Answer.Level(4)));

        assertThat(record()).contains("> (set til 1) trivsel: 4", "< side om side i trivsel: 2");
    }

    @Test
    void a_dialogue_that_goes_over_days_keeps_its_days() {
        begin();
        say("trivsel-en", 0, new Command.Give("trivsel", new Answer.Level(2)));
        now = now.plusSeconds(2 * 86_400);
        say("trivsel-to", 0, new Command.Give("trivsel", new Answer.Level(3)));

        assertThat(record()).containsSubsequence("dag: 2026-11-22", "> trivsel: 2", "dag: 2026-11-24", "> trivsel: 3");
    }

    @Test
    void a_line_that_says_nothing_is_named() {
        assertThatThrownBy(() -> Script.hold(List.of("flow: lille", "> hvisk perspektiv: hm"), RealStage::setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"hvisk perspektiv: hm\" says nothing that a conversation knows");
        assertThatThrownBy(() -> Script.hold(List.of("flow: lille", "> findes-ikke: hm"), RealStage::setting))
                .hasMessage("flow \"lille\" has no step \"findes-ikke\"");
        assertThatThrownBy(() -> Script.hold(List.of("> trivsel: 2"), RealStage::setting))
                .hasMessage("a conversation begins with the line \"flow: …\"");
    }

    private List<String> record() {
        List<String> lines = Recording.of(events, ZONE, RealStage::setting);
        assertThat(Script.hold(lines, RealStage::setting)).as("held once more").isEqualTo(lines);
        return lines;
    }

    private void begin() {
        events.add(new Recorded(1, now, "begyndt-nu", new Event.Begun("lille", "r1", "standard")));
    }

    /** @param saw 0 for all there is */
    private void say(String id, long saw, Command command) {
        Dialogue state = Dialogue.of(events);
        Decision decision =
                Decider.decide(state, new Command.Order(id, saw == 0 ? state.seq() : saw, command), SETTING);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        ((Decision.Accepted) decision).events().forEach(event -> {
            now = now.plusSeconds(1);
            events.add(new Recorded(events.size() + 1, now, id, event));
        });
    }
}
