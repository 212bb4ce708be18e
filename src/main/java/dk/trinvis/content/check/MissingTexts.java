package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.content.Node;
import java.util.List;
import java.util.Optional;

/** Finds conversations without the texts that people choose them by and recognise their result by. */
final class MissingTexts {
    private static final List<String> NAMED_OUTCOMES = List.of("plan", "text");

    private MissingTexts() {}

    static void check(String path, Node root, Findings findings) {
        if (!path.startsWith("flows/") || !(root instanceof Node.Keys flow)) {
            return;
        }
        if (!flow.entries().containsKey("help")) {
            findings.add(
                    flow.at(),
                    "this flow has no \"help\"",
                    "add help: with one line on what the conversation is for; it stands in the list of conversations");
        }
        Optional<String> outcome =
                Subject.find(flow, "outcome").map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "");
        if (outcome.filter(NAMED_OUTCOMES::contains).isPresent()
                && !flow.entries().containsKey("sheetTitle")) {
            findings.add(
                    flow.at(),
                    "this flow ends in a " + outcome.orElseThrow() + " and has no \"sheetTitle\"",
                    "add sheetTitle: with what it is called, such as Indsatsplan");
        }
    }
}
