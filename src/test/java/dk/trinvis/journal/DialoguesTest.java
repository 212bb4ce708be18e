package dk.trinvis.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running dialogues: what is confirmed stays, what failed is not shown, and nothing counts twice. */
class DialoguesTest {
    private static final byte[] HASH = new byte[32];
    private static final String TYPED = "Han sover dårligt og trækker sig fra de andre";

    @TempDir
    Path data;

    private Running running;
    private Dialogues dialogues;

    @BeforeEach
    void open() {
        running = Running.in(data);
        dialogues = running.dialogues();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void a_dialogue_begins_with_what_was_said_before_it() {
        Beginning beginning = dialogues.begin(
                "lille",
                "r1",
                "vejen",
                List.of(
                        new Command.Give("bekymring", new Answer.Text(TYPED)),
                        new Command.Give("tegn", new Answer.Signals(List.of("soevn"))),
                        new Command.Add("perspektiv", new Content.Note("Jeg er træt", false))),
                HASH);
        assertThat(beginning).isInstanceOfSatisfying(Beginning.Started.class, started -> {
            assertThat(started.id()).matches("[0-9a-f]{32}");
            Dialogue state = started.dialogue();
            assertThat(state.profile()).isEqualTo("vejen");
            assertThat(state.begun()).isEqualTo(Running.NOW);
            assertThat(state.answer("bekymring")).contains(new Answer.Text(TYPED));
            assertThat(state.itemsUnder("perspektiv")).hasSize(1);
            assertThat(afterRestart(started.id())).isEqualTo(state);
        });
    }

    @Test
    void a_dialogue_that_cannot_carry_everything_over_does_not_begin_and_says_all_that_is_wrong() {
        Beginning beginning = dialogues.begin(
                "lille",
                "r1",
                "standard",
                List.of(
                        new Command.Give("bekymring", new Answer.Text("")),
                        new Command.Give("tegn", new Answer.Signals(List.of("soevn"))),
                        new Command.Give("alder", new Answer.Choice("99"))),
                HASH);
        assertThat(beginning)
                .isInstanceOfSatisfying(
                        Beginning.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("first[0].value", "first[2].value"));
        assertThat(running.journal().listIds()).isEmpty();
    }

    @Test
    void a_dialogue_of_the_same_name_is_begun_once_also_after_a_restart() {
        byte[] name = new byte[16];
        List<Command> first = List.of(new Command.Give("bekymring", new Answer.Text(TYPED)));
        var begun = (Beginning.Started) dialogues.begin(name, "lille", "r1", "vejen", first, HASH);
        dialogues.handle(
                begun.id(),
                new Command.Order("c1", 2, new Command.Add("perspektiv", new Content.Note("Jeg er træt", false))));
        Dialogue now = dialogues.find(begun.id()).orElseThrow();

        assertThat(dialogues.begin(name, "lille", "r1", "vejen", first, HASH))
                .isEqualTo(new Beginning.Started(begun.id(), now));
        running.close();
        open();
        assertThat(dialogues.begin(name, "lille", "r1", "vejen", first, HASH))
                .isEqualTo(new Beginning.Started(begun.id(), now));
        assertThat(running.journal().listIds()).containsExactly(begun.id());
        assertThatThrownBy(() -> dialogues.begin(name, "lille", "r1", "vejen", first, new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("somebody else's");
    }

    @Test
    void a_dialogue_does_not_begin_with_a_sheet() {
        assertThatThrownBy(() -> dialogues.begin("lille", "r1", "standard", List.of(new Command.Approve()), HASH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_command_is_on_disk_when_it_is_confirmed() {
        String id = Running.begin(dialogues);
        Outcome outcome = note(id, "command-1", TYPED);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.events())
                    .containsExactly(new Recorded(
                            2,
                            Running.NOW,
                            "command-1",
                            new Event.Added("perspektiv", "command-1", new Content.Note(TYPED, false))));
            assertThat(afterRestart(id)).isEqualTo(done.dialogue());
        });
    }

    @Test
    void a_command_sent_twice_counts_once_and_answers_the_same() {
        String id = Running.begin(dialogues);
        Outcome first = note(id, "command-1", TYPED);
        note(id, "command-2", "noget andet");
        Outcome second = note(id, "command-1", TYPED);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.events()).isEqualTo(((Outcome.Done) first).events()));
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(2);
    }

    @Test
    void a_command_sent_again_after_a_restart_counts_once() {
        String id = Running.begin(dialogues);
        Outcome first = note(id, "command-1", TYPED);
        restart();
        assertThat(note(id, "command-1", TYPED))
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.events()).isEqualTo(((Outcome.Done) first).events()));
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void a_refused_command_changes_nothing() {
        String id = Running.begin(dialogues);
        Dialogue before = dialogues.find(id).orElseThrow();
        assertThat(note(id, "command-1", " ")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::field).containsExactly("value.text");
            assertThat(refused.dialogue()).isEqualTo(before);
        });
        assertThat(afterRestart(id)).isEqualTo(before);
    }

    @Test
    void a_command_that_changes_nothing_is_done_without_events() {
        String id = Running.begin(dialogues);
        assertThat(dialogues.handle(id, new Command.Order("command-1", 1, new Command.Clear("alder"))))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.events()).isEmpty());
    }

    @Test
    void an_unknown_dialogue_is_nobodys() {
        assertThat(dialogues.find("0123")).isEmpty();
        assertThat(dialogues.handle("0123", new Command.Order("command-1", 0, new Command.Skip("alder"))))
                .isEqualTo(new Outcome.NoSuchDialogue());
    }

    @Test
    void many_who_write_at_once_all_stay() throws Exception {
        String id = Running.begin(dialogues);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> writes = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> note(id, "command-" + i + "-by-somebody", "note " + i)))
                    .toList();
            for (Future<Outcome> write : writes) {
                assertThat(write.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(60);
        assertThat(afterRestart(id)).isEqualTo(dialogues.find(id).orElseThrow());
    }

    @Test
    void two_who_answer_the_same_at_once_both_stay() throws Exception {
        String id = Running.begin(dialogues);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Outcome>>();
            for (int level : new int[] {3, 4}) {
                answers.add(threads.submit(() -> dialogues.handle(
                        id,
                        new Command.Order(
                                "command-" + level, 1, new Command.Give("trivsel", new Answer.Level(level))))));
            }
            for (Future<Outcome> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(dialogues.find(id).orElseThrow().answers().get("trivsel"))
                .isNotNull()
                .satisfies(register -> assertThat(register.candidates())
                        .extracting(candidate -> candidate.value())
                        .containsExactlyInAnyOrder(new Answer.Level(3), new Answer.Level(4)));
    }

    @Test
    void somebody_who_writes_past_the_cache_is_noticed_and_nothing_is_lost() {
        String id = Running.begin(dialogues);
        var past = new Recorded(2, Running.NOW, "command-x", new Event.Skipped("alder"));
        assertThat(running.journal().append(id, 1, List.of(past), List.of())).isEqualTo(new Journal.Appended.Kept());
        assertThat(dialogues.handle(
                        id,
                        new Command.Order(
                                "command-1", 1, new Command.Add("perspektiv", new Content.Note(TYPED, false)))))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    assertThat(done.dialogue().skipped()).containsExactly("alder");
                    assertThat(done.dialogue().seq()).isEqualTo(3);
                });
    }

    @Test
    void what_could_not_be_written_is_not_shown_and_can_be_sent_again() {
        var broken = new boolean[] {true};
        dialogues = dialogues((id, event) -> List.of(connection -> {
            if (broken[0]) {
                throw new IllegalStateException("the disk is gone");
            }
            return 0;
        }));
        String id = Running.begin(dialogues);
        Dialogue before = dialogues.find(id).orElseThrow();
        assertThatThrownBy(() -> note(id, "command-1", TYPED)).hasMessage("the disk is gone");
        assertThat(dialogues.find(id)).contains(before);
        broken[0] = false;
        assertThat(note(id, "command-1", TYPED)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_was_written_before_the_answer_was_lost_is_shown_and_counts_once_when_it_is_sent_again() {
        dialogues = dialogues((id, event) -> List.of(connection -> {
            // Everything is on disk, and whoever asked hears only of a failure.
            try (Statement statement = connection.createStatement()) {
                statement.execute("commit");
            }
            throw new IllegalStateException("nobody knows");
        }));
        String id = Running.begin(dialogues);
        assertThatThrownBy(() -> note(id, "command-1", TYPED)).hasMessage("nobody knows");
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(1);
        assertThat(note(id, "command-1", TYPED)).isInstanceOf(Outcome.Repeated.class);
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void what_is_written_alongside_knows_its_dialogue_and_its_event() {
        var seen = new ArrayList<String>();
        dialogues = dialogues((id, event) -> {
            seen.add(id + " " + event.seq() + " " + event.event().getClass().getSimpleName());
            return List.of();
        });
        String id = Running.begin(dialogues);
        dialogues.handle(id, new Command.Order("command-1", 1, new Command.Approve()));
        dialogues.handle(
                id,
                new Command.Order(
                        "command-2", 2, new Command.Send(1, List.of(new Command.To("a@b.dk", Audience.TEAM)))));
        assertThat(seen).containsExactly(id + " 2 SheetApproved", id + " 3 SendAsked");
    }

    @Test
    void a_dialogue_goes_on_with_the_content_that_it_began_with() {
        Flow first = SmallFlow.flow();
        Flow newer = new Flow(
                "lille",
                "En ny samtale",
                "",
                Flow.Outcome.SHEET,
                "",
                first.sections().subList(0, 1));
        var revisions = Map.of("r1", first, "r2", newer);
        dialogues = running.dialogues(
                state -> SmallFlow.setting(java.util.Objects.requireNonNull(revisions.get(state.revision()))));
        String older = Running.begin(dialogues);
        String latest = ((Beginning.Started) dialogues.begin("lille", "r2", "standard", List.of(), HASH)).id();
        assertThat(note(older, "command-1", TYPED)).isInstanceOf(Outcome.Done.class);
        assertThat(note(latest, "command-1", TYPED))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(Problem.Code.UNKNOWN));
    }

    @Test
    void an_erased_dialogue_is_gone_at_once() {
        String id = Running.begin(dialogues);
        note(id, "command-1", TYPED);
        dialogues.erase(id);
        assertThat(dialogues.find(id)).isEmpty();
        assertThat(note(id, "command-2", TYPED)).isEqualTo(new Outcome.NoSuchDialogue());
    }

    @Test
    void a_search_through_every_file_finds_nothing_that_somebody_typed() throws Exception {
        String id = Running.begin(dialogues);
        note(id, "command-1", TYPED);
        dialogues.handle(
                id, Running.order(dialogues, id, "command-2", new Command.Give("bekymring", new Answer.Text(TYPED))));
        dialogues.handle(id, Running.order(dialogues, id, "command-3", new Command.Approve()));
        dialogues.handle(
                id,
                Running.order(
                        dialogues,
                        id,
                        "command-4",
                        new Command.Send(1, List.of(new Command.To("mor@eksempel.dk", Audience.PARENTS)))));
        assertNothingTypedIn(data, id);
        running.store().emptyLog();
        assertNothingTypedIn(data, id);
        running.close();
        assertNothingTypedIn(data, id);
    }

    private static void assertNothingTypedIn(Path folder, String id) throws Exception {
        Haystack haystack = Haystack.of(folder);
        assertThat(haystack.finds(id.getBytes(UTF_8)))
                .as("the search finds what is there")
                .isTrue();
        for (String typed : List.of("sover", "trækker sig", "mor@eksempel", "Tak for snakken", "perspektiv")) {
            assertThat(haystack.finds(typed)).as(typed).isFalse();
        }
    }

    private Outcome note(String id, String commandId, String text) {
        long seq = dialogues.find(id).map(Dialogue::seq).orElse(0L);
        return dialogues.handle(
                id, new Command.Order(commandId, seq, new Command.Add("perspektiv", new Content.Note(text, false))));
    }

    private Dialogues dialogues(BiFunction<String, Recorded, List<Store.Work<?>>> alongside) {
        Flow flow = SmallFlow.flow();
        return new Dialogues(
                running.journal(),
                state -> SmallFlow.setting(flow),
                InstantSource.fixed(Running.NOW),
                new SecureRandom(),
                alongside);
    }

    private Dialogue afterRestart(String id) {
        restart();
        return dialogues.find(id).orElseThrow();
    }

    private void restart() {
        running.close();
        running = Running.in(data);
        dialogues = running.dialogues();
    }
}
