package dk.trinvis.web.page;

import dk.trinvis.web.Fault;

/**
 * What the pressed button of a dialogue's form asks for. Every button posts the whole form: those that write save all that
 * stands in it, the others carry what is half written along.
 */
sealed interface Act {
    /** The name of the buttons; their value is read by {@link #of}. */
    String FIELD = "do";

    /** @param place the step or item whose button it was; empty for the form as a whole */
    record Save(String place) implements Act {}

    record Next() implements Act {}

    record Skip() implements Act {}

    /** Save, and go to another section. */
    record Go(String section) implements Act {}

    /** Save, and go to the sheet. */
    record Sheet() implements Act {}

    /** A question is asked beside the conversation: what stands in the fields stays as it is. */
    record Ask() implements Act {}

    /** Open an item or an answer to change it. */
    record Edit(String place) implements Act {}

    /** Close it again as it was. */
    record Cancel(String place) implements Act {}

    record Remove(String item) implements Act {}

    record Restore(String item) implements Act {}

    /** Take the answer to a step back. */
    record Clear(String step) implements Act {}

    /** Of several values side by side, the one written at this sequence holds. */
    record Choose(String place, long seq) implements Act {}

    /** "That is not what we mean." @param kind id of the {@link dk.trinvis.flow.Alarm} */
    record Dismiss(String kind) implements Act {}

    /**
     * Reads a button's value, such as {@code remove:4f…}.
     *
     * @throws Fault 400 if no button of ours posts it
     */
    static Act of(String button) {
        String[] parts = button.split(":", -1);
        if (parts.length == 1) {
            switch (parts[0]) {
                case "", "save" -> {
                    return new Save("");
                }
                case "next" -> {
                    return new Next();
                }
                case "skip" -> {
                    return new Skip();
                }
                case "ask" -> {
                    return new Ask();
                }
                case "sheet" -> {
                    return new Sheet();
                }
                default -> throw unknown();
            }
        }
        if (parts.length == 3 && parts[0].equals("choose") && parts[2].matches("[0-9]{1,15}")) {
            return new Choose(parts[1], Long.parseLong(parts[2]));
        }
        if (parts.length != 2) {
            throw unknown();
        }
        return switch (parts[0]) {
            case "save" -> new Save(parts[1]);
            case "go" -> new Go(parts[1]);
            case "edit" -> new Edit(parts[1]);
            case "cancel" -> new Cancel(parts[1]);
            case "remove" -> new Remove(parts[1]);
            case "restore" -> new Restore(parts[1]);
            case "clear" -> new Clear(parts[1]);
            case "dismiss" -> new Dismiss(parts[1]);
            default -> throw unknown();
        };
    }

    private static Fault unknown() {
        return Fault.badRequest("Knappen findes ikke på den side. Gå tilbage, og prøv igen.");
    }
}
