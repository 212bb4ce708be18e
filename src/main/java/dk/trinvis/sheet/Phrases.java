package dk.trinvis.sheet;

/** Small matters of writing that the plain and the HTML form of a sheet share. */
final class Phrases {
    private static final String MARKS = "»«\"“”„'‘’";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Phrases() {}

    /** What somebody said, in »…«; as it is when whoever typed it put marks around it. */
    static String quoted(String said) {
        return !said.isEmpty() && MARKS.indexOf(said.charAt(0)) >= 0 ? said : "»" + said + "«";
    }

    /** The label with a colon, unless it ends in a mark of its own, as a question does. */
    static String label(String label) {
        return !label.isEmpty() && "?!.:".indexOf(label.charAt(label.length() - 1)) >= 0 ? label : label + ":";
    }

    /** With a capital letter, as at the start of a line. */
    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int second = text.offsetByCodePoints(0, 1);
        return text.substring(0, second).toUpperCase(java.util.Locale.ROOT) + text.substring(second);
    }

    /**
     * Typed words inside a sentence of ours: closed off where they are written from right to left, or hold a control that
     * turns the direction, so that our own words around them keep theirs.
     */
    static String within(String typed) {
        boolean turns = typed.codePoints().anyMatch(Phrases::turns);
        return turns ? FIRST_STRONG_ISOLATE + typed + POP_ISOLATE : typed;
    }

    private static boolean turns(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> true;
            default -> false;
        };
    }
}
