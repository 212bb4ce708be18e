package dk.trinvis.dialogue;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The rules for everything that somebody types: how it is tidied, how long it may be, what it may not hold. */
public final class Texts {
    /** Characters that a note or an answer may have. */
    public static final int LONG = 5_000;
    /** Characters that a single line may have. */
    public static final int SHORT = 200;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private Texts() {}

    /**
     * The text as it is kept: whole characters, letters composed (NFC), {@code \n} for line breaks, no other control
     * characters, trimmed.
     */
    public static String tidy(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        String composed = Normalizer.normalize(whole(lines), Normalizer.Form.NFC);
        if (composed.codePoints().noneMatch(Texts::isControl)) {
            return composed.strip();
        }
        return replaced(composed, Texts::isControl, "").strip();
    }

    /** The text with a replacement character for each half one, which is no text and which UTF-8 cannot write down. */
    static String whole(String text) {
        return text.codePoints().noneMatch(Texts::isHalf) ? text : replaced(text, Texts::isHalf, "\uFFFD");
    }

    // Line breaks and tabs are text; every other control character is an accident or an attack.
    private static boolean isControl(int character) {
        return character != '\n' && character != '\t' && Character.getType(character) == Character.CONTROL;
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static String replaced(String text, IntPredicate which, String by) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (which.test(character)) {
                kept.append(by);
            } else {
                kept.appendCodePoint(character);
            }
        });
        return kept.toString();
    }

    /** Adds what is wrong with a tidied text of several lines. */
    static void checkLong(String field, String name, String text, int max, List<Problem> problems) {
        if (text.length() > max) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    field,
                    name + " er på " + grouped(text.length()) + " tegn, og der er plads til " + grouped(max)
                            + ". Gør teksten kortere, eller del den i to."));
        }
        if (Cpr.in(text)) {
            problems.add(new Problem(Problem.Code.CPR, field, Cpr.MESSAGE));
        }
    }

    /** Adds what is wrong with a tidied text of one line. A line may reach a header, so it holds no line break. */
    static void checkLine(String field, String name, String text, List<Problem> problems) {
        checkLong(field, name, text, SHORT, problems);
        if (text.indexOf('\n') >= 0) {
            problems.add(new Problem(Problem.Code.INVALID, field, name + " skal stå på én linje. Fjern linjeskiftet."));
        }
    }

    /** Adds what is wrong with a text that must not be empty. */
    static void checkPresent(String field, String message, String text, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(new Problem(Problem.Code.INVALID, field, message));
        }
    }

    /** Adds what is wrong with a mail address (RFC 5321 without quoted local parts and address literals). */
    static void checkAddress(String field, String address, List<Problem> problems) {
        if (address.isBlank()) {
            problems.add(new Problem(Problem.Code.INVALID, field, "Der mangler en mailadresse."));
        } else if (address.length() > 254
                || address.contains("..")
                || !ADDRESS.matcher(address).matches()) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    field,
                    "»" + shortened(address)
                            + "« er ikke en mailadresse. Den skal se ud som navn@eksempel.dk, uden mellemrum."));
        }
        if (Cpr.in(address)) {
            problems.add(new Problem(Problem.Code.CPR, field, Cpr.MESSAGE));
        }
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.forLanguageTag("da"), "%,d", number);
    }
}
