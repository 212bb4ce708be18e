package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.content.Node;
import dk.trinvis.content.OldLaw;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds law that is quoted outside the register in {@code sources.yaml}, where nobody would mend it when the law changes. How
 * people ask is left alone.
 */
final class LawInTexts {
    private static final String REGISTER = "sources.yaml";
    /** Keys whose values are no texts that Trinvis says. */
    private static final Set<String> NOT_SAID =
            Set.of("asks", "phrasings", "words", "rules", "harmless", "id", "sources", "law");

    private static final Pattern LAW = Pattern.compile(
            "§+\\s*\\d*\\s*[a-z]?|\\bparagraf(fen|fer|ferne)?\\s+\\d+|\\b\\p{L}*lov(en|ens)?s?\\s+(nr\\.?\\s*)?\\d+|\\bstk\\.\\s*\\d+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private LawInTexts() {}

    static void check(String path, Node root, Findings findings) {
        if (!path.equals(REGISTER)) {
            look(root, findings);
        }
    }

    private static void look(Node node, Findings findings) {
        switch (node) {
            case Node.Keys keys ->
                keys.entries().forEach((key, entry) -> {
                    if (!NOT_SAID.contains(key)) {
                        look(entry.value(), findings);
                    }
                });
            case Node.Sequence sequence -> sequence.items().forEach(item -> look(item, findings));
            case Node.Scalar scalar -> {
                // What is no longer in force has a finding of its own. Most texts hold neither number nor sign: no
                // pattern for them.
                if (mayQuote(scalar.text()) && !OldLaw.in(scalar.text())) {
                    LAW.matcher(scalar.text())
                            .results()
                            .forEach(
                                    match -> findings.add(
                                            scalar.at(),
                                            "\"" + match.group().strip() + "\" quotes law outside the register",
                                            "say it without the section, and name the law's id of content/sources.yaml under law:"));
                }
            }
        }
    }

    private static boolean mayQuote(String text) {
        return text.chars().anyMatch(c -> c == '§' || Character.isDigit(c));
    }
}
