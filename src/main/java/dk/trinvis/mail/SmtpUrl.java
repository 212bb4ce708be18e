package dk.trinvis.mail;

import jakarta.mail.internet.AddressException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mail server, from {@code TRINVIS_SMTP_URL}: {@code smtp://user:password@host:587?from=address} with STARTTLS, or
 * {@code smtps://user:password@host:465?from=address} with TLS from the first byte. User and password may be left out.
 *
 * @param tlsFromStart smtps
 * @param host in ASCII
 * @param from the address that messages are sent from, with its domain in ASCII
 */
public record SmtpUrl(boolean tlsFromStart, String host, int port, Optional<Login> login, String from) {
    private static final String NAME = "TRINVIS_SMTP_URL";
    private static final String SHAPE = "smtp://user:password@host:587?from=name@example.dk (or smtps://…:465)";

    /** Who we are for the server. */
    public record Login(String user, String password) {
        /** Without the password, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /**
     * Reads the value of the variable.
     *
     * @throws IllegalArgumentException with a message that names the variable and what is wrong, and never holds the value,
     *     since a password may stand anywhere in a value that cannot be read
     */
    public static SmtpUrl parse(String value) {
        URI uri;
        try {
            uri = new URI(value.strip());
        } catch (URISyntaxException e) {
            throw faulty("cannot be read; it must look like " + SHAPE
                    + ". Write @ : / ? # % and spaces in user and password as %40 %3A %2F %3F %23 %25 %20");
        }
        boolean smtps = "smtps".equalsIgnoreCase(uri.getScheme());
        if (!smtps && !"smtp".equalsIgnoreCase(uri.getScheme())) {
            throw faulty("must begin with smtp:// or smtps://, like " + SHAPE);
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()) {
            throw faulty("names no host; it must look like " + SHAPE);
        }
        Authority authority = Authority.of(uri.getRawAuthority());
        if (uri.getRawPath() != null
                && !uri.getRawPath().isEmpty()
                && !uri.getRawPath().equals("/")) {
            throw faulty("has something between the host and the ?; it must look like " + SHAPE);
        }
        return new SmtpUrl(
                smtps,
                authority.host(),
                authority.port().orElse(smtps ? 465 : 587),
                authority.login(),
                from(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
    }

    private record Authority(String host, Optional<Integer> port, Optional<Login> login) {

        // By hand: URI knows no host names with letters outside ASCII.
        static Authority of(String raw) {
            int at = raw.lastIndexOf('@');
            String place = raw.substring(at + 1);
            int colon = place.lastIndexOf(':') > place.lastIndexOf(']') ? place.lastIndexOf(':') : -1;
            String host = colon < 0 ? place : place.substring(0, colon);
            return new Authority(
                    host(host),
                    colon < 0 ? Optional.empty() : Optional.of(port(place.substring(colon + 1))),
                    at < 0 ? Optional.empty() : Optional.of(login(raw.substring(0, at))));
        }

        private static String host(String written) {
            String host = written.startsWith("[") && written.endsWith("]")
                    ? written.substring(1, written.length() - 1)
                    : written;
            try {
                String ascii = IDN.toASCII(host);
                if (!ascii.isEmpty()) {
                    return ascii;
                }
            } catch (IllegalArgumentException e) {
                // Told below, without the value.
            }
            throw faulty("names no host; it must look like " + SHAPE);
        }

        private static int port(String written) {
            if (!written.matches("\\d{1,5}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > 65_535) {
                throw faulty("has a port that is no number from 1 to 65535; 587 is usual for smtp, 465 for smtps");
            }
            return Integer.parseInt(written);
        }

        private static Login login(String written) {
            int colon = written.indexOf(':');
            if (colon < 1) {
                throw faulty("has a user without a password, or a password without a user; write user:password@host,"
                        + " or the host alone");
            }
            return new Login(decoded(written.substring(0, colon)), decoded(written.substring(colon + 1)));
        }
    }

    private static String from(String query) {
        String found = "";
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            if (!parameter.startsWith("from=")) {
                throw faulty("has a parameter that is not known; the only one is from");
            }
            found = decoded(parameter.substring("from=".length()));
        }
        if (found.isEmpty()) {
            throw faulty("lacks the address that mails are sent from; add ?from=name@example.dk");
        }
        try {
            return Letter.address(found).getAddress();
        } catch (AddressException e) {
            throw faulty("has a from that is not a mail address; write ?from=name@example.dk");
        }
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw faulty("has a % that is not followed by two hexadecimal digits; write a % itself as %25");
        }
    }

    private static IllegalArgumentException faulty(String what) {
        return new IllegalArgumentException(NAME + " " + what);
    }
}
