package dk.trinvis.flow;

/**
 * How a text speaks of the child: {@code {barnet}}, {@code {barnets}}, {@code {børn}} and, at the start of a sentence,
 * {@code {Barnet}}, {@code {Barnets}}, {@code {Børn}}. The age decides, so that "barnet/den unge" is never shown.
 */
public enum Wording {
    /** Under 15, and as long as the age is not known. */
    CHILD("barnet", "barnets", "børn"),
    /** 15 to 17. */
    YOUNG("den unge", "den unges", "unge");

    private final String the;
    private final String whose;
    private final String many;

    Wording(String the, String whose, String many) {
        this.the = the;
        this.whose = whose;
        this.many = many;
    }

    /** The wording for an age band of {@link Age}. */
    public static Wording of(Age age) {
        return age == Age.FIFTEEN_TO_SEVENTEEN ? YOUNG : CHILD;
    }

    /** The text with its placeholders filled. */
    public String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return text.replace("{barnet}", the)
                .replace("{barnets}", whose)
                .replace("{børn}", many)
                .replace("{Barnet}", capital(the))
                .replace("{Barnets}", capital(whose))
                .replace("{Børn}", capital(many));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
