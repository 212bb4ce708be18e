package dk.trinvis.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How this service is set up, read once from the environment.
 *
 * @param host the address to listen on; the loopback address keeps it on this machine
 * @param port 0 picks a free one
 * @param data the folder for database, keys and outbox
 * @param content the folder with the municipality's texts
 * @param profile the id of a profile in the content
 * @param smtpUrl the mail server; empty writes mails to the outbox folder
 * @param address what people type to reach the service; empty means the local address
 */
public record Config(
        String host,
        int port,
        Path data,
        Path content,
        String profile,
        Optional<String> smtpUrl,
        Optional<URI> address) {

    private static final String PREFIX = "TRINVIS_";

    /** One variable: its name without the prefix, its default and what it means. */
    record Variable(String name, String fallback, String meaning) {
        String full() {
            return PREFIX + name;
        }
    }

    private static final Variable HOST =
            new Variable("HOST", "127.0.0.1", "address to listen on; 0.0.0.0 for all, as a container needs");
    private static final Variable PORT = new Variable("PORT", "8080", "port to listen on, 0-65535; 0 picks a free one");
    private static final Variable DATA =
            new Variable("DATA", "data", "folder for database, keys and outbox; made if it is not there");
    private static final Variable CONTENT = new Variable("CONTENT", "content", "folder with flows, guides and signals");
    private static final Variable PROFILE =
            new Variable("PROFILE", "standard", "the municipality's profile: a file name in content/profiles/");
    private static final Variable SMTP_URL = new Variable(
            "SMTP_URL",
            "",
            "mail server, smtp://user:password@host:587?from=address (STARTTLS) or smtps://…:465;"
                    + " empty writes mails to data/outbox/ and shows them at /postkasse");
    private static final Variable URL =
            new Variable("URL", "", "public address, such as https://trinvis.kommune.dk; https makes cookies Secure");
    static final List<Variable> VARIABLES = List.of(PORT, HOST, URL, DATA, CONTENT, PROFILE, SMTP_URL);

    /** Faulty configuration: everything that is wrong, a sentence each. */
    public static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;

        Faulty(List<String> sentences) {
            super(String.join(System.lineSeparator(), sentences));
        }
    }

    /**
     * Reads the configuration.
     *
     * @throws Faulty naming every unknown variable and every value that cannot be used
     */
    public static Config read(Map<String, String> environment) throws Faulty {
        var faults = new ArrayList<String>();
        var known = new TreeSet<>(VARIABLES.stream().map(Variable::full).toList());
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !known.contains(name)) {
                faults.add("unknown variable " + name + nearest(name, known) + "; known are " + String.join(", ", known)
                        + " (trinvis help config says what they mean)");
            }
        }
        String port = value(environment, PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            faults.add(PORT.full() + " is \"" + port + "\"; it must be a port, 0 to 65535");
        }
        String address = value(environment, URL);
        Optional<URI> uri = Optional.empty();
        if (!address.isEmpty()) {
            try {
                URI parsed = URI.create(address);
                if (parsed.getHost() == null
                        || !Stream.of("http", "https").toList().contains(parsed.getScheme())) {
                    throw new IllegalArgumentException("no http address");
                }
                uri = Optional.of(parsed);
            } catch (IllegalArgumentException e) {
                faults.add(URL.full() + " is \"" + address
                        + "\"; it must be an address such as https://trinvis.kommune.dk");
            }
        }
        String smtp = value(environment, SMTP_URL);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return new Config(
                value(environment, HOST),
                Integer.parseInt(port),
                Path.of(value(environment, DATA)),
                Path.of(value(environment, CONTENT)),
                value(environment, PROFILE),
                smtp.isEmpty() ? Optional.empty() : Optional.of(smtp),
                uri);
    }

    /** What {@code trinvis help config} prints: every variable with default and meaning. */
    static String help() {
        var text = new StringBuilder();
        for (Variable variable : VARIABLES) {
            text.append(variable.full())
                    .append(variable.fallback().isEmpty() ? "  (empty)" : "  (" + variable.fallback() + ")")
                    .append(System.lineSeparator())
                    .append("    ")
                    .append(variable.meaning())
                    .append(System.lineSeparator());
        }
        return text.toString();
    }

    /** Whether only this machine can reach the service. */
    public boolean localOnly() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** Whether people reach the service over https. */
    public boolean secure() {
        return address.isPresent() && "https".equals(address.get().getScheme());
    }

    private static String value(Map<String, String> environment, Variable variable) {
        String given = environment.get(variable.full());
        return given == null || given.isBlank() ? variable.fallback() : given.strip();
    }

    private static String nearest(String name, TreeSet<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= 3)
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
