package dk.trinvis.web;

import dk.trinvis.access.Gate;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.content.Inventory;
import dk.trinvis.content.TestContent;
import dk.trinvis.journal.DataFolder;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Store;
import dk.trinvis.journal.Vault;
import dk.trinvis.mail.Outbox;
import dk.trinvis.mail.Postbox;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The whole server on a free port, with the project's own content and a real database in a folder. No mail leaves it. */
public final class Running implements AutoCloseable {
    private static final class Content {
        static final Shelf SHELF = new Shelf(TestContent.library(), Catalogue.of(TestContent.library()));
    }

    private final DataFolder data;
    private final Store store;
    private final Javalin server;

    private Running(DataFolder data, Store store, Javalin server) {
        this.data = data;
        this.store = store;
        this.server = server;
    }

    /** Starts it with this municipality's profile. */
    public static Running in(Path folder, String profile) {
        return in(folder, profile, 0);
    }

    /** @param port 0 for a free one */
    static Running in(Path folder, String profile, int port) {
        var random = new SecureRandom();
        var clock = InstantSource.system();
        DataFolder data = DataFolder.open(folder);
        Vault vault = Vault.open(data, random);
        Store store = Store.open(data);
        Journal journal = Journal.open(store, vault);
        var outbox = new Outbox(store, journal, clock);
        Shelf shelf = Content.SHELF;
        var dialogues = new Dialogues(
                journal,
                state -> shelf.setting(shelf.flowOf(state), LocalDate.ofInstant(clock.instant(), Site.ZONE)),
                clock,
                random,
                outbox::queueing);
        var site = new Site(
                () -> shelf,
                revision -> Optional.of(shelf)
                        .filter(each -> each.library().revision().equals(revision)),
                profile,
                Inventory.ids(),
                clock,
                random,
                new Browser(false, random),
                dialogues,
                journal,
                new Gate(journal),
                outbox,
                Optional.of(new Postbox(folder.resolve("outbox"))),
                true,
                () -> true);
        return new Running(data, store, Server.create(site).start("127.0.0.1", port));
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
        store.close();
        data.close();
    }
}
