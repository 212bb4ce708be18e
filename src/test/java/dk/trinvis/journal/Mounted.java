package dk.trinvis.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** A disk of its own, in memory. Where none can be mounted the test is skipped and says so. */
final class Mounted implements AutoCloseable {
    private final Path folder;

    private Mounted(Path folder) {
        this.folder = folder;
    }

    /** @param options such as {@code size=3m} or {@code noexec} */
    static Mounted at(Path folder, String options) throws InterruptedException {
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
                "a disk of its own (" + options + ") cannot be mounted here: that takes root");
        return new Mounted(folder);
    }

    @Override
    public void close() throws InterruptedException {
        if (!ran("umount", folder.toString())) {
            throw new AssertionError("\"" + folder + "\" is still in use and could not be unmounted");
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // There is no such program here.
            return false;
        }
    }
}
