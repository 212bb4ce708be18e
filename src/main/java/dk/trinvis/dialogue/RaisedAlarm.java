package dk.trinvis.dialogue;

import dk.trinvis.flow.Alarm;
import java.util.Locale;

/**
 * A danger that was heard in this dialogue.
 *
 * @param place the step or item where it stands
 * @param words as they were typed; for a signal its id
 */
public record RaisedAlarm(String id, Alarm kind, String place, String words, boolean fromSignal, boolean dismissed) {

    /** Whether both of these stand in this text and share a place there; capitals don't matter. */
    public static boolean overlap(String some, String others, String text) {
        String whole = text.toLowerCase(Locale.ROOT);
        String a = some.toLowerCase(Locale.ROOT);
        String b = others.toLowerCase(Locale.ROOT);
        for (int at = whole.indexOf(a); at >= 0 && !a.isEmpty(); at = whole.indexOf(a, at + 1)) {
            int there = whole.indexOf(b, Math.max(0, at - b.length() + 1));
            if (there >= 0 && there < at + a.length()) {
                return true;
            }
        }
        return false;
    }
}
