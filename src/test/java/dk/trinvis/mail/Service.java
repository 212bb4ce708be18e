package dk.trinvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.journal.Beginning;
import dk.trinvis.journal.DataFolder;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Outcome;
import dk.trinvis.journal.Store;
import dk.trinvis.journal.Vault;
import dk.trinvis.mail.MailState.State;
import dk.trinvis.sheet.Given;
import dk.trinvis.sheet.SheetWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The running service without its pages: a real database in a folder, and a clock that the test moves. */
final class Service implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    /** A clock that stands still until the test moves it. */
    static final class Clock implements InstantSource {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }
    }

    private final DataFolder data;
    private final Store store;
    private final Clock clock;
    private int commands;
    final Dialogues dialogues;
    final Outbox outbox;

    Service(Path folder, Clock clock) {
        this.clock = clock;
        data = DataFolder.open(folder);
        var random = new SecureRandom();
        Vault vault = Vault.open(data, random);
        store = Store.open(data);
        Journal journal = Journal.open(store, vault);
        outbox = new Outbox(store, journal, clock);
        dialogues = new Dialogues(journal, dialogue -> setting(), clock, random, outbox::queueing);
    }

    @Override
    public void close() {
        store.close();
        data.close();
    }

    Postman postman(Delivery delivery) {
        return new Postman(outbox, dialogues, delivery, clock);
    }

    /** A dialogue with an approved sheet. */
    String approved() {
        Beginning beginning = dialogues.begin("trin2", "rev1", "standard", List.of(), new byte[32]);
        assertThat(beginning).isInstanceOf(Beginning.Started.class);
        String id = ((Beginning.Started) beginning).id();
        handle(id, new Command.Give("kaldenavn", new Answer.Text("Malthe")));
        handle(id, new Command.Add("perspektiv", new Content.Note("Jeg vil helst være hos Bodil 🌲", false)));
        handle(id, new Command.Add("bekymrer", new Content.Note("Kun for os: han siger fra", true)));
        handle(id, new Command.Add("aftaler", new Content.Agreement("Legegruppe", "Lone", "1. december", "")));
        handle(id, new Command.Approve());
        return id;
    }

    /** A dialogue whose first version has been asked to go to these addresses. */
    String sent(Command.To... to) {
        String id = approved();
        send(id, to);
        return id;
    }

    void send(String id, Command.To... to) {
        int newest = dialogues.find(id).orElseThrow().versions().size();
        handle(id, new Command.Send(newest, List.of(to)));
    }

    void handle(String id, Command command) {
        commands++;
        long saw = dialogues.find(id).orElseThrow().seq();
        String commandId = "command-" + commands + "-" + System.identityHashCode(this);
        assertThat(dialogues.handle(id, new Command.Order(commandId, saw, command)))
                .isInstanceOf(Outcome.Done.class);
    }

    void raiseAlarm(String id) {
        handle(id, new Command.Add("bekymrer", new Content.Note("far slår ham", false)));
        assertThat(dialogues.find(id).orElseThrow().keepsParentsOut()).isTrue();
    }

    void dismissAlarm(String id) {
        String alarm =
                dialogues.find(id).orElseThrow().alarms().keySet().iterator().next();
        handle(id, new Command.Dismiss(alarm));
    }

    void write(List<Store.Work<?>> works) {
        works.forEach(store::write);
    }

    List<MailState> states(String id) {
        return outbox.states(id);
    }

    MailState state(String id) {
        List<MailState> states = states(id);
        assertThat(states).hasSize(1);
        return states.getFirst();
    }

    void assertState(String id, State state, String reason) {
        assertThat(state(id)).extracting(MailState::state, MailState::reason).containsExactly(state, reason);
    }

    static Command.To parents(String address) {
        return new Command.To(address, Audience.PARENTS);
    }

    static Command.To team(String address) {
        return new Command.To(address, Audience.TEAM);
    }

    private static Setting setting() {
        return new Setting(
                Given.FLOW,
                Given.TODAY,
                text -> text.contains("slår") ? List.of(new Setting.Heard(Alarm.ABUSE, "slår")) : List.of(),
                signal -> Optional.empty(),
                Optional.empty(),
                dialogue -> SheetWriter.write(dialogue, Given.FLOW, Given.library(), Given.TODAY));
    }
}
