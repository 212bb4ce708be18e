package dk.trinvis.content;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The folder a municipality writes its content in, {@code content/} unless configured otherwise. */
public final class ContentFolder {

    static final Set<String> FOLDERS = Set.of("signals", "guides", "flows", "profiles");

    /** The topics of a guide have a folder of their own. */
    private static final Pattern TOPICS = Pattern.compile("guides/[a-z0-9-]+");

    private ContentFolder() {}

    /**
     * Takes a snapshot of all YAML files. README files, {@code schema/}, hidden files and editors' copies ({@code x.yaml~}, {@code #x.yaml#}) are for people and editors and
     * are left out; links are followed, since mounted configuration consists of them.
     *
     * @throws IOException if the folder is none or cannot be read
     */
    public static ContentFiles read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " (the content folder)");
        }
        var visitor = new Visitor(folder);
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return new ContentFiles(visitor.yaml, visitor.others);
    }

    /**
     * A quick look at a folder: the same again says that nothing was saved in between, unless the newest file is younger than
     * the look itself.
     *
     * @param files a line for each file: path, bytes and time
     * @param newest when a file was last saved
     */
    public record Stamp(List<String> files, Instant newest) {
        /** Of a folder that nobody looked at. */
        public static final Stamp NONE = new Stamp(List.of(), Instant.EPOCH);

        public Stamp {
            files = List.copyOf(files);
        }
    }

    /**
     * The stamp of a folder as it stands. No file is opened.
     *
     * @throws IOException if the folder is none or cannot be read
     */
    public static Stamp stamp(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " (the content folder)");
        }
        var lines = new ArrayList<String>();
        var newest = new AtomicReference<>(Instant.EPOCH);
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Instant saved = attributes.lastModifiedTime().toInstant();
                lines.add(file + " " + attributes.size() + " " + saved);
                newest.updateAndGet(before -> saved.isAfter(before) ? saved : before);
                return FileVisitResult.CONTINUE;
            }
        });
        lines.sort(null);
        return new Stamp(lines, newest.get());
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final TreeMap<String, byte[]> yaml = new TreeMap<>();
        private final SortedSet<String> others = new TreeSet<>();

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = relative(folder);
            if (path.isEmpty() || FOLDERS.contains(path) || TOPICS.matcher(path).matches()) {
                return FileVisitResult.CONTINUE;
            }
            if (!path.equals("schema") && !isHidden(folder)) {
                others.add(path + "/");
            }
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = relative(file);
            if (path.endsWith(".yaml") && !isHidden(file)) {
                yaml.put(path, Files.readAllBytes(file));
            } else if (!file.endsWith("README.md") && !isHidden(file)) {
                others.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            if (name == null) {
                return false;
            }
            // Editors leave copies beside a file while somebody writes in it.
            String text = name.toString();
            return text.startsWith(".") || text.startsWith("#") || text.endsWith("~");
        }
    }
}
