package dk.trinvis.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds everything Trinvis keeps. One process at a time; its owner alone may look into it.
 *
 * <p>Open it first, then {@link Vault}, then {@link Store}.
 */
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "trinvis.lock";

    private final Path path;
    private final Optional<FileChannel> channel;

    private DataFolder(Path path, Optional<FileChannel> channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing, narrows its rights and takes it for this process.
     *
     * @throws StoreException if it cannot be written to, or another process has it
     */
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            narrowed(folder);
            Path lock = OwnerOnly.file(folder, LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new StoreException(
                        "the data folder \"" + folder + "\" is in use by another Trinvis. Stop that one,"
                                + " or give this one a folder of its own with TRINVIS_DATA");
            }
            return new DataFolder(folder, Optional.of(channel));
        } catch (IOException e) {
            throw new StoreException(
                    "the data folder \"" + folder + "\" cannot be used (" + e + "). Give the user that runs Trinvis the"
                            + " right to write there, or name another folder with TRINVIS_DATA",
                    e);
        }
    }

    /**
     * A folder that is only looked into, whether or not a process has it.
     *
     * @throws StoreException if it holds no database
     */
    public static DataFolder visit(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize(), Optional.empty());
        if (!Database.in(folder)) {
            throw new StoreException("the folder \"" + folder.path()
                    + "\" holds no database of Trinvis. Name the data folder with TRINVIS_DATA");
        }
        return folder;
    }

    /** The folder, absolute. */
    public Path path() {
        return path;
    }

    /** Bytes left on its disk for this user; 0 where that cannot be told. */
    long room() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Leaves the folder to others. */
    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the lock on {} could not be released", path, e);
        }
    }

    private static void narrowed(Path folder) throws IOException {
        boolean there = Files.isDirectory(folder);
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            if (!there) {
                throw e;
            }
            // A mounted volume often belongs to somebody else; the files in it are still made for their owner alone.
            LOG.warn("the rights of {} could not be narrowed to its owner: {}", folder, e.toString());
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
