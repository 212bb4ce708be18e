package dk.trinvis.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Loads content, and remembers what this very program has found good, so that it starts with it again without reading YAML and
 * without looking for mistakes: {@code content/checked.bin} in the data folder holds the last one, and the jar the content
 * that it was packaged with. Anything else is checked in full. Why stands in {@code src/docs/decisions/}.
 */
public final class Checked {
    private static final String FILE = "checked.bin";
    /** A jar holds program and content of one build. */
    private static final String PACKAGED = "packaged";

    private final Optional<String> program;
    private final Path folder;

    /**
     * @param program names the program with all that it reads and checks by; empty where that may change unnoticed, and then
     *     everything is checked every time
     * @param dataFolder the service's data folder
     */
    public Checked(Optional<String> program, Path dataFolder) {
        this.program = program;
        this.folder = dataFolder.resolve("content");
    }

    /**
     * The library, or all that is wrong with the content at once.
     *
     * @throws UncheckedIOException if good content could not be noted in the data folder
     */
    public Loaded load(ContentFiles files) {
        if (program.isEmpty()) {
            return ContentLoader.load(files);
        }
        String revision = files.revision();
        Optional<SortedMap<String, Node>> known =
                Trees.read(packaged(), PACKAGED, revision).or(() -> Trees.read(noted(), program.get(), revision));
        return known.isPresent()
                ? ContentLoader.reload(files, known.get())
                : ContentLoader.load(files, roots -> note(Trees.write(program.get(), revision, roots)));
    }

    private static byte[] packaged() {
        try (InputStream in = Checked.class.getResourceAsStream(FILE)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    private byte[] noted() {
        try {
            return Files.readAllBytes(folder.resolve(FILE));
        } catch (IOException noneOrUnreadable) {
            return new byte[0];
        }
    }

    private void note(byte[] trees) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".unfinished-", ".bin");
            try {
                Files.write(unfinished, trees);
                Files.move(
                        unfinished,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("\"" + folder.resolve(FILE) + "\" could not be written", failure);
        }
    }

    /**
     * Checks the content that is about to be packaged, and packs what {@link #load} then finds. The build runs it after the
     * classes and before the jar; content with findings stops the build.
     *
     * @param words the content folder, and the folder of classes
     */
    public static void main(String[] words) throws IOException {
        ContentFiles files = ContentFolder.read(Path.of(words[0]));
        Path file = Path.of(words[1], "dk", "trinvis", "content", FILE);
        Loaded loaded = ContentLoader.load(files, roots -> pack(file, files.revision(), roots));
        if (loaded instanceof Loaded.Broken broken) {
            throw new IllegalStateException("the content cannot be packaged:\n"
                    + broken.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    private static void pack(Path file, String revision, Map<String, Node> roots) {
        try {
            Files.write(file, Trees.write(PACKAGED, revision, roots));
        } catch (IOException failure) {
            throw new UncheckedIOException("\"" + file + "\" could not be written", failure);
        }
    }
}
