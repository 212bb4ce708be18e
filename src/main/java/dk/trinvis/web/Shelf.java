package dk.trinvis.web;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Flow;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.sheet.SheetWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One revision of the content, and the index over it, which is made when it is first asked for. */
public final class Shelf {
    private final Library library;
    private final ReentrantLock indexing = new ReentrantLock();
    private volatile @Nullable Catalogue catalogue;

    public Shelf(Library library) {
        this.library = library;
    }

    /** A shelf of newer content, with the index made now out of the one before. */
    public static Shelf renewed(Library library, Catalogue before) {
        var shelf = new Shelf(library);
        shelf.catalogue = before.renewed(library);
        return shelf;
    }

    public Library library() {
        return library;
    }

    /** The index. Whoever asks first waits until it is made. */
    public Catalogue catalogue() {
        Catalogue made = catalogue;
        if (made != null) {
            return made;
        }
        indexing.lock();
        try {
            made = catalogue;
            if (made == null) {
                made = Catalogue.of(library);
                catalogue = made;
            }
            return made;
        } finally {
            indexing.unlock();
        }
    }

    /** The flow of a dialogue that is pinned to this revision. */
    public Flow flowOf(Dialogue state) {
        return library.findFlow(state.flow(), state.profile())
                .orElseThrow(() -> new IllegalStateException(
                        "content " + library.revision() + " has no flow \"" + state.flow() + "\""));
    }

    /**
     * What commands in this flow are decided by.
     *
     * @param profile the municipality that the dialogue is held in
     */
    public Setting setting(Flow flow, String profile, LocalDate today) {
        return new Setting(
                flow,
                today,
                text -> catalogue().ear().listen(text).stream()
                        .map(heard -> new Setting.Heard(heard.alarm(), heard.words()))
                        .toList(),
                id -> library.findSignal(id).map(signal -> new Setting.KnownSignal(signal.id(), signal.alarm())),
                notSent(flow, profile),
                state -> SheetWriter.write(state, flow, library, today));
    }

    /** Why nothing of this flow is mailed in this municipality; empty where it is. */
    public Optional<String> notSent(Flow flow, String profile) {
        if (flow.outcome() == Flow.Outcome.TEXT) {
            return Optional.of("Teksten her sendes ikke med mail. Kopiér den, og sæt den ind i kommunens eget skema.");
        }
        return library.findProfile(profile)
                .filter(found -> found.delivery() == Profile.Delivery.OWN)
                .map(found ->
                        found.title() + " sender gennem sit eget sikre system. Print arket, eller kopiér det derind.");
    }

    /** The sheets that a dialogue allows just now, not yet approved. */
    public List<Sheet> sheets(Dialogue state, LocalDate today) {
        return SheetWriter.write(state, flowOf(state), library, today);
    }
}
