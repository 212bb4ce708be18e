package dk.trinvis.sheet;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a team should see before it approves: what is missing, and where two answers stand side by side. */
final class OpenEnds {
    private final Dialogue dialogue;
    private final List<Step> path;
    private final List<String> hints = new ArrayList<>();

    private OpenEnds(Dialogue dialogue, Flow flow) {
        this.dialogue = dialogue;
        this.path = dialogue.path(flow);
    }

    static List<String> of(Dialogue dialogue, Flow flow) {
        var ends = new OpenEnds(dialogue, flow);
        ends.missing(
                Step.Agreements.class::isInstance,
                "Der er ingen aftaler endnu. Skriv, hvem der gør hvad, hvis I er nået så langt.");
        ends.missing(SheetWriter::holdsTovholder, "Der er ingen tovholder endnu. Vælg, hvem man kan spørge.");
        ends.missing(
                Step.Meeting.class::isInstance,
                "I har ikke aftalt, hvornår I mødes igen. Skriv dato og tid, hvis I skal ses.");
        ends.path.forEach(ends::unsettled);
        return List.copyOf(ends.hints);
    }

    /** One hint if the conversation asks for such a thing and has none of it. */
    private void missing(Predicate<Step> kind, String hint) {
        List<Step> asked = path.stream().filter(kind).toList();
        if (!asked.isEmpty() && asked.stream().noneMatch(this::filledIn)) {
            hints.add(hint);
        }
    }

    private boolean filledIn(Step step) {
        return dialogue.answer(step.id()).isPresent()
                || !dialogue.itemsUnder(step.id()).isEmpty();
    }

    private void unsettled(Step step) {
        String title = dialogue.wording().fill(step.title());
        var register = dialogue.answers().get(step.id());
        if (register != null && register.contested()) {
            hints.add("Under »" + title + "« står der "
                    + number(register.candidates().size()) + " svar side om side. Vælg det, der gælder.");
        }
        String thing =
                step instanceof Step.Agreements ? "en aftale" : step instanceof Step.Marks ? "et mærke" : "en note";
        for (Item item : dialogue.itemsUnder(step.id())) {
            if (item.content().contested()) {
                hints.add("Under »" + title + "« står " + thing + " i "
                        + number(item.content().candidates().size()) + " udgaver. Vælg den, der gælder.");
            }
        }
    }

    private static String number(int count) {
        return switch (count) {
            case 2 -> "to";
            case 3 -> "tre";
            case 4 -> "fire";
            default -> Integer.toString(count);
        };
    }
}
