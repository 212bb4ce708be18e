package dk.trinvis.app;

import dk.trinvis.content.Revisions;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.journal.DataFolder;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Store;
import dk.trinvis.journal.StoreException;
import dk.trinvis.journal.Vault;
import dk.trinvis.script.Recording;
import dk.trinvis.script.Script;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;

/** {@code trinvis record <dialogue>}: a dialogue that was held in the browser, as a golden conversation. */
final class RecordVerb {
    private static final String WARNING =
            "This is what was typed, in the clear. Record only conversations that you made up.";

    private RecordVerb() {}

    /**
     * Prints the conversation. Only reads, so that a service may run over the same folder.
     *
     * @param dialogue its id, as in the address of its page
     * @return the exit status
     */
    static int run(Config config, String dialogue, PrintStream out, PrintStream err) {
        try (DataFolder folder = DataFolder.visit(config.data());
                Store store = Store.visit(folder)) {
            Journal journal = Journal.open(store, Vault.open(folder, new SecureRandom()));
            List<Recorded> events = journal.read(dialogue)
                    .orElseThrow(() -> new StoreException("there is no dialogue \"" + dialogue + "\" in \""
                            + config.data() + "\". Its id stands in the address of its page: /dialog/<id>"));
            err.println(WARNING);
            Recording.of(events, Site.ZONE, stage(config, events)).forEach(out::println);
            return 0;
        } catch (StoreException | UncheckedIOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** The content that the dialogue is pinned to. */
    private static Script.Stage stage(Config config, List<Recorded> events) {
        if (!(events.getFirst().event() instanceof Event.Begun begun)) {
            throw new StoreException("the dialogue does not begin with its beginning");
        }
        Shelf shelf = Shelves.kept(new Revisions(config.data()), begun.revision())
                .orElseThrow(() -> new StoreException("the content " + begun.revision()
                        + " that the dialogue was held with is not in the data folder, or can no longer be read"));
        return (flow, profile, today) -> shelf.setting(
                shelf.library()
                        .findFlow(flow, profile)
                        .orElseThrow(() -> new IllegalArgumentException("the content " + begun.revision()
                                + " has no conversation \"" + flow + "\" for " + profile)),
                profile,
                today);
    }
}
