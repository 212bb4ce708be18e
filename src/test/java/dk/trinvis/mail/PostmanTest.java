package dk.trinvis.mail;

import static dk.trinvis.mail.Service.parents;
import static dk.trinvis.mail.Service.team;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.flow.Answer;
import dk.trinvis.mail.MailState.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PostmanTest {
    private static final String HELD =
            "Der er mistanke om overgreb i dialogen. Derfor er mailen ikke sendt. Aftal med frontteamet, hvad der sker nu.";
    private static final String NO_FOLDER = "Mailen kunne ikke lægges i mappen. Er der plads på disken?";

    @TempDir
    private Path data;

    @TempDir
    private Path mails;

    private final Service.Clock clock = new Service.Clock();
    private Service service;
    private Path folder;

    @BeforeEach
    void start() {
        folder = mails.resolve("outbox");
        service = new Service(data, clock);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void what_is_asked_for_waits_in_the_outbox_until_the_postman_comes() {
        String id = service.sent(parents("mor@eksempel.dk"));

        assertThat(service.state(id))
                .extracting(MailState::address, MailState::version, MailState::state, MailState::attempts)
                .containsExactly("mor@eksempel.dk", 1, State.QUEUED, 0);
        assertThat(files()).isEmpty();

        assertThat(postman().deliverDue()).isEqualTo(1);

        service.assertState(id, State.ACCEPTED, "");
        assertThat(files()).containsExactly(service.state(id).letter() + ".eml");
        assertThat(postman().deliverDue()).as("sent once").isZero();
    }

    @Test
    void an_alarm_after_sending_holds_the_parents_mail_and_lets_the_team_s_go() {
        String id = service.sent(parents("mor@eksempel.dk"), team("lone@skole.dk"));
        service.raiseAlarm(id);

        postman().deliverDue();

        assertThat(service.states(id)).extracting(MailState::state).containsExactly(State.HELD, State.ACCEPTED);
        assertThat(service.states(id).getFirst().reason()).isEqualTo(HELD);
        assertThat(new Postbox(folder).newest(10)).extracting(Postbox.Entry::to).containsExactly("lone@skole.dk");
    }

    @Test
    void a_parent_s_address_gets_no_team_sheet_either_while_the_alarm_stands_however_it_is_written() {
        String id = service.sent(parents("mor@blåbær.dk"));
        postman().deliverDue();
        service.send(id, team("MOR@xn--blbr-roah.dk"));
        service.raiseAlarm(id);

        postman().deliverDue();

        assertThat(service.states(id)).extracting(MailState::state).containsExactly(State.ACCEPTED, State.HELD);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_mail_that_waits_for_its_next_try_is_held_when_the_alarm_comes_in_between() throws Exception {
        Files.writeString(folder, "in the way");
        String id = service.sent(parents("mor@eksempel.dk"));
        postman().deliverDue();
        service.assertState(id, State.QUEUED, NO_FOLDER);
        Files.delete(folder);
        service.raiseAlarm(id);

        clock.advance(Duration.ofHours(1));
        postman().deliverDue();

        service.assertState(id, State.HELD, HELD);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_held_mail_is_not_sent_by_trying_again_while_the_alarm_stands_and_is_when_it_was_a_mistake() {
        String id = service.sent(parents("mor@eksempel.dk"));
        service.raiseAlarm(id);
        Postman postman = postman();
        postman.deliverDue();

        assertThat(service.outbox.retry(id, service.state(id).mailId())).isTrue();
        postman.deliverDue();
        service.assertState(id, State.HELD, HELD);
        assertThat(files()).isEmpty();

        service.dismissAlarm(id);
        clock.advance(Duration.ofDays(1));
        assertThat(postman.deliverDue()).as("nothing goes by itself").isZero();
        service.outbox.retry(id, service.state(id).mailId());
        postman.deliverDue();
        service.assertState(id, State.ACCEPTED, "");
    }

    @Test
    void an_alarm_at_the_last_moment_leaves_no_file_behind() throws Exception {
        String id = service.approved();
        Letter letter = Letter.write(
                "a".repeat(32),
                "trinvis@localhost",
                "mor@eksempel.dk",
                Service.START,
                service.dialogues
                        .find(id)
                        .orElseThrow()
                        .newest()
                        .orElseThrow()
                        .sheets()
                        .getFirst());

        assertThat(new ToFolder(folder).deliver(letter, "a".repeat(32), () -> false))
                .isEqualTo(new Delivery.Result.Stopped());

        assertThat(files()).isEmpty();
    }

    @Test
    void the_pauses_grow_and_after_a_day_it_is_given_up_until_somebody_says_again() throws Exception {
        Files.writeString(folder, "in the way");
        String id = service.sent(parents("mor@eksempel.dk"));
        Postman postman = postman();

        for (int minutes : new int[] {1, 2, 5, 15, 60, 60}) {
            assertThat(postman.deliverDue()).isEqualTo(1);
            assertThat(service.state(id).nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.advance(Duration.ofMinutes(minutes));
        }
        while (service.state(id).state() == State.QUEUED) {
            assertThat(clock.instant()).isBefore(Service.START.plus(Duration.ofHours(25)));
            postman.deliverDue();
            clock.advance(Duration.ofHours(1));
        }

        service.assertState(id, State.FAILED, "Vi har prøvet i et døgn og stopper nu. " + NO_FOLDER);
        assertThat(clock.instant()).isAfter(Service.START.plus(Duration.ofHours(23)));
        assertThat(postman.deliverDue()).isZero();

        Files.delete(folder);
        assertThat(service.outbox.retry(id, service.state(id).mailId())).isTrue();
        postman.deliverDue();
        service.assertState(id, State.ACCEPTED, "");
        assertThat(service.outbox.retry(id, service.state(id).mailId()))
                .as("it is there already")
                .isFalse();
    }

    @Test
    void what_waits_is_sent_after_a_restart() throws Exception {
        Files.writeString(folder, "in the way");
        String id = service.sent(parents("mor@eksempel.dk"));
        postman().deliverDue();
        service.close();
        Files.delete(folder);

        service = new Service(data, clock);
        service.assertState(id, State.QUEUED, NO_FOLDER);
        clock.advance(Duration.ofMinutes(1));
        postman().deliverDue();

        service.assertState(id, State.ACCEPTED, "");
        assertThat(service.state(id).attempts()).isEqualTo(2);
    }

    @Test
    void what_was_accepted_is_not_sent_again_because_the_disk_could_not_take_it_down() throws Exception {
        String id = service.sent(parents("mor@eksempel.dk"));
        tamper("create trigger full before update on outbox begin select raise(abort, 'disk full'); end");
        Postman postman = postman();
        postman.deliverDue();
        assertThat(files()).hasSize(1);
        service.assertState(id, State.QUEUED, "");
        Files.delete(folder.resolve(files().getFirst()));

        assertThat(postman.deliverDue()).isZero();
        assertThat(files()).as("a second try would have left it here").isEmpty();

        tamper("drop trigger full");
        assertThat(postman.deliverDue()).isZero();
        assertThat(files()).isEmpty();
        service.assertState(id, State.ACCEPTED, "");
    }

    @Test
    void the_mail_carries_the_version_that_was_approved_and_not_what_was_written_since() {
        String id = service.approved();
        service.send(id, parents("mor@eksempel.dk"));
        service.handle(id, new Command.Give("kaldenavn", new Answer.Text("En helt anden")));

        postman().deliverDue();

        assertThat(new Postbox(folder).newest(1).getFirst().text())
                .startsWith("Det har vi aftalt om Malthe")
                .doesNotContain("En helt anden");
    }

    @Test
    void an_event_that_is_queued_twice_gives_one_mail() {
        String id = service.approved();
        service.write(service.outbox.queueing(id, asked("mor@eksempel.dk")));
        service.write(service.outbox.queueing(id, asked("mor@eksempel.dk")));

        assertThat(service.states(id)).hasSize(1);
    }

    @Test
    void the_same_mail_id_in_two_dialogues_is_two_mails() {
        String one = service.approved();
        String other = service.approved();
        for (String id : List.of(one, other)) {
            service.write(service.outbox.queueing(id, asked("mor@eksempel.dk")));
        }

        assertThat(postman().deliverDue()).isEqualTo(2);

        assertThat(files()).hasSize(2);
        assertThat(service.state(one).letter())
                .isNotEqualTo(service.state(other).letter());
    }

    @Test
    void an_erased_dialogue_takes_its_mails_with_it() {
        String id = service.sent(parents("mor@eksempel.dk"));
        service.dialogues.erase(id);

        assertThat(postman().deliverDue()).isZero();
        assertThat(service.states(id)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void an_address_with_a_line_break_is_refused_before_it_reaches_a_header() {
        String id = service.approved();
        service.write(service.outbox.queueing(id, asked("mor@eksempel.dk\r\nBcc: alle@eksempel.dk")));

        postman().deliverDue();

        service.assertState(id, State.FAILED, "Adressen kan ikke bruges til mail. Ret den, og send igen.");
        assertThat(files()).isEmpty();
    }

    @Test
    void neither_the_database_nor_the_log_holds_an_address_or_a_word_that_was_typed() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("dk.trinvis");
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        try {
            Files.writeString(folder, "in the way");
            service.sent(parents("mor@eksempel.dk"), team("lone@skole.dk"));
            postman().deliverDue();
            Files.delete(folder);
            clock.advance(Duration.ofMinutes(1));
            postman().deliverDue();
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .extracting(event -> event.getFormattedMessage() + fault(event))
                .noneMatch(line -> line.contains("eksempel") || line.contains("skole") || line.contains("Malthe"));
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain("eksempel.dk", "Malthe", "lægges i mappen");
            }
        }
    }

    @Test
    void the_started_postman_finds_the_mail_by_himself() throws Exception {
        Files.createDirectory(folder);
        try (WatchService watch = folder.getFileSystem().newWatchService();
                Postman postman = postman()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            postman.start();
            service.sent(parents("mor@eksempel.dk"));

            assertThat(watch.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(files()).hasSize(1);
    }

    private static String fault(ILoggingEvent event) {
        return event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    /** Something done to the database behind the service's back. */
    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("trinvis.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Recorded asked(String address) {
        var recipient = new Event.Recipient("command-99-1", address, Audience.PARENTS);
        return new Recorded(99, Service.START, "command-99", new Event.SendAsked(1, List.of(recipient)));
    }

    private Postman postman() {
        return service.postman(new ToFolder(folder));
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
