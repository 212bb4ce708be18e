package dk.trinvis.content;

import dk.trinvis.guide.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the content cites: inventory ids, each known and each covered by a document of {@code sources.yaml}. */
final class Citations {

    private final Findings findings;
    private final Map<String, Place> firstCited = new LinkedHashMap<>();

    Citations(Findings findings) {
        this.findings = findings;
    }

    /** The inventory ids under {@code sources}. */
    List<String> read(Fields fields) {
        List<Node.Scalar> sources = fields.scalars("sources");
        for (Node.Scalar source : sources) {
            if (Inventory.has(source.text())) {
                firstCited.putIfAbsent(source.text(), source.at());
            } else {
                findings.add(
                        source.at(),
                        "inventory id \"" + source.text() + "\" is not known",
                        Nearest.remedy(source.text(), Inventory.ids(), "take an id from the inventory"));
            }
        }
        return sources.stream().map(Node.Scalar::text).toList();
    }

    SortedSet<String> cited() {
        return new TreeSet<>(firstCited.keySet());
    }

    /** A reader is told where each piece of advice comes from, so that each cited id needs a document. */
    void checkDocuments(List<Source> documents) {
        firstCited.forEach((id, at) -> {
            if (documents.stream().noneMatch(document -> id.startsWith(document.prefix()))) {
                findings.add(
                        at,
                        "inventory id \"" + id + "\" has no document",
                        "add a document to content/sources.yaml with a prefix that it begins with, such as "
                                + id.substring(0, id.indexOf('.')));
            }
        });
    }
}
