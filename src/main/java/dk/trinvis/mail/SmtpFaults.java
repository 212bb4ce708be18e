package dk.trinvis.mail;

import dk.trinvis.mail.Delivery.Result;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What went wrong with a mail server, in Danish, and whether it is worth trying again. Never holds a server's own words. */
final class SmtpFaults {
    private static final String NOTHING_SENT = " Derfor er intet sendt. Sig det til den, der driver Trinvis.";
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private SmtpFaults() {}

    /** Which of our words a server said no to. */
    enum Stage {
        SENDER,
        RECIPIENT,
        MESSAGE
    }

    /**
     * What a server said.
     *
     * @param code as in RFC 5321; 0 where the connection ended without an answer
     * @param enhanced as in RFC 3463, such as 5.1.1; may be empty
     */
    record Answer(Stage stage, int code, String enhanced) {
        private String codes() {
            return "(" + code + (enhanced.isEmpty() ? "" : " " + enhanced) + ")";
        }
    }

    /** What a failure to connect, to encrypt or to log in means. All of it may be mended, so it is tried again. */
    static Result connecting(String host, MessagingException fault) {
        return new Result.Later(connectingWords(host, chain(fault)));
    }

    private static String connectingWords(String host, List<Throwable> chain) {
        if (has(chain, AuthenticationFailedException.class)) {
            return "Mailserveren kender ikke vores brugernavn eller kodeord." + NOTHING_SENT;
        }
        if (chain.stream().anyMatch(each -> String.valueOf(each.getMessage()).contains("STARTTLS is required"))) {
            return "Mailserveren kan ikke kryptere forbindelsen (STARTTLS)." + NOTHING_SENT;
        }
        if (has(chain, CertificateExpiredException.class)) {
            return "Mailserverens certifikat er udløbet." + NOTHING_SENT;
        }
        if (has(chain, CertificateNotYetValidException.class)) {
            return "Mailserverens certifikat gælder ikke endnu." + NOTHING_SENT;
        }
        if (chain.stream().anyMatch(SmtpFaults::isAboutAnotherName)) {
            return "Mailserverens certifikat gælder et andet navn end " + host + "." + NOTHING_SENT;
        }
        if (has(chain, SSLException.class) || has(chain, CertificateException.class)) {
            return "Mailserveren kan ikke vise, at den er den rigtige, eller kan ikke TLS 1.2." + NOTHING_SENT;
        }
        if (has(chain, UnknownHostException.class)) {
            return "Mailserveren " + host + " findes ikke på nettet." + NOTHING_SENT;
        }
        return "Mailserveren svarer ikke.";
    }

    // What the JDK's host name check says (sun.security.util.HostnameChecker); it has no type of its own.
    private static boolean isAboutAnotherName(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return fault instanceof CertificateException
                && (message.contains("No subject alternative") || message.contains("No name matching"));
    }

    /** What the server answered when a message was handed over. */
    static Answer answer(MessagingException fault) {
        List<Throwable> chain = chain(fault);
        Optional<SMTPAddressFailedException> address = first(chain, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            return answer(Stage.RECIPIENT, address.get().getReturnCode(), address.get());
        }
        Optional<SMTPSenderFailedException> sender = first(chain, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            return answer(Stage.SENDER, sender.get().getReturnCode(), sender.get());
        }
        Optional<SMTPSendFailedException> message = first(chain, SMTPSendFailedException.class);
        if (message.isPresent()) {
            boolean from = message.get().getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
            return answer(from ? Stage.SENDER : Stage.MESSAGE, message.get().getReturnCode(), message.get());
        }
        return new Answer(Stage.MESSAGE, 0, "");
    }

    private static Answer answer(Stage stage, int code, MessagingException fault) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(fault.getMessage()));
        return new Answer(stage, Math.max(code, 0), enhanced.find() ? enhanced.group(1) : "");
    }

    /** What this answer means for the message. */
    static Result sending(Answer answer) {
        if (answer.code() < 400) {
            return new Result.Later("Forbindelsen til mailserveren røg, før den havde sagt ja.");
        }
        if (answer.code() < 500) {
            return new Result.Later("Mailserveren kan ikke tage imod lige nu " + answer.codes() + ".");
        }
        return switch (answer.stage()) {
            // Not this message's fault: it may go once somebody has mended the set-up.
            case SENDER ->
                new Result.Later(
                        "Mailserveren vil ikke sende fra vores adresse " + answer.codes() + "." + NOTHING_SENT);
            case RECIPIENT, MESSAGE -> new Result.Never(neverWords(answer));
        };
    }

    private static String neverWords(Answer answer) {
        String enhanced = answer.enhanced();
        if (enhanced.startsWith("5.2.2") || (enhanced.isEmpty() && answer.code() == 552)) {
            return "Modtagerens postkasse er fuld " + answer.codes()
                    + ". Ring eller skriv til modtageren på en anden måde.";
        }
        boolean address = enhanced.isEmpty()
                ? answer.code() == 550 || answer.code() == 551 || answer.code() == 553
                : enhanced.startsWith("5.1.") || enhanced.startsWith("5.2.");
        return address && answer.stage() == Stage.RECIPIENT
                ? "Mailserveren siger, at adressen ikke tager imod mail " + answer.codes()
                        + ". Se, om den er skrevet rigtigt, og send igen."
                : "Mailserveren vil ikke tage imod mailen " + answer.codes() + ". Sig det til den, der driver Trinvis.";
    }

    /** The innermost cause. */
    static Throwable root(Throwable fault) {
        return chain(fault).getLast();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return first(chain, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        Throwable next = fault;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }
}
