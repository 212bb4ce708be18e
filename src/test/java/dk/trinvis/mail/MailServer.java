package dk.trinvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** A real mail server on a free port of this machine, which keeps what it takes. */
final class MailServer implements AutoCloseable {

    /** A message as it came over the wire, and whom the envelope names. */
    record Taken(String from, List<String> to, byte[] bytes) {
        MimeMessage message() throws MessagingException {
            return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }
    }

    /** What a server does with what it is told; everything else it takes. */
    @FunctionalInterface
    interface Mood {
        void hear(String command, String value) throws RejectException;
    }

    static final Mood FRIENDLY = (command, value) -> {};

    private final SMTPServer server;
    final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    final AtomicInteger connections = new AtomicInteger();
    volatile Mood mood = FRIENDLY;
    /** Closes the connection once a message is there whole, and says nothing. */
    volatile boolean dropsAfterData;

    private MailServer(SMTPServer.Builder builder) {
        server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(this::handler)
                .sessionHandler(new SessionHandler() {
                    @Override
                    public SessionAcceptance accept(Session session) {
                        connections.incrementAndGet();
                        return SessionAcceptance.success();
                    }

                    @Override
                    public void onSessionEnd(Session session) {}
                })
                .build();
        server.start();
    }

    /** A server that offers STARTTLS and takes nothing without it. */
    static MailServer startTls(SSLContext context) {
        return new MailServer(
                new SMTPServer.Builder().port(0).enableTLS().requireTLS().startTlsSocketFactory(context));
    }

    /** The same on a port that was free a moment ago. */
    static MailServer startTls(SSLContext context, int port) {
        return new MailServer(
                new SMTPServer.Builder().port(port).enableTLS().requireTLS().startTlsSocketFactory(context));
    }

    /** A server that speaks TLS from the first byte. */
    static MailServer tls(SSLContext context) {
        return new MailServer(new SMTPServer.Builder().port(0).serverSocketFactory(context));
    }

    /** A server that knows no encryption. */
    static MailServer plain() {
        return new MailServer(new SMTPServer.Builder().port(0));
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            private String from = "";
            private final List<String> to = new ArrayList<>();

            @Override
            public void from(String address) throws RejectException {
                mood.hear("MAIL", address);
                from = address;
            }

            @Override
            public void recipient(String address) throws RejectException {
                mood.hear("RCPT", address);
                to.add(address);
            }

            @Override
            public String data(InputStream data) throws RejectException, IOException {
                byte[] bytes = data.readAllBytes();
                taken.add(new Taken(from, List.copyOf(to), bytes));
                if (dropsAfterData) {
                    ((Session) context).closeSocket();
                }
                mood.hear("DATA", from);
                return "taken";
            }

            @Override
            public void done() {}
        };
    }
}
