package dk.trinvis.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Law that no longer stands may be named only where the register says what replaces it. */
public final class OldLaw {

    private static final Pattern OLD = Pattern.compile(
            "servicelov(en|ens)?,?\\s*§+\\s*(49\\s*a|153|154)\\b|barnets reform|persondatalov(en|ens)?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OldLaw() {}

    /** Whether a text names law that no longer stands. */
    public static boolean in(String text) {
        return OLD.matcher(text).find();
    }

    /** A quick no for most files: whether the text of a file holds any of these names at all. */
    static boolean mayStandIn(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return text.contains("servicelov") || text.contains("barnets reform") || text.contains("persondatalov");
    }

    /** Looks through every value of a file but those under {@code replaces}. */
    static void check(Node node, Findings findings) {
        switch (node) {
            case Node.Keys keys ->
                keys.entries().forEach((key, entry) -> {
                    if (!key.equals("replaces")) {
                        check(entry.value(), findings);
                    }
                });
            case Node.Sequence sequence -> sequence.items().forEach(item -> check(item, findings));
            case Node.Scalar scalar ->
                OLD.matcher(scalar.text())
                        .results()
                        .forEach(
                                match -> findings.add(
                                        scalar.at(),
                                        "\"" + match.group() + "\" is no longer in force",
                                        "name the law of the register in content/sources.yaml; the old one may stand in its replaces: only"));
        }
    }
}
