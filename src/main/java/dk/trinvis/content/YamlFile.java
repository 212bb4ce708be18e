package dk.trinvis.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads one YAML file in one streaming pass into {@link Node}s with lines. What could surprise an author is refused:
 * duplicate keys, a second document, and anchors, aliases and tags, which YAML otherwise swallows without a word.
 */
final class YamlFile {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern POSITION = Pattern.compile("in reader, line (\\d+), column \\d+");

    private final String file;
    private final List<String> lines;
    private final JsonParser parser;
    private final Findings findings;

    private YamlFile(String file, String text, JsonParser parser, Findings findings) {
        this.file = file;
        this.lines = text.lines().toList();
        this.parser = parser;
        this.findings = findings;
    }

    /** The tree of a file, or nothing after a finding that says why. */
    static Optional<Node> read(String file, byte[] bytes, Findings findings) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            findings.add(new Place(file, lineOfBadByte(bytes)), "this is not UTF-8 text", "save the file as UTF-8");
            return Optional.empty();
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            return new YamlFile(file, text, parser, findings).document();
        } catch (JacksonException failure) {
            findings.add(
                    new Place(file, lineOf(failure)),
                    "this is not YAML (" + reasonOf(failure) + ")",
                    "check indentation, quotes and colons; a text that holds \": \" or begins with a sign goes in quotes");
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            findings.add(new Place(file, 1), "the file is empty", "write its content, or delete the file");
            return Optional.empty();
        }
        Node root = value(first);
        if (parser.nextToken() != null) {
            findings.add(here(), "a second document begins here", "keep one document in a file; remove the line ---");
        }
        return Optional.of(root);
    }

    private Node value(JsonToken token) {
        Place at = here();
        refuseMarks(at);
        return switch (token) {
            case START_OBJECT -> keys(at);
            case START_ARRAY -> sequence(at);
            case VALUE_NULL -> new Node.Scalar(at, "", true);
            default -> new Node.Scalar(at, parser.getString(), false);
        };
    }

    private Node keys(Place at) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Place keyAt = here();
            refuseMarks(keyAt);
            String key = parser.getString();
            Node value = value(parser.nextToken());
            Node.Entry before = entries.putIfAbsent(key, new Node.Entry(keyAt, value));
            if (before != null) {
                findings.add(
                        keyAt,
                        "key \"" + key + "\" stands twice, first in line "
                                + before.at().line(),
                        "keep one of them");
            }
        }
        return new Node.Keys(at, entries);
    }

    private Node sequence(Place at) {
        var items = new ArrayList<Node>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Node.Sequence(at, items);
    }

    /** An unquoted value that begins with &, * or ! is an anchor, an alias or a tag to YAML, and part of the text is lost. */
    private void refuseMarks(Place at) {
        TokenStreamLocation location = parser.currentTokenLocation();
        String line = location.getLineNr() <= lines.size() ? lines.get(location.getLineNr() - 1) : "";
        int column = location.getColumnNr() - 1;
        if (column < 0 || column >= line.codePointCount(0, line.length())) {
            return;
        }
        switch (line.codePointAt(line.offsetByCodePoints(0, column))) {
            case '*' -> refuse(at, "a YAML alias (*)", "write the value out");
            case '&' ->
                refuse(at, "a YAML anchor (&)", "write each value out, and a text that begins with & in quotes");
            case '!' -> refuse(at, "a YAML tag (!)", "write a text that begins with ! in quotes");
            default -> {}
        }
    }

    private void refuse(Place at, String what, String remedy) {
        findings.add(at, what + " is not used in content", remedy);
    }

    private Place here() {
        return new Place(file, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    private static int lineOf(JacksonException failure) {
        List<Integer> lines = POSITION.matcher(failure.getOriginalMessage())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        if (lines.isEmpty()) {
            TokenStreamLocation location = failure.getLocation();
            return location == null ? 1 : Math.max(1, location.getLineNr());
        }
        // What runs on to the end of the file began where the parser says it was "while scanning".
        return failure.getOriginalMessage().contains("end of stream") ? lines.getFirst() : lines.getLast();
    }

    /** The parser's own reason: the line before the last position, or its first line. */
    private static String reasonOf(JacksonException failure) {
        List<String> said = failure.getOriginalMessage().lines().toList();
        for (int i = said.size() - 1; i > 0; i--) {
            if (POSITION.matcher(said.get(i)).find()) {
                return said.get(i - 1).strip();
            }
        }
        return said.isEmpty() ? "unreadable" : said.getFirst().strip();
    }

    private static int lineOfBadByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
