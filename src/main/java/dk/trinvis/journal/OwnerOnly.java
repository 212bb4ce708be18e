package dk.trinvis.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** File rights for the owner alone: 700 for folders, 600 for files, where the file system knows such rights. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the folder and those above it that are missing; an existing one is narrowed to its owner. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (known(folder)) {
            narrow(folder, FOLDER);
        }
    }

    /** Makes the file where it is missing; an existing one is narrowed to its owner. */
    static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(folder))
                    .close();
        } else if (known(file)) {
            narrow(file, FILE);
        }
        return file;
    }

    /** The rights to make a new file with in this folder. */
    public static FileAttribute<?>[] rights(Path folder) throws IOException {
        return known(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    /** The rights that others than the owner have on this file, such as {@code rw-r-----}; empty for none. */
    static String openToOthers(Path file) throws IOException {
        if (!known(file)) {
            return "";
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return FOLDER.containsAll(rights) ? "" : PosixFilePermissions.toString(rights);
    }

    /** Makes sure that the names in a folder are on disk too, where the operating system can do that. */
    public static void sync(Path folder) throws IOException {
        if (known(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void narrow(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (!rights.containsAll(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    private static boolean known(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
