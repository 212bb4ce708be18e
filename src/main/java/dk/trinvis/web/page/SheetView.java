package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Flow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of a dialogue's sheets: what they would say now, what was approved, and what became of what was sent.
 *
 * @param audience whose sheet is shown
 * @param sheet as it would be approved now, or a version as it was; empty where nothing may reach the parents
 * @param version the number of the version that is shown; 0 for the sheet as it stands
 * @param hints what is missing or not settled
 * @param standing what was approved and whether it still says what the dialogue says
 * @param outcome what the conversation ends in; only an agreement sheet has one for the parents
 * @param plain the sheet as plain text, where it is there to be copied; otherwise empty
 * @param notSent why it is not mailed, and what to do instead; empty where it is
 * @param parents whether the conversation, as it stands, has a sheet for the parents
 * @param keptOut why the parents' sheet is held back; empty where it is not
 * @param message one sentence above everything; may be empty
 * @param panels danger that stands in the dialogue
 */
public record SheetView(
        DialogueView.Form form,
        Audience audience,
        Optional<Sheet> sheet,
        int version,
        List<String> hints,
        Standing standing,
        List<Version> versions,
        List<SentView> sent,
        Flow.Outcome outcome,
        String plain,
        String notSent,
        boolean parents,
        String keptOut,
        String message,
        List<Panel> panels) {
    public SheetView {
        hints = List.copyOf(hints);
        versions = List.copyOf(versions);
        sent = List.copyOf(sent);
        panels = List.copyOf(panels);
    }

    /** How the newest version stands to the dialogue. */
    public enum Standing {
        /** Nothing is approved. */
        NONE,
        /** The newest version says what the dialogue says. */
        CURRENT,
        /** Something has changed since. */
        CHANGED
    }

    /** An approved version. @param when such as i dag kl. 14.10 @param parents whether it has a sheet for the parents */
    public record Version(int number, String when, boolean parents) {}

    /** Whether one chooses whose sheet to see. */
    public boolean tabs() {
        return outcome.reachesParents() && (parents || version != 0 || !keptOut.isEmpty());
    }

    /** What to do with a text for the municipality; empty where there is none. Nothing of it belongs in the text itself. */
    public String copying() {
        return plain.isEmpty() || sheet.filter(text -> text.intro().isEmpty()).isEmpty()
                ? ""
                : "Læs den igennem, og ret den til. Sæt den ind i kommunens eget skema, og skriv navn og CPR-nummer dér.";
    }

    /** What the page says where it has no sheet for the parents. */
    public String nothing() {
        return version == 0 ? Approval.NOTHING : "Den version har intet ark til forældrene.";
    }

    /** What the button that approves calls it. */
    public String approves() {
        if (!outcome.reachesParents()) {
            return "Godkend planen";
        }
        return parents ? "Godkend begge ark" : "Godkend jeres eget ark";
    }

    /** What the page calls it, such as Arket. */
    public String name() {
        return switch (outcome) {
            case SHEET, ADVICE -> "Arket";
            case PLAN -> "Planen";
            case TEXT -> "Teksten";
        };
    }

    /** Whether something is still on its way, so that the page asks again by itself. */
    public boolean waiting() {
        return sent.stream().anyMatch(SentView::waiting);
    }

    /** A date as a reader is told it. */
    public static String day(LocalDate date) {
        return DanishTime.day(date);
    }

    /** The number of the newest version; 0 where there is none. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.getFirst().number();
    }
}
