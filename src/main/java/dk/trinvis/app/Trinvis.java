package dk.trinvis.app;

import dk.trinvis.access.Gate;
import dk.trinvis.access.Retention;
import dk.trinvis.content.ContentFolder;
import dk.trinvis.content.Inventory;
import dk.trinvis.guide.Profile;
import dk.trinvis.journal.DataFolder;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import dk.trinvis.journal.Store;
import dk.trinvis.journal.StoreException;
import dk.trinvis.journal.Vault;
import dk.trinvis.mail.Delivery;
import dk.trinvis.mail.Outbox;
import dk.trinvis.mail.Postbox;
import dk.trinvis.mail.Postman;
import dk.trinvis.mail.SmtpUrl;
import dk.trinvis.mail.ToFolder;
import dk.trinvis.mail.ToServer;
import dk.trinvis.web.Browser;
import dk.trinvis.web.Server;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** The running service: everything wired by hand, and closed in the opposite order. */
public final class Trinvis implements AutoCloseable {
    private final Config config;
    private final Deque<AutoCloseable> open;
    private final Javalin server;

    /** Why the service could not start: sentences for the person who started it. */
    public static final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message);
        }
    }

    private Trinvis(Config config, Deque<AutoCloseable> open, Javalin server) {
        this.config = config;
        this.open = open;
        this.server = server;
    }

    /**
     * Starts the service.
     *
     * @throws CannotStart if content, data folder, mail server address or port cannot be used
     */
    public static Trinvis start(Config config, InstantSource clock) throws CannotStart {
        var open = new ArrayDeque<AutoCloseable>();
        try {
            Optional<SmtpUrl> smtp = config.smtpUrl().isEmpty()
                    ? Optional.empty()
                    : Optional.of(SmtpUrl.parse(config.smtpUrl().get()));
            // The content takes as long as the database and the server together, so the two sides start side by side.
            CompletableFuture<Shelves> reading =
                    CompletableFuture.supplyAsync(() -> shelves(config), Executors.newVirtualThreadPerTaskExecutor());
            var random = new SecureRandom();
            DataFolder folder = closing(open, DataFolder.open(config.data()));
            Vault vault = Vault.open(folder, random);
            Store store = closing(open, Store.open(folder));
            Journal journal = Journal.open(store, vault);
            Shelves shelves = reading.join();
            Outbox outbox = new Outbox(store, journal, clock);
            Dialogues dialogues = new Dialogues(
                    journal,
                    state -> {
                        Shelf shelf = shelves.find(state.revision())
                                .orElseThrow(() -> new StoreException("content revision " + state.revision()
                                        + " is not in the data folder any more; put content/" + state.revision()
                                        + ".zip back from a backup"));
                        return shelf.setting(
                                shelf.flowOf(state), state.profile(), LocalDate.ofInstant(clock.instant(), Site.ZONE));
                    },
                    clock,
                    random,
                    outbox::queueing);
            closing(
                            open,
                            new Retention(
                                    journal,
                                    dialogues,
                                    profile -> shelves.current()
                                            .library()
                                            .findProfile(profile)
                                            .flatMap(Profile::retentionDays),
                                    shelves::forgetAllBut,
                                    clock))
                    .start();
            Path eml = folder.path().resolve("outbox");
            Delivery delivery = smtp.isPresent() ? new ToServer(smtp.get()) : new ToFolder(eml);
            Postman postman = closing(open, new Postman(outbox, dialogues, delivery, clock));
            var watch = closing(open, new ContentWatch(config.content(), shelves, clock));
            Site site = new Site(
                    shelves::current,
                    shelves::find,
                    watch::refused,
                    config.profile(),
                    Inventory.ids(),
                    clock,
                    random,
                    new Browser(config.secure(), random),
                    dialogues,
                    journal,
                    new Gate(journal),
                    outbox,
                    smtp.isPresent() ? Optional.empty() : Optional.of(new Postbox(eml)),
                    config.localOnly(),
                    () -> writable(store));
            Javalin server = Server.create(site);
            open.push(server::stop);
            server.start(config.host(), config.port());
            postman.start();
            watch.start();
            // After the server: a page needs no index, and whoever searches before it is made waits for it.
            shelves.index();
            return new Trinvis(config, open, server);
        } catch (StoreException | IllegalArgumentException e) {
            closeAll(open);
            throw new CannotStart(String.valueOf(e.getMessage()));
        } catch (JavalinBindException e) {
            closeAll(open);
            throw new CannotStart("port " + config.port() + " on " + config.host()
                    + " is taken. Stop what uses it, or choose another with TRINVIS_PORT");
        } catch (CompletionException e) {
            closeAll(open);
            if (e.getCause() instanceof Refused refused) {
                throw new CannotStart(String.valueOf(refused.getMessage()));
            }
            throw e;
        } catch (RuntimeException | Error e) {
            // Otherwise the writer's thread would keep a process alive that serves nothing.
            closeAll(open);
            throw e;
        }
    }

    /** The address on this machine. */
    public URI address() {
        String host = config.host().equals("0.0.0.0") || config.localOnly() ? "localhost" : config.host();
        return URI.create("http://" + host + ":" + server.port());
    }

    @Override
    public void close() {
        closeAll(open);
    }

    private static Shelves shelves(Config config) {
        try {
            Shelves shelves = Shelves.open(ContentFolder.read(config.content()), config);
            var profiles = new TreeSet<>(shelves.current().library().profiles().keySet());
            if (!profiles.contains(config.profile())) {
                throw new Refused("TRINVIS_PROFILE is \"" + config.profile() + "\"; the content has "
                        + String.join(", ", profiles));
            }
            return shelves;
        } catch (IOException e) {
            throw new Refused("the content folder \"" + config.content() + "\" cannot be read (" + e
                    + "). Start Trinvis where content/ is, or name the folder with TRINVIS_CONTENT");
        } catch (Shelves.Unusable e) {
            var lines = new StringBuilder("the content cannot be used:");
            e.findings().forEach(finding -> lines.append(System.lineSeparator()).append(finding));
            throw new Refused(lines.toString());
        }
    }

    /** Carries a reason out of the thread that reads the content. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private static boolean writable(Store store) {
        try {
            return store.write(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update dialogue set id = id where id = ''");
                }
                return true;
            });
        } catch (StoreException e) {
            return false;
        }
    }

    private static <T extends AutoCloseable> T closing(Deque<AutoCloseable> open, T resource) {
        open.push(resource);
        return resource;
    }

    private static void closeAll(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                org.slf4j.LoggerFactory.getLogger(Trinvis.class)
                        .warn("closing failed: {}", e.getClass().getName());
            }
        }
    }
}
