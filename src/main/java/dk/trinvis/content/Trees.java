package dk.trinvis.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Content files as they were read, in a form that is read again without a YAML parser. It stands for a check
 * too: only content without findings is written so.
 *
 * <p>The form: the name of whoever wrote it, the revision, all texts one after another, then for each file its path, the digest
 * of its bytes and its nodes; a node is its line, its kind and its size, and a scalar takes the next so many characters of the
 * texts. Only the program that wrote it reads it, so that the form may change at any time.
 */
final class Trees {
    private static final int KEYS = 0;
    private static final int SEQUENCE = 1;
    private static final int SCALAR = 2;
    private static final int NOTHING = 3;

    private Trees() {}

    /**
     * What is known of some files.
     *
     * @param whole whether they are just those that were found good together
     * @param roots of the files that have not changed, by path from the content folder on
     */
    record Known(boolean whole, SortedMap<String, Node> roots) {
        static final Known NOTHING = new Known(false, Collections.emptySortedMap());
    }

    /**
     * @param program names the program with all that it reads and checks by
     * @param files what the roots were read from
     * @param roots by path from the content folder on
     */
    static byte[] write(String program, ContentFiles files, Map<String, Node> roots) {
        var texts = new StringBuilder();
        var nodes = new ByteArrayOutputStream();
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(nodes);
                var whole = new DataOutputStream(all)) {
            out.writeInt(roots.size());
            for (Map.Entry<String, Node> root : roots.entrySet()) {
                write(root.getKey(), texts, out);
                write(files.digest(root.getKey()), texts, out);
                write(root.getValue(), texts, out);
            }
            byte[] characters = texts.toString().getBytes(StandardCharsets.UTF_8);
            whole.writeUTF(program);
            whole.writeUTF(files.revision());
            whole.writeInt(characters.length);
            whole.write(characters);
            whole.write(nodes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return all.toByteArray();
    }

    private static void write(String text, StringBuilder texts, DataOutputStream out) throws IOException {
        texts.append(text);
        out.writeInt(text.length());
    }

    private static void write(Node node, StringBuilder texts, DataOutputStream out) throws IOException {
        out.writeInt(node.at().line());
        switch (node) {
            case Node.Keys keys -> {
                out.writeByte(KEYS);
                out.writeInt(keys.entries().size());
                for (Map.Entry<String, Node.Entry> entry : keys.entries().entrySet()) {
                    out.writeInt(entry.getValue().at().line());
                    write(entry.getKey(), texts, out);
                    write(entry.getValue().value(), texts, out);
                }
            }
            case Node.Sequence sequence -> {
                out.writeByte(SEQUENCE);
                out.writeInt(sequence.items().size());
                for (Node item : sequence.items()) {
                    write(item, texts, out);
                }
            }
            case Node.Scalar scalar -> {
                out.writeByte(scalar.nothing() ? NOTHING : SCALAR);
                write(scalar.text(), texts, out);
            }
        }
    }

    /**
     * The trees that were written by this program and that these files would be read to again.
     *
     * @return nothing if another program wrote them, or if they are damaged
     */
    static Optional<Known> read(byte[] written, String program, ContentFiles files) {
        try {
            return new Reader(ByteBuffer.wrap(written)).read(program, files);
        } catch (RuntimeException damaged) {
            // Half a file, or no such file at all: the YAML is there to be read.
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final ByteBuffer in;
        private String texts = "";
        private int at;
        private Place place = new Place("", 0);
        private String file = "";
        /** Keys come again and again: one text for each. */
        private final Map<String, String> keys = new LinkedHashMap<>();

        Reader(ByteBuffer in) {
            this.in = in;
        }

        Optional<Known> read(String program, ContentFiles files) {
            if (!name().equals(program)) {
                return Optional.empty();
            }
            boolean whole = name().equals(files.revision());
            byte[] characters = new byte[in.getInt()];
            in.get(characters);
            texts = new String(characters, StandardCharsets.UTF_8);
            var roots = new TreeMap<String, Node>();
            for (int left = in.getInt(); left > 0; left--) {
                String path = text();
                file = ContentLoader.FOLDER + path;
                String digest = text();
                Node root = node();
                if (whole || (files.paths().contains(path) && files.digest(path).equals(digest))) {
                    roots.put(path, root);
                }
            }
            return in.hasRemaining() || at != texts.length() ? Optional.empty() : Optional.of(new Known(whole, roots));
        }

        private String name() {
            byte[] characters = new byte[in.getShort()];
            in.get(characters);
            return new String(characters, StandardCharsets.UTF_8);
        }

        private String text() {
            int from = at;
            at += in.getInt();
            return texts.substring(from, at);
        }

        private Place place() {
            int line = in.getInt();
            if (place.line() != line || !place.file().equals(file)) {
                place = new Place(file, line);
            }
            return place;
        }

        private Node node() {
            Place here = place();
            return switch (in.get()) {
                case KEYS -> keys(here);
                case SEQUENCE -> sequence(here);
                case SCALAR -> new Node.Scalar(here, text(), false);
                case NOTHING -> new Node.Scalar(here, text(), true);
                default -> throw new IllegalArgumentException("there is no such kind of node");
            };
        }

        private Node keys(Place here) {
            SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
            for (int left = in.getInt(); left > 0; left--) {
                Place keyAt = place();
                String key = text();
                String known = keys.putIfAbsent(key, key);
                entries.put(known == null ? key : known, new Node.Entry(keyAt, node()));
            }
            return new Node.Keys(here, entries);
        }

        private Node sequence(Place here) {
            int size = in.getInt();
            List<Node> items = new ArrayList<>(Math.min(size, in.remaining()));
            for (int left = size; left > 0; left--) {
                items.add(node());
            }
            return new Node.Sequence(here, items);
        }
    }
}
