package dk.trinvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each message to a mail server, over TLS 1.2 or newer with a certificate that checks out for the server's name.
 * Otherwise nothing is sent, not even the recipient's address (GDPR art. 32: family matters are confidential).
 */
public final class ToServer implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(ToServer.class);
    private static final Duration CONNECT = Duration.ofSeconds(15);
    /** A server may think long after the last byte of a message; giving up too early sends it twice. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final SmtpUrl url;
    private final Session session;

    /** Trusts whom this Java platform trusts. */
    public ToServer(SmtpUrl url) {
        this(url, Optional.empty());
    }

    /** @param sockets makes the TLS sockets; empty for those of the platform. For tests with a certificate authority of their own */
    ToServer(SmtpUrl url, Optional<SSLSocketFactory> sockets) {
        this.url = url;
        this.session = Session.getInstance(properties(url, sockets));
    }

    @Override
    public String from() {
        return url.from();
    }

    @Override
    public Result deliver(MimeMessage message, String letter, BooleanSupplier mayGo) {
        SMTPTransport transport = transport();
        try {
            connect(transport);
            if (!transport.isSSL()) {
                throw new IllegalStateException("the connection to the mail server is not encrypted");
            }
            return mayGo.getAsBoolean() ? send(transport, message, letter) : new Result.Stopped();
        } catch (MessagingException e) {
            LOG.warn(
                    "letter {} was not sent, no safe connection to {}:{}: {}",
                    letter,
                    url.host(),
                    url.port(),
                    SmtpFaults.root(e).toString());
            return SmtpFaults.connecting(url.host(), e);
        } finally {
            close(transport);
        }
    }

    private SMTPTransport transport() {
        try {
            return (SMTPTransport) session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the mail library has no SMTP", e);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        if (url.login().isPresent()) {
            SmtpUrl.Login login = url.login().get();
            transport.connect(url.host(), url.port(), login.user(), login.password());
        } else {
            transport.connect(url.host(), url.port(), null, null);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What came of the message is known already.
            LOG.debug("the connection to the mail server was not closed in good order: {}", e.toString());
        }
    }

    private static Result send(SMTPTransport transport, MimeMessage message, String letter) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Result.Accepted();
        } catch (MessagingException e) {
            SmtpFaults.Answer answer = SmtpFaults.answer(e);
            // Not the exception itself: a server's answer repeats the address.
            LOG.warn(
                    "letter {} was not taken: {} {}",
                    letter,
                    answer.code(),
                    e.getClass().getSimpleName());
            return SmtpFaults.sending(answer);
        }
    }

    private static Properties properties(SmtpUrl url, Optional<SSLSocketFactory> sockets) {
        var properties = new Properties();
        properties.put("mail.smtp.from", url.from());
        properties.put("mail.smtp.auth", Boolean.toString(url.login().isPresent()));
        if (url.tlsFromStart()) {
            properties.put("mail.smtp.ssl.enable", "true");
        } else {
            properties.put("mail.smtp.starttls.enable", "true");
            // Without this a server that offers no TLS gets everything in the clear.
            properties.put("mail.smtp.starttls.required", "true");
        }
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", millis(CONNECT));
        properties.put("mail.smtp.timeout", millis(ANSWER));
        properties.put("mail.smtp.writetimeout", millis(ANSWER));
        // Once the server has said yes, its goodbye matters to nobody.
        properties.put("mail.smtp.quitwait", "false");
        sockets.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
