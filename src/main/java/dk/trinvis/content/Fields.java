package dk.trinvis.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing of a content file, read key by key. What is wrong becomes a finding at its own line, and the reading goes on
 * with a harmless stand-in (an empty text, an empty list), so that all findings come at once.
 */
final class Fields {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private final Place at;
    private final Shape shape;
    private final Map<String, Node.Entry> entries;
    private final Findings findings;

    /** Takes a thing apart: reports it if it has no keys at all, and its unknown and its missing keys. */
    Fields(Node node, Shape shape, Findings findings) {
        this.at = node.at();
        this.shape = shape;
        this.findings = findings;
        this.entries = new LinkedHashMap<>();
        if (node instanceof Node.Keys keys) {
            var written = new HashSet<String>();
            keys.entries().forEach((key, entry) -> written.add(take(key, entry)));
            reportMissing(written);
        } else {
            findings.add(
                    at,
                    "this " + shape.what() + " is " + node.what() + " where keys are expected",
                    "write the keys "
                            + String.join(", ", shape.required().isEmpty() ? shape.keys() : shape.required()));
        }
    }

    /** Takes one entry in. Gives the key that is meant: a misspelt key is one finding, not one more for the missing one. */
    private String take(String key, Node.Entry entry) {
        if (!shape.knows(key)) {
            findings.add(
                    entry.at(),
                    "this " + shape.what() + " has a key \"" + key + "\" that is not known",
                    Nearest.remedy(key, shape.keys(), "leave it out"));
            return Nearest.to(key, shape.keys()).orElse(key);
        }
        if (entry.value() instanceof Node.Scalar scalar && scalar.nothing()) {
            findings.add(entry.at(), "\"" + key + "\" is empty", "write a value, or leave the key out");
        } else {
            entries.put(key, entry);
        }
        return key;
    }

    private void reportMissing(Set<String> written) {
        for (String key : shape.required()) {
            if (!written.contains(key)) {
                findings.add(at, "this " + shape.what() + " has no \"" + key + "\"", "add " + key + ":");
            }
        }
    }

    Place at() {
        return at;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where the key stands; where the thing begins if the key is missing. */
    Place at(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? at : entry.at();
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** A single value as written, if the key stands; not empty where the key is required. */
    Optional<Node.Scalar> scalar(String key) {
        return find(key).flatMap(node -> {
            if (!(node instanceof Node.Scalar scalar)) {
                findings.add(
                        at(key), "\"" + key + "\" is a single value, but here is " + node.what(), "write one value");
                return Optional.empty();
            }
            if (shape.requires(key) && scalar.text().isBlank()) {
                findings.add(scalar.at(), "\"" + key + "\" is empty", "write a text");
                return Optional.empty();
            }
            return Optional.of(scalar);
        });
    }

    /** A text that nobody but the program reads, such as a pattern; empty if the key is missing. */
    String plain(String key) {
        return scalar(key).map(Node.Scalar::text).orElse("");
    }

    /** A text that people read, held against the rules for {@link Texts}; empty if the key is missing. */
    String text(String key) {
        Optional<Node.Scalar> scalar = scalar(key);
        scalar.ifPresent(text -> Texts.check(text, findings));
        return scalar.map(text -> text.text().strip()).orElse("");
    }

    /** The id of this thing, if it has one of the right form. */
    Optional<Node.Scalar> id() {
        return scalar("id").filter(this::hasIdForm);
    }

    private boolean hasIdForm(Node.Scalar id) {
        boolean good = ID.matcher(id.text()).matches();
        if (!good) {
            findings.add(
                    id.at(),
                    "id \"" + id.text() + "\" is not written as an id",
                    "use a-z, 0-9 and single hyphens, with ae, oe and aa for æ, ø and å");
        }
        return good;
    }

    /** A whole number from {@code lowest} to {@code highest}; {@code lowest} if it is missing or wrong. */
    int number(String key, int lowest, int highest) {
        return scalar(key).flatMap(scalar -> number(scalar, lowest, highest)).orElse(lowest);
    }

    /** The numbers of a list. */
    List<Integer> numbers(String key, int lowest, int highest) {
        return scalars(key).stream()
                .flatMap(scalar -> number(scalar, lowest, highest).stream())
                .toList();
    }

    private Optional<Integer> number(Node.Scalar scalar, int lowest, int highest) {
        if (WHOLE_NUMBER.matcher(scalar.text()).matches()) {
            int number = Integer.parseInt(scalar.text());
            if (number >= lowest && number <= highest) {
                return Optional.of(number);
            }
        }
        findings.add(
                scalar.at(),
                "\"" + scalar.text() + "\" is not a whole number from " + lowest + " to " + highest,
                "write a number from " + lowest + " to " + highest);
        return Optional.empty();
    }

    /** Whether a key says true; a missing one says false. */
    boolean flag(String key) {
        return scalar(key)
                .map(scalar -> {
                    if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
                        findings.add(
                                scalar.at(),
                                "\"" + key + "\" is true or false, not \"" + scalar.text() + "\"",
                                "write true or false");
                    }
                    return scalar.text().equals("true");
                })
                .orElse(false);
    }

    /** One of a few known words. */
    <T> Optional<T> oneOf(String key, Map<String, T> words) {
        return scalar(key).flatMap(scalar -> oneOf(key, scalar, words));
    }

    /** A list of known words. */
    <T> List<T> eachOf(String key, Map<String, T> words) {
        return scalars(key).stream()
                .flatMap(scalar -> oneOf(key, scalar, words).stream())
                .toList();
    }

    private <T> Optional<T> oneOf(String key, Node.Scalar scalar, Map<String, T> words) {
        Optional<T> meant = Optional.ofNullable(words.get(scalar.text()));
        if (meant.isEmpty()) {
            findings.add(
                    scalar.at(),
                    "\"" + scalar.text() + "\" is not known for \"" + key + "\"",
                    Nearest.remedy(scalar.text(), words.keySet(), "leave it out"));
        }
        return meant;
    }

    /** The items of a list; none if the key is missing. A required list must not be empty. */
    List<Node> items(String key) {
        Optional<Node> node = find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Node.Sequence sequence)) {
            findings.add(
                    at(key),
                    "\"" + key + "\" is a list, but here is " + node.get().what(),
                    "write it as a list, with [ ] or a line with - for each");
            return List.of();
        }
        if (sequence.items().isEmpty() && shape.requires(key)) {
            findings.add(at(key), "\"" + key + "\" is empty", "write at least one");
        }
        return sequence.items();
    }

    /** The things of a list, each read by its own keys. */
    List<Fields> each(String key, Shape itemShape) {
        return items(key).stream()
                .map(item -> new Fields(item, itemShape, findings))
                .toList();
    }

    /** A thing within this thing. */
    Optional<Fields> inner(String key, Shape innerShape) {
        return find(key).map(node -> new Fields(node, innerShape, findings));
    }

    /** The single values of a list, none of them empty or said twice. */
    List<Node.Scalar> scalars(String key) {
        var scalars = new LinkedHashMap<String, Node.Scalar>();
        for (Node.Scalar scalar : repeatable(key)) {
            if (scalars.putIfAbsent(scalar.text(), scalar) != null) {
                findings.add(
                        scalar.at(), "\"" + scalar.text() + "\" stands twice in \"" + key + "\"", "keep one of them");
            }
        }
        return new ArrayList<>(scalars.values());
    }

    /** The single values of a list in which one may stand twice, none of them empty. */
    List<Node.Scalar> repeatable(String key) {
        var scalars = new ArrayList<Node.Scalar>();
        for (Node item : items(key)) {
            if (!(item instanceof Node.Scalar scalar)) {
                findings.add(
                        item.at(),
                        "\"" + key + "\" is a list of single values, but here is " + item.what(),
                        "write one value on each line, in quotes if it holds a colon");
            } else if (scalar.text().isBlank()) {
                findings.add(item.at(), "\"" + key + "\" holds an empty value", "write a value, or take the line out");
            } else {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    /** The texts of a list. */
    List<String> plains(String key) {
        return scalars(key).stream().map(scalar -> scalar.text().strip()).toList();
    }
}
