package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import java.util.List;

/**
 * Who is to receive the sheet: the form, or the page that asks once more.
 *
 * @param version the version that is sent
 * @param parents whether anything may go to parents
 * @param rows the recipients; while they are being written some rows may be empty
 * @param asking whether the addresses are only shown, to be checked
 * @param troubles what is wrong with them
 * @param message one sentence above everything; may be empty
 * @param panels danger that stands in the dialogue
 */
public record SendView(
        DialogueView.Form form,
        int version,
        boolean parents,
        List<Row> rows,
        boolean asking,
        List<Trouble> troubles,
        String message,
        List<Panel> panels) {
    public SendView {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
        panels = List.copyOf(panels);
    }

    /**
     * A recipient.
     *
     * @param number from 1
     * @param audience id of an {@link Audience}; empty while nobody has said
     * @param audienceError what is wrong with that; empty if nothing
     */
    public record Row(int number, StepView.Box address, String audience, String audienceError) {
        /** The name of the field that says whose sheet it is. */
        public String field() {
            return "til_" + number;
        }

        /** In words. */
        public String which() {
            return audience.equals(Audience.PARENTS.id()) ? "Forældrenes ark" : "Jeres eget ark";
        }

        /** Whether this is a parent. */
        public boolean parent() {
            return audience.equals(Audience.PARENTS.id());
        }
    }
}
