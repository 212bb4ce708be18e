package dk.trinvis.content.check;

import dk.trinvis.content.Node;
import dk.trinvis.content.Place;
import dk.trinvis.flow.Flow;
import dk.trinvis.guide.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Content that reads well, with the files it was read from.
 *
 * @param roots each file by its path from the content folder on
 * @param municipalities the conversations by id, as each municipality has them and as others could that choose otherwise
 */
public record Subject(Library library, Map<String, Node> roots, List<Map<String, Flow>> municipalities) {

    public Subject {
        roots = Map.copyOf(roots);
        municipalities = List.copyOf(municipalities);
    }

    /**
     * A section, step or remark as it is written in a flow's own file.
     *
     * @param section the section it stands in; its own id for a section
     */
    record Written(String kind, String id, String section, Place at, Optional<Place> when) {}

    /** The conversation with this id, as each municipality that has it has it, or could have it. */
    List<Flow> variants(String flow) {
        return municipalities.stream()
                .flatMap(flows -> Optional.ofNullable(flows.get(flow)).stream())
                .toList();
    }

    /** The files of the conversations by flow id. */
    Map<String, Node> flows() {
        var flows = new TreeMap<String, Node>();
        roots.forEach((path, root) -> {
            if (path.startsWith("flows/")) {
                flows.put(path.substring("flows/".length(), path.length() - ".yaml".length()), root);
            }
        });
        return flows;
    }

    /** The sections of a flow's own file. */
    List<Written> sections(String flow) {
        return items(flows().get(flow), "sections").stream()
                .map(section -> written("section", id(section), section))
                .toList();
    }

    /** The steps of a flow's own file, in order. */
    List<Written> steps(String flow) {
        return under(flow, "steps", "step");
    }

    /** What a flow's own file tells, in order. */
    List<Written> remarks(String flow) {
        return under(flow, "says", "remark");
    }

    private List<Written> under(String flow, String key, String kind) {
        var all = new ArrayList<Written>();
        for (Node section : items(flows().get(flow), "sections")) {
            items(section, key).forEach(each -> all.add(written(kind, id(section), each)));
        }
        return all;
    }

    private static Written written(String kind, String section, Node node) {
        return new Written(
                kind,
                id(node),
                section,
                node.at(),
                node instanceof Node.Keys keys
                        ? Optional.ofNullable(keys.entries().get("when")).map(Node.Entry::at)
                        : Optional.empty());
    }

    private static String id(Node node) {
        return find(node, "id")
                .map(id -> id instanceof Node.Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    static Optional<Node> find(Node node, String key) {
        return node instanceof Node.Keys keys
                ? Optional.ofNullable(keys.entries().get(key)).map(Node.Entry::value)
                : Optional.empty();
    }

    static List<Node> items(@Nullable Node node, String key) {
        return node instanceof Node.Keys keys
                        && keys.entries().get(key) instanceof Node.Entry entry
                        && entry.value() instanceof Node.Sequence sequence
                ? sequence.items()
                : List.of();
    }
}
