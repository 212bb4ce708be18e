package dk.trinvis.catalogue;

import dk.trinvis.flow.Age;
import dk.trinvis.guide.Library;
import java.util.List;
import java.util.Optional;

/** All that can be searched for: signals, next steps, levels and questions of one {@link Library}, in memory. */
public final class Catalogue {
    private final AlarmEar ear;

    private Catalogue(AlarmEar ear) {
        this.ear = ear;
    }

    /** Indexes this content. */
    public static Catalogue of(Library library) {
        return new Catalogue(AlarmEar.of(library.alarmWords()));
    }

    /** The ear that {@link #search} listens with. */
    public AlarmEar ear() {
        return ear;
    }

    /**
     * What answers this text, best first, and the danger heard in it. Never throws, whatever the text.
     *
     * @param limit the most hits wanted; 0 or less gives none
     */
    public SearchResult search(String text, int limit) {
        return new SearchResult(text, ear.listen(text), List.of());
    }

    /**
     * The signals that this text speaks of, best first; several worries in one text take turns.
     *
     * @param age keeps signals of other ages out; empty keeps all
     */
    public SearchResult searchSignals(String text, Optional<Age> age, int limit) {
        return new SearchResult(text, ear.listen(text), List.of());
    }
}
