package dk.trinvis.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where SQLite's library is unpacked. The driver takes the temp folder, tries once, and from a folder that is mounted noexec
 * or cannot be written to it says only that there is no library.
 */
final class NativeLibrary {
    private static final String HOME = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Names the data folder as the library's home where the temp folder is of no use. Does nothing where a home is named.
     *
     * @throws StoreException if a program can be run from neither
     */
    static void findHome(DataFolder folder) {
        if (System.getProperty(HOME) != null) {
            return;
        }
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path home : List.of(temp, folder.path())) {
            if (runsPrograms(home)) {
                if (!home.equals(temp)) {
                    System.setProperty(HOME, home.toString());
                }
                return;
            }
        }
        throw new StoreException("SQLite's library can be run neither from \"" + temp + "\" nor from \"" + folder.path()
                + "\": they are mounted noexec or cannot be written to. Start with -D" + HOME
                + "=<a folder from which programs may run>");
    }

    private static boolean runsPrograms(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "trinvis", ".probe");
            try {
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
                }
                // On a folder that is mounted noexec no file counts as executable, whatever its rights.
                return Files.isExecutable(probe);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }
}
