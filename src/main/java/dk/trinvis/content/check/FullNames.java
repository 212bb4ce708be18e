package dk.trinvis.content.check;

import dk.trinvis.content.Findings;
import dk.trinvis.content.Node;
import java.util.List;
import java.util.regex.Pattern;

/** Finds steps that ask for a child's full name or CPR number. To ask people to leave it out is right. */
final class FullNames {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    private static final Pattern NAME = Pattern.compile(
            "\\b(efternavne?t?|fulde navne?|for- og efternavn|navn og adresse|cpr(-?n(umme)?re?t?)?|personnumme?re?t?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\b(aldrig|ikke|ingen|intet|uden|undgå|udelad|hverken|heller ikke)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private FullNames() {}

    static void check(String path, Node root, Findings findings) {
        if (!path.startsWith("flows/")) {
            return;
        }
        for (Node section : Subject.items(root, "sections")) {
            for (Node step : Subject.items(section, "steps")) {
                for (String key : List.of("title", "help")) {
                    Subject.find(step, key).ifPresent(text -> look(text, findings));
                }
                for (String key : List.of("options", "inspiration")) {
                    for (Node each : Subject.items(step, key)) {
                        Subject.find(each, "text").ifPresent(text -> look(text, findings));
                        Subject.find(each, "help").ifPresent(text -> look(text, findings));
                    }
                }
            }
        }
    }

    private static void look(Node node, Findings findings) {
        if (!(node instanceof Node.Scalar text)) {
            return;
        }
        for (String sentence : SENTENCE_END.split(text.text(), -1)) {
            var name = NAME.matcher(sentence);
            if (name.find() && !LEFT_OUT.matcher(sentence).find()) {
                findings.add(
                        text.at(),
                        "this step asks for \"" + name.group() + "\"",
                        "ask for a first name or a letter only; Trinvis never holds a child's full name or CPR number");
            }
        }
    }
}
