package dk.trinvis.content;

import dk.trinvis.guide.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Loads content, and remembers what this very program has found good, so that it starts with it again without reading YAML and
 * without looking for mistakes: {@code content/checked.bin} in the data folder holds the last one, and the jar the content
 * that it was packaged with. Anything else is checked in full; of its files only those that are new or changed are read as
 * YAML. Why stands in {@code src/docs/decisions/}.
 */
public final class Checked {
    private static final String FILE = "checked.bin";
    /** A jar holds program and content of one build. */
    private static final String PACKAGED = "packaged";

    /** A service never changes while it runs, also where its program may change under it. */
    private static final String RUNNING = "running";

    private final Optional<String> program;
    private final Path folder;
    /** The trees of the last content that was found good since the start. */
    private volatile byte[] last = new byte[0];

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
        return load(files, library -> {});
    }

    /**
     * The same.
     *
     * @param readable is given the library as soon as it can be read, before anybody has looked for mistakes in it; it is good
     *     only if this returns it
     * @throws UncheckedIOException if good content could not be noted in the data folder
     */
    public Loaded load(ContentFiles files, Consumer<Library> readable) {
        Trees.Known known = known(files);
        if (known.whole()) {
            return ContentLoader.reload(files, known.roots(), readable);
        }
        return ContentLoader.load(files, known.roots(), readable, roots -> {
            last = Trees.write(RUNNING, files, roots);
            program.ifPresent(name -> note(Trees.write(name, files, roots)));
        });
    }

    private Trees.Known known(ContentFiles files) {
        List<Supplier<Optional<Trees.Known>>> places = List.of(
                () -> Trees.read(last, RUNNING, files),
                () -> program.flatMap(name -> Trees.read(packaged(), PACKAGED, files)),
                () -> program.flatMap(name -> Trees.read(noted(), name, files)));
        var best = Trees.Known.NOTHING;
        for (Supplier<Optional<Trees.Known>> place : places) {
            Trees.Known found = place.get().orElse(Trees.Known.NOTHING);
            if (found.roots().size() > best.roots().size()) {
                best = found;
            }
            if (best.whole()) {
                return best;
            }
        }
        return best;
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
        Loaded loaded = ContentLoader.load(
                files, Collections.emptySortedMap(), library -> {}, roots -> pack(file, files, roots));
        if (loaded instanceof Loaded.Broken broken) {
            throw new IllegalStateException("the content cannot be packaged:\n"
                    + broken.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    private static void pack(Path file, ContentFiles files, Map<String, Node> roots) {
        try {
            Files.write(file, Trees.write(PACKAGED, files, roots));
        } catch (IOException failure) {
            throw new UncheckedIOException("\"" + file + "\" could not be written", failure);
        }
    }
}
