package dk.trinvis.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages in the folder that {@link ToFolder} writes into, to be looked at. Other files that lie there are passed over. */
public final class Postbox {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final Pattern LETTER = Pattern.compile("[0-9a-f]{32}");
    /** A sheet is far smaller; whatever is larger is none. */
    private static final long MOST_BYTES = 4 << 20;

    /**
     * A message.
     *
     * @param letter its name, see {@link MailState#letter()}
     * @param html a whole HTML document, not to be put into a page of ours as it is
     */
    public record Entry(String letter, Instant date, String subject, String to, String text, String html) {}

    private record Written(Path file, Instant at) {}

    private final Path folder;

    public Postbox(Path folder) {
        this.folder = folder;
    }

    /**
     * The newest messages, the newest first.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<Entry> newest(int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Postbox::isLetter)
                    .flatMap(file -> written(file).stream())
                    .sorted(Comparator.comparing(Written::at)
                            .thenComparing(Written::file)
                            .reversed())
                    .limit(most)
                    .flatMap(written -> read(written.file()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of these messages that lie in the folder, the newest first; {@link Outbox#states} knows a dialogue's. */
    public List<Entry> listOf(Collection<MailState> states) {
        return states.stream()
                .flatMap(state -> find(state.letter()).stream())
                .sorted(Comparator.comparing(Entry::date).reversed())
                .toList();
    }

    /** The message with this name, if it lies in the folder and can be read. */
    public Optional<Entry> find(String letter) {
        if (!LETTER.matcher(letter).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(letter + ToFolder.SUFFIX);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : Optional.empty();
    }

    /** The message with this name as it was written, byte for byte, if it lies in the folder. */
    public Optional<byte[]> file(String letter) {
        return find(letter).map(entry -> {
            try {
                return Files.readAllBytes(folder.resolve(letter + ToFolder.SUFFIX));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isLetter(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ToFolder.SUFFIX)
                && LETTER.matcher(name.substring(0, name.length() - ToFolder.SUFFIX.length()))
                        .matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Written> written(Path file) {
        try {
            return Optional.of(new Written(file, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            // Taken away since the folder was listed.
            return Optional.empty();
        }
    }

    private static Optional<Entry> read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                var message = new MimeMessage(Session.getInstance(new Properties()), in);
                var parts = new Parts();
                parts.take(message);
                return Optional.of(new Entry(
                        name.substring(0, name.length() - ToFolder.SUFFIX.length()),
                        message.getSentDate() == null
                                ? Files.getLastModifiedTime(file).toInstant()
                                : message.getSentDate().toInstant(),
                        message.getSubject() == null ? "" : message.getSubject(),
                        String.join(", ", addresses(message)),
                        parts.text,
                        parts.html));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | MessagingException | RuntimeException e) {
            LOG.warn("{} cannot be read as a mail: {}", name, e.getClass().getName());
            return Optional.empty();
        }
    }

    private static List<String> addresses(MimeMessage message) throws MessagingException {
        var all = message.getAllRecipients();
        return all == null ? List.of() : Stream.of(all).map(Object::toString).toList();
    }

    /** The first text and the first HTML of a message. */
    private static final class Parts {
        private String text = "";
        private String html = "";

        void take(Part part) throws MessagingException, IOException {
            Object content = part.getContent();
            if (content instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart inner = multipart.getBodyPart(i);
                    take(inner);
                }
            } else if (content instanceof String words && text.isEmpty() && part.isMimeType("text/plain")) {
                text = words;
            } else if (content instanceof String words && html.isEmpty() && part.isMimeType("text/html")) {
                html = words;
            }
        }
    }
}
