package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.sheet.SheetWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the sheets of a dialogue would say now, held against what was approved. */
final class Approval {
    /** Why the parents' sheet is held back, and what to do instead. */
    static final String KEPT_OUT = "Der er mistanke om vold eller overgreb i dialogen. Derfor bliver forældrenes ark"
            + " hverken vist, godkendt eller sendt. Jeres eget ark virker som før.";

    /** Said where there is no sheet for the parents, and no danger that keeps it back. */
    static final String NOTHING = "Der er intet til forældrene her.";

    private final Talk talk;
    private final List<Sheet> now;

    Approval(Talk talk, LocalDate today) {
        this.talk = talk;
        this.now = SheetWriter.write(talk.state(), talk.flow(), talk.shelf().library(), today);
    }

    /** The sheet as it would be approved now; empty where there is none for this audience. */
    Optional<Sheet> sheet(Audience audience) {
        return now.stream().filter(sheet -> sheet.audience() == audience).findFirst();
    }

    /** A sheet of an approved version; empty where it has none, or where nothing may reach the parents any more. */
    static Optional<Sheet> sheet(Talk talk, int version, Audience audience) {
        if (audience == Audience.PARENTS && talk.state().keepsParentsOut()) {
            return Optional.empty();
        }
        return talk.state().findVersion(version).flatMap(approved -> approved.findSheet(audience));
    }

    /** Whether the newest version still says what the dialogue says. The date of the paper does not matter. */
    SheetView.Standing standing() {
        Optional<Dialogue.Approved> newest = talk.state().newest();
        if (newest.isEmpty()) {
            return SheetView.Standing.NONE;
        }
        boolean same = now.stream()
                .allMatch(sheet -> newest.get()
                        .findSheet(sheet.audience())
                        .filter(approved -> undated(approved).equals(undated(sheet)))
                        .isPresent());
        return same ? SheetView.Standing.CURRENT : SheetView.Standing.CHANGED;
    }

    private static Sheet undated(Sheet sheet) {
        return new Sheet(
                sheet.audience(),
                LocalDate.EPOCH,
                sheet.title(),
                sheet.intro(),
                sheet.parts(),
                sheet.next(),
                sheet.closing());
    }
}
