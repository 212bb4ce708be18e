package dk.trinvis.mail;

import dk.trinvis.journal.OwnerOnly;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each message as an {@code .eml} file into a folder that its owner alone may look into. A file is there whole and
 * synced, or not at all.
 *
 * @param folder made where it is missing
 */
public record ToFolder(Path folder) implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(ToFolder.class);
    static final String SUFFIX = ".eml";

    @Override
    public String from() {
        return "trinvis@localhost";
    }

    @Override
    public Result deliver(MimeMessage message, String letter, BooleanSupplier mayGo) {
        try {
            OwnerOnly.folder(folder);
            Path draft = folder.resolve(letter + ".new");
            Files.deleteIfExists(draft);
            write(message, draft);
            if (!mayGo.getAsBoolean()) {
                Files.delete(draft);
                return new Result.Stopped();
            }
            Files.move(
                    draft,
                    folder.resolve(letter + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.sync(folder);
            return new Result.Accepted();
        } catch (IOException | MessagingException e) {
            LOG.warn("letter {} could not be written into {}", letter, folder, e);
            return new Result.Later("Mailen kunne ikke lægges i mappen. Er der plads på disken?");
        }
    }

    private void write(MimeMessage message, Path draft) throws IOException, MessagingException {
        try (FileChannel channel = FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnerOnly.rights(folder));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            message.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
