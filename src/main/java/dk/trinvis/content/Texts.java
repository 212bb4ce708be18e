package dk.trinvis.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for a text that people read: how it speaks of the child, and how long its sentences are. */
final class Texts {

    private static final int LONGEST_SENTENCE = 25;
    private static final List<String> PLACEHOLDERS =
            List.of("{barnet}", "{barnets}", "{børn}", "{Barnet}", "{Barnets}", "{Børn}");

    private static final Pattern BOTH_WORDINGS = Pattern.compile(
            "\\b(barn|barnets?|børn|børnenes?|børns)\\s*/\\s*((den|de)\\s+)?unges?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BOTH_GENDERS = Pattern.compile(
            "\\b(han\\s*/\\s*hun|hun\\s*/\\s*han|ham\\s*/\\s*hende|hende\\s*/\\s*ham|hans\\s*/\\s*hendes|hendes\\s*/\\s*hans)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?][\"»”)]?)\\s+(?=[\"»“(]?\\{?\\p{Lu})|(?<=[!?])\\s+|\\R+");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private Texts() {}

    /** Holds one text against all rules. */
    static void check(Node.Scalar text, Findings findings) {
        if (!findings.firstLook(text)) {
            return;
        }
        // Most texts are short and plain: a look for one sign spares them the patterns.
        if (text.text().indexOf('/') >= 0) {
            checkOneWordingForTheChild(text, findings);
            checkOnePronoun(text, findings);
        }
        if (text.text().indexOf('{') >= 0 || text.text().indexOf('}') >= 0) {
            checkPlaceholders(text, findings);
        }
        if (text.text().length() > 2 * LONGEST_SENTENCE) {
            checkSentences(text, findings);
        }
    }

    private static void checkOneWordingForTheChild(Node.Scalar text, Findings findings) {
        BOTH_WORDINGS.matcher(text.text()).results().forEach(match -> {
            String said = match.group();
            String first = match.group(1).toLowerCase(Locale.ROOT);
            String better = !first.startsWith("barn") ? "{børn}" : first.equals("barnets") ? "{barnets}" : "{barnet}";
            findings.add(
                    text.at(),
                    "\"" + said + "\" leaves the choice to the reader",
                    "write " + better + ": the age decides which word is shown");
        });
    }

    private static void checkOnePronoun(Node.Scalar text, Findings findings) {
        BOTH_GENDERS
                .matcher(text.text())
                .results()
                .forEach(match -> findings.add(
                        text.at(),
                        "\"" + match.group() + "\" leaves the choice to the reader",
                        "write {barnet}, or say it without a pronoun"));
    }

    private static void checkPlaceholders(Node.Scalar text, Findings findings) {
        BRACES.matcher(text.text())
                .results()
                .map(match -> match.group())
                .filter(braces -> !PLACEHOLDERS.contains(braces))
                .forEach(braces -> findings.add(
                        text.at(),
                        "placeholder " + braces + " is not known",
                        Nearest.remedy(braces, PLACEHOLDERS, "leave it out")));
    }

    private static void checkSentences(Node.Scalar text, Findings findings) {
        for (String sentence : SENTENCE_END.split(text.text().strip(), -1)) {
            List<String> words = words(sentence).toList();
            if (words.size() > LONGEST_SENTENCE) {
                findings.add(
                        text.at(),
                        "the sentence \"" + String.join(" ", words.subList(0, 4)) + " …\" has " + words.size()
                                + " words",
                        "make it two sentences of at most " + LONGEST_SENTENCE + " words each");
            }
        }
    }

    private static Stream<String> words(String sentence) {
        Matcher matcher = WORD.matcher(sentence);
        return matcher.results().map(match -> match.group());
    }
}
