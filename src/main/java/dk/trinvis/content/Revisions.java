package dk.trinvis.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The content revisions that dialogues were begun with, each as {@code content/<revision>.zip} in the data folder, so that
 * a dialogue goes on with the very words it began with.
 */
public final class Revisions {

    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{16}");
    private static final String ZIP = ".zip";

    private final Path folder;

    /** @param dataFolder the service's data folder; {@code content/} in it is made when the first revision is kept */
    public Revisions(Path dataFolder) {
        this.folder = dataFolder.resolve("content");
    }

    /**
     * Keeps this content. When it returns, the zip is whole and on the disk; a crash leaves the old state or the new one,
     * never half a file. Keeping the same content again does nothing.
     *
     * @throws UncheckedIOException if it could not be written
     */
    public void keep(ContentFiles files) {
        Path target = zip(files.revision());
        try {
            if (holds(target, files.revision())) {
                return;
            }
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".unfinished-", ".zip");
            try {
                writeSynced(unfinished, pack(files));
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            syncFolder();
        } catch (IOException failure) {
            throw new UncheckedIOException("content revision " + files.revision() + " could not be kept", failure);
        }
    }

    /**
     * The content of a revision, if it was kept.
     *
     * @throws UncheckedIOException if its zip cannot be read, or holds something else than was kept
     */
    public Optional<ContentFiles> find(String revision) {
        if (!REVISION.matcher(revision).matches() || !Files.exists(zip(revision))) {
            return Optional.empty();
        }
        try {
            ContentFiles files = unpack(zip(revision));
            if (!files.revision().equals(revision)) {
                throw new IOException(zip(revision) + " is damaged: restore it from a backup");
            }
            return Optional.of(files);
        } catch (IOException failure) {
            throw new UncheckedIOException("content revision " + revision + " cannot be read", failure);
        }
    }

    /**
     * Lets go of all revisions but these, and says how many those were.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public int forgetAllBut(Set<String> needed) {
        int forgotten = 0;
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(folder, "*" + ZIP)) {
            for (Path zip : zips) {
                String name = zip.getFileName().toString();
                String revision = name.substring(0, name.length() - ZIP.length());
                if (REVISION.matcher(revision).matches() && !needed.contains(revision)) {
                    Files.delete(zip);
                    forgotten++;
                }
            }
            return forgotten;
        } catch (IOException failure) {
            throw new UncheckedIOException("content revisions that nobody needs could not be deleted", failure);
        }
    }

    private Path zip(String revision) {
        return folder.resolve(revision + ZIP);
    }

    /** A damaged zip counts as none, so that keeping the content again mends it. */
    private static boolean holds(Path file, String revision) {
        try {
            return Files.exists(file) && unpack(file).revision().equals(revision);
        } catch (IOException damaged) {
            return false;
        }
    }

    private static byte[] pack(ContentFiles files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String path : files.paths()) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(files.bytes(path));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Entry names become keys only, never paths on this machine. A file that is no zip gives no entries. */
    private static ContentFiles unpack(Path file) throws IOException {
        Map<String, byte[]> yaml = new HashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                yaml.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new ContentFiles(yaml, new TreeSet<>());
    }

    private static void writeSynced(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The new name is on the disk only when the folder is. */
    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
