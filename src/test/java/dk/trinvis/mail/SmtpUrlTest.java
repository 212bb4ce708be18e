package dk.trinvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpUrlTest {

    @Test
    void the_whole_url_is_read() {
        assertThat(SmtpUrl.parse("smtp://bruger:hemmelig@mail.eksempel.dk:2525?from=trin@kommune.dk"))
                .isEqualTo(new SmtpUrl(
                        false,
                        "mail.eksempel.dk",
                        2525,
                        Optional.of(new SmtpUrl.Login("bruger", "hemmelig")),
                        "trin@kommune.dk"));
    }

    @Test
    void the_usual_ports_need_not_be_written() {
        assertThat(SmtpUrl.parse("smtp://mail.eksempel.dk?from=a@b.dk").port()).isEqualTo(587);
        SmtpUrl smtps = SmtpUrl.parse("smtps://mail.eksempel.dk?from=a@b.dk");
        assertThat(smtps.port()).isEqualTo(465);
        assertThat(smtps.tlsFromStart()).isTrue();
        assertThat(smtps.login()).isEmpty();
    }

    @Test
    void special_characters_in_user_and_password_are_written_with_percent() {
        assertThat(SmtpUrl.parse("smtp://a%40b.dk:p%3A%2F%25+w@mail.dk?from=a%40b.dk")
                        .login())
                .contains(new SmtpUrl.Login("a@b.dk", "p:/%+w"));
    }

    @Test
    void names_with_danish_letters_go_out_in_ascii() {
        SmtpUrl url = SmtpUrl.parse("smtp://mail.blåbær.dk?from=trin@blåbær.dk");

        assertThat(url.host()).isEqualTo("mail.xn--blbr-roah.dk");
        assertThat(url.from()).isEqualTo("trin@xn--blbr-roah.dk");
    }

    @Test
    void an_address_in_numbers_is_a_host_too() {
        assertThat(SmtpUrl.parse("smtp://[::1]:2525?from=a@b.dk"))
                .extracting(SmtpUrl::host, SmtpUrl::port)
                .containsExactly("::1", 2525);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp://u:hemmelig@mail.dk|lacks the address that mails are sent from; add ?from=name@example.dk",
                "smtp://u:hemmelig@mail.dk?from=ingen|has a from that is not a mail address; write ?from=name@example.dk",
                "smtp://u:hemmelig@mail.dk?from=a@b.dk%0D%0ABcc:x@y.dk|has a from that is not a mail address; write ?from=name@example.dk",
                "smtp://u:hemmelig@mail.dk?from=a@b.dk&tls=no|has a parameter that is not known; the only one is from",
                "smtp://u:12?hemmelig@mail.dk|has a parameter that is not known; the only one is from",
                "smtp://u:hemmelig@mail.dk:0?from=a@b.dk|has a port that is no number from 1 to 65535; 587 is usual for smtp, 465 for smtps",
                "smtp://u:hemmelig@mail.dk:x?from=a@b.dk|has a port that is no number from 1 to 65535; 587 is usual for smtp, 465 for smtps",
                "smtp://hemmelig@mail.dk?from=a@b.dk|has a user without a password, or a password without a user; write user:password@host, or the host alone",
                "smtp://u:hemmelig%zz@mail.dk?from=a@b.dk|cannot be read; it must look like smtp://user:password@host:587?from=name@example.dk (or smtps://…:465). Write @ : / ? # % and spaces in user and password as %40 %3A %2F %3F %23 %25 %20",
                "smtp://u:hemmelig@?from=a@b.dk|names no host; it must look like smtp://user:password@host:587?from=name@example.dk (or smtps://…:465)",
                "smtp://u:hemmelig@mail.dk/x?from=a@b.dk|has something between the host and the ?; it must look like smtp://user:password@host:587?from=name@example.dk (or smtps://…:465)",
                "http://u:hemmelig@mail.dk?from=a@b.dk|must begin with smtp:// or smtps://, like smtp://user:password@host:587?from=name@example.dk (or smtps://…:465)",
                "hemmelig|must begin with smtp:// or smtps://, like smtp://user:password@host:587?from=name@example.dk (or smtps://…:465)"
            })
    void what_is_wrong_is_said_with_the_name_of_the_variable_and_without_the_password(String value, String message) {
        assertThat(catchThrowable(() -> SmtpUrl.parse(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("TRINVIS_SMTP_URL " + message)
                .hasMessageNotContaining("hemmelig");
    }

    @Test
    void a_url_that_is_printed_hides_its_password() {
        assertThat(SmtpUrl.parse("smtp://bruger:hemmelig@mail.dk?from=a@b.dk").toString())
                .contains("bruger")
                .doesNotContain("hemmelig");
    }
}
