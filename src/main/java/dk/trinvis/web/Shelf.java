package dk.trinvis.web;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Flow;
import dk.trinvis.guide.Library;
import dk.trinvis.sheet.SheetWriter;
import java.time.LocalDate;
import java.util.List;

/** One revision of the content and the index over it. */
public record Shelf(Library library, Catalogue catalogue) {

    /** The flow of a dialogue that is pinned to this revision. */
    public Flow flowOf(Dialogue state) {
        return library.findFlow(state.flow(), state.profile())
                .orElseThrow(() -> new IllegalStateException(
                        "content " + library.revision() + " has no flow \"" + state.flow() + "\""));
    }

    /** What commands in this flow are decided by. */
    public Setting setting(Flow flow, LocalDate today) {
        return new Setting(
                flow,
                today,
                text -> catalogue.ear().listen(text).stream()
                        .map(heard -> new Setting.Heard(heard.alarm(), heard.words()))
                        .toList(),
                id -> library.findSignal(id).map(signal -> new Setting.KnownSignal(signal.id(), signal.alarm())),
                state -> SheetWriter.write(state, flow, library, today));
    }

    /** The sheets that a dialogue allows just now, not yet approved. */
    public List<Sheet> sheets(Dialogue state, LocalDate today) {
        return SheetWriter.write(state, flowOf(state), library, today);
    }
}
