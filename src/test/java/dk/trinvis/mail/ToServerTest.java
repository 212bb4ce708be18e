package dk.trinvis.mail;

import static dk.trinvis.mail.Service.parents;
import static dk.trinvis.mail.Service.team;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.mail.MailServer.Taken;
import dk.trinvis.mail.MailState.State;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;

class ToServerTest {
    private static final String NOTHING_SENT = " Derfor er intet sendt. Sig det til den, der driver Trinvis.";

    @TempDir
    private static Path keys;

    private static Certificates certificates;

    @TempDir
    private Path data;

    private final Service.Clock clock = new Service.Clock();
    private Service service;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new Certificates(keys);
    }

    @BeforeEach
    void start() {
        service = new Service(data, clock);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_mail_goes_over_starttls_and_the_server_s_yes_is_written_down() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            String id = service.sent(parents("mor@eksempel.dk"));

            assertThat(service.postman(to(server)).deliverDue()).isEqualTo(1);

            service.assertState(id, State.ACCEPTED, "");
            assertThat(server.taken).singleElement().satisfies(taken -> {
                assertThat(taken.from()).isEqualTo("afsender@eksempel.dk");
                assertThat(taken.to()).containsExactly("mor@eksempel.dk");
            });
        }
    }

    @Test
    void a_mail_goes_over_tls_from_the_first_byte() throws Exception {
        try (MailServer server = MailServer.tls(certificates.server("good"))) {
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to("smtps", server.port())).deliverDue();

            service.assertState(id, State.ACCEPTED, "");
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void a_server_without_encryption_gets_nothing_and_the_sender_is_told() throws Exception {
        try (MailServer server = MailServer.plain()) {
            server.mood = (command, value) -> {
                throw new AssertionError(command + " was sent in the clear");
            };
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            service.assertState(
                    id, State.QUEUED, "Mailserveren kan ikke kryptere forbindelsen (STARTTLS)." + NOTHING_SENT);
            assertThat(service.state(id).nextTry()).isEqualTo(Service.START.plus(Duration.ofMinutes(1)));
            assertThat(server.taken).isEmpty();
        }
    }

    @Test
    void an_expired_certificate_gets_nothing_and_the_sender_is_told() throws Exception {
        assertRefused("expired", "Mailserverens certifikat er udløbet.");
    }

    @Test
    void a_certificate_for_another_name_gets_nothing_and_the_sender_is_told() throws Exception {
        assertRefused("other", "Mailserverens certifikat gælder et andet navn end localhost.");
    }

    @Test
    void a_certificate_that_nobody_known_vouches_for_gets_nothing_and_the_sender_is_told() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(new ToServer(url("smtp", server.port()))).deliverDue();

            service.assertState(
                    id,
                    State.QUEUED,
                    "Mailserveren kan ikke vise, at den er den rigtige, eller kan ikke TLS 1.2." + NOTHING_SENT);
            assertThat(server.taken).isEmpty();
        }
    }

    @Test
    void a_connection_that_breaks_after_data_is_tried_again_under_the_same_message_id() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            server.dropsAfterData = true;
            String id = service.sent(parents("mor@eksempel.dk"));
            Postman postman = service.postman(to(server));

            postman.deliverDue();
            service.assertState(id, State.QUEUED, "Forbindelsen til mailserveren røg, før den havde sagt ja.");
            assertThat(postman.deliverDue()).as("not before its time").isZero();

            server.dropsAfterData = false;
            clock.advance(Duration.ofMinutes(1));
            assertThat(postman.deliverDue()).isEqualTo(1);

            service.assertState(id, State.ACCEPTED, "");
            assertThat(service.state(id).attempts()).isEqualTo(2);
            List<Taken> both = List.copyOf(server.taken);
            assertThat(both).hasSize(2);
            assertThat(both.get(0).message().getMessageID())
                    .isEqualTo(both.get(1).message().getMessageID())
                    .isEqualTo("<" + service.state(id).letter() + "@eksempel.dk>");
        }
    }

    @Test
    void a_recipient_that_the_server_refuses_for_good_is_given_up_and_the_other_one_gets_the_mail() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            server.mood = (command, value) -> {
                if (command.equals("RCPT") && value.startsWith("far@")) {
                    throw new RejectException(550, "5.1.1 no such user far@eksempel.dk");
                }
            };
            String id = service.sent(parents("mor@eksempel.dk"), parents("far@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            assertThat(service.states(id))
                    .extracting(MailState::address, MailState::state, MailState::reason)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("mor@eksempel.dk", State.ACCEPTED, ""),
                            org.assertj.core.groups.Tuple.tuple(
                                    "far@eksempel.dk",
                                    State.FAILED,
                                    "Mailserveren siger, at adressen ikke tager imod mail (550 5.1.1). Se, om den er"
                                            + " skrevet rigtigt, og send igen."));
            clock.advance(Duration.ofDays(2));
            assertThat(service.postman(to(server)).deliverDue()).isZero();
        }
    }

    @Test
    void a_server_that_cannot_just_now_is_asked_again() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            server.mood = (command, value) -> {
                if (command.equals("RCPT")) {
                    throw new RejectException(451, "4.7.1 greylisted, try again");
                }
            };
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            service.assertState(id, State.QUEUED, "Mailserveren kan ikke tage imod lige nu (451 4.7.1).");
        }
    }

    @Test
    void a_sender_that_the_server_refuses_is_no_fault_of_the_recipient_and_is_tried_again() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            server.mood = (command, value) -> {
                if (command.equals("MAIL")) {
                    throw new RejectException(550, "5.7.60 not allowed to send as this");
                }
            };
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            service.assertState(
                    id, State.QUEUED, "Mailserveren vil ikke sende fra vores adresse (550 5.7.60)." + NOTHING_SENT);
        }
    }

    @Test
    void a_message_that_the_server_refuses_for_good_is_given_up() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            server.mood = (command, value) -> {
                if (command.equals("DATA")) {
                    throw new RejectException(554, "5.7.1 looks like spam");
                }
            };
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            service.assertState(
                    id,
                    State.FAILED,
                    "Mailserveren vil ikke tage imod mailen (554 5.7.1). Sig det til den, der driver Trinvis.");
        }
    }

    @Test
    void a_server_that_is_down_gets_the_mail_when_it_is_back_also_after_a_restart_of_ours() throws Exception {
        int port;
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            port = server.port();
        }
        String id = service.sent(parents("mor@eksempel.dk"));
        service.postman(to("smtp", port)).deliverDue();
        service.assertState(id, State.QUEUED, "Mailserveren svarer ikke.");

        service.close();
        service = new Service(data, clock);
        service.assertState(id, State.QUEUED, "Mailserveren svarer ikke.");
        clock.advance(Duration.ofMinutes(1));
        try (MailServer server = MailServer.startTls(certificates.server("good"), port)) {
            service.postman(to("smtp", port)).deliverDue();

            service.assertState(id, State.ACCEPTED, "");
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void two_recipients_get_two_messages_and_do_not_see_each_other() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            service.sent(parents("mor@eksempel.dk"), team("lone@skole.dk"));

            service.postman(to(server)).deliverDue();

            assertThat(server.taken)
                    .extracting(Taken::to)
                    .containsExactly(List.of("mor@eksempel.dk"), List.of("lone@skole.dk"));
            assertThat(server.taken).first().satisfies(taken -> {
                String bytes = new String(taken.bytes(), StandardCharsets.UTF_8);
                assertThat(bytes).contains("mor@eksempel.dk").doesNotContain("lone@skole.dk");
                MimeMessage message = taken.message();
                assertThat(message.getAllRecipients()).hasSize(1);
                assertThat(message.getHeader("Cc")).isNull();
                assertThat(message.getHeader("Bcc")).isNull();
            });
        }
    }

    @Test
    void an_alarm_that_is_raised_while_the_connection_stands_still_stops_the_mail() throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server("good"))) {
            String id = service.approved();
            Letter letter = Letter.write(
                    "a".repeat(32),
                    "afsender@eksempel.dk",
                    "mor@eksempel.dk",
                    Service.START,
                    service.dialogues
                            .find(id)
                            .orElseThrow()
                            .newest()
                            .orElseThrow()
                            .sheets()
                            .getFirst());

            assertThat(to(server).deliver(letter, "a".repeat(32), () -> false))
                    .isEqualTo(new Delivery.Result.Stopped());

            assertThat(server.connections).as("the connection stood").hasPositiveValue();
            assertThat(server.taken).isEmpty();
        }
    }

    private void assertRefused(String certificate, String reason) throws Exception {
        try (MailServer server = MailServer.startTls(certificates.server(certificate))) {
            String id = service.sent(parents("mor@eksempel.dk"));

            service.postman(to(server)).deliverDue();

            service.assertState(id, State.QUEUED, reason + NOTHING_SENT);
            assertThat(server.taken).isEmpty();
        }
    }

    private static ToServer to(MailServer server) throws Exception {
        return to("smtp", server.port());
    }

    private static ToServer to(String scheme, int port) throws Exception {
        return new ToServer(url(scheme, port), Optional.of(certificates.client().getSocketFactory()));
    }

    private static SmtpUrl url(String scheme, int port) {
        return SmtpUrl.parse(scheme + "://localhost:" + port + "?from=afsender@eksempel.dk");
    }
}
