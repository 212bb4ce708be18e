package dk.trinvis.script;

import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole conversation as a text file. {@code >} is what somebody says, {@code <} what comes of it, {@code #} a remark.
 *
 * <pre>
 * flow: trin2                       which conversation; the first line
 * profile: vejen                    which municipality; standard where it is left out
 * dag: 2026-11-24                   the day it is from here on; may stand anywhere
 * > trivsel: 4                      an answer; its parts are separated by " | "
 * > note perspektiv: Jeg er træt    also: internt, for a note that is for staff only
 * > aftale aftaler: Ringe | Lone | fredag | på mødet
 * > mærke hjemme: Pædagogen | gul | Taler ikke om hjem
 * > ret command-3: Jeg er glad      rewrites what command 3 added; "ret command-3 internt: …" for staff only
 * > fjern command-3                 also: hent command-3, fortryd trivsel, spring trivsel over, gå til trivsel
 * > afvis command-3-a1              dismisses an alarm
 * > godkend
 * > send 1 parents: mor@eksempel.dk | far@eksempel.dk
 * > (set til 4) trivsel: 5          by somebody who has seen nothing after 4
 * > igen                            the last command once more
 * > vis parents                     the newest approved sheet
 * </pre>
 */
public final class Script {
    static final String SEEN = "(set til ";
    static final String SHOW = "vis ";
    static final String AGAIN = "igen";

    private static final String FLOW = "flow: ";
    private static final String PROFILE = "profile: ";
    private static final String DAY = "dag: ";
    private static final String STANDARD = "standard";
    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 22);

    /** Where a conversation is held. */
    @FunctionalInterface
    public interface Stage {
        /**
         * The setting of a conversation.
         *
         * @throws IllegalArgumentException if the municipality has no such conversation
         */
        Setting setting(String flow, String profile, LocalDate today);
    }

    private Script() {}

    /** The first lines of a conversation. */
    static List<String> head(String flow, String profile, LocalDate day) {
        return List.of(FLOW + flow, PROFILE + profile, DAY + day);
    }

    static String day(LocalDate day) {
        return DAY + day;
    }

    /**
     * Holds a conversation anew: the same lines, with what comes of them now.
     *
     * @throws IllegalArgumentException if a line says nothing that a conversation knows; the message quotes it
     */
    public static List<String> hold(List<String> written, Stage stage) {
        String flow = written.stream()
                .findFirst()
                .filter(line -> line.startsWith(FLOW))
                .map(line -> line.substring(FLOW.length()))
                .orElseThrow(
                        () -> new IllegalArgumentException("a conversation begins with the line \"" + FLOW + "…\""));
        String profile = written.stream()
                .filter(line -> line.startsWith(PROFILE))
                .map(line -> line.substring(PROFILE.length()))
                .findFirst()
                .orElse(STANDARD);
        LocalDate first = written.stream()
                .filter(line -> line.startsWith(DAY))
                .map(Script::dayOf)
                .findFirst()
                .orElse(USUAL_DAY);
        var conversation = new Conversation(stage.setting(flow, profile, first), new Event.Begun(flow, "r1", profile));
        var now = new ArrayList<String>();
        for (String line : written) {
            if (!line.startsWith("<")) {
                now.add(line);
            }
            if (line.startsWith(DAY)) {
                conversation.goOn(stage.setting(flow, profile, dayOf(line)));
            }
            if (line.startsWith("> ")) {
                conversation.say(line.substring(2)).forEach(answer -> now.add("< " + answer));
            }
        }
        return now;
    }

    private static LocalDate dayOf(String line) {
        return LocalDate.parse(line.substring(DAY.length()));
    }
}
