package dk.trinvis.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds CPR numbers, which Trinvis never stores, sends or logs (Datatilsynet: a CPR number is confidential). */
public final class Cpr {
    /** What a person is told who typed one. */
    public static final String MESSAGE =
            "Der står noget, der ligner et CPR-nummer. Det gemmer vi aldrig, for det er fortroligt."
                    + " Slet nummeret, og skriv et fornavn eller »barnet« i stedet.";

    // Programs paste hard spaces and their own hyphens. Six digits in a row, or in pairs when a hyphen follows:
    // "01.12.26 1430" is a date and a time.
    private static final Pattern SHAPE = Pattern.compile("(?<!\\d)(?:(\\d{2})(\\d{2})\\d{2}\\h?[-‐‑–—−]?\\h?\\d{4}"
            + "|(\\d{2})[\\h./](\\d{2})[\\h./]\\d{2}\\h?[-‐‑–—−]\\h?\\d{4})(?!\\d)");

    private Cpr() {}

    /** Whether the text holds ten digits that begin with a day and a month; replacement numbers (day + 60) included. */
    public static boolean in(String text) {
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            boolean pairs = matcher.group(1) == null;
            int day = Integer.parseInt(matcher.group(pairs ? 3 : 1)) % 60;
            int month = Integer.parseInt(matcher.group(pairs ? 4 : 2));
            if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
                return true;
            }
        }
        return false;
    }
}
