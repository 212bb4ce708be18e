package dk.trinvis.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trinvis.content.Checked;
import dk.trinvis.content.ContentFiles;
import dk.trinvis.content.ContentLoader;
import dk.trinvis.content.Finding;
import dk.trinvis.content.Loaded;
import dk.trinvis.content.Revisions;
import dk.trinvis.guide.Library;
import dk.trinvis.web.Shelf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content in force and the older revisions that running dialogues are pinned to. */
final class Shelves {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    private static final int MOST_OLDER = 6;

    private final String profile;
    private final Revisions revisions;
    private final Checked checked;
    // An author may save a hundred times a day: only those that dialogues still ask for stay in memory.
    private final Cache<String, Shelf> older = Caffeine.newBuilder()
            .maximumSize(MOST_OLDER)
            .executor(Runnable::run)
            .build();
    /** The revisions that have served since the start: a dialogue may be just beginning with one of them. */
    private final Set<String> served = new HashSet<>();

    private final ReentrantLock changing = new ReentrantLock();
    private volatile Shelf current;

    /** Content that cannot be used. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        Unusable(List<Finding> findings) {
            super(findings.size() + " findings");
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }

    private Shelves(Shelf current, String profile, Revisions revisions, Checked checked) {
        this.current = current;
        this.profile = profile;
        this.revisions = revisions;
        this.checked = checked;
        served.add(current.library().revision());
    }

    /**
     * Loads this content, and keeps it for the dialogues that will be begun with it.
     *
     * @param config names the data folder and the profile that the service runs with
     */
    static Shelves open(ContentFiles files, Config config) throws Unusable {
        var checked = new Checked(Build.id(), config.data());
        var shelf = new Shelf(good(checked.load(files)));
        var revisions = new Revisions(config.data());
        revisions.keep(files);
        return new Shelves(shelf, config.profile(), revisions, checked);
    }

    /** Makes the index of the content in force in the background, so that the first question need not wait for it. */
    void index() {
        Shelf shelf = current;
        Thread.ofPlatform().name("index").daemon().start(() -> shelf.catalogue().prepare(profile));
    }

    /**
     * Lets newer content serve whatever begins from now on. It is kept first: a dialogue begun with it finds it again.
     *
     * @param before done when nothing can fail any more, right before the new content serves
     * @throws Unusable if it has findings, or lacks the profile in use; everything stays as it was
     * @throws java.io.UncheckedIOException if it could not be kept; everything stays as it was
     */
    void replace(ContentFiles files, Runnable before) throws Unusable {
        // Nobody waits for an index: the old content answers until the new one can. It is made while mistakes are
        // looked for.
        var indexed = new AtomicReference<CompletableFuture<Shelf>>(CompletableFuture.completedFuture(current));
        Library library = good(checked.load(files, read -> indexed.set(indexed(read))));
        if (library.findProfile(profile).isEmpty()) {
            throw new Unusable(List.of(new Finding(
                    "content/profiles/" + profile + ".yaml",
                    1,
                    "profile \"" + profile + "\", which this service runs with, is missing",
                    "put the file back, or start Trinvis with another TRINVIS_PROFILE")));
        }
        changing.lock();
        try {
            revisions.keep(files);
            served.add(files.revision());
        } finally {
            changing.unlock();
        }
        Shelf shelf = indexed.get().join();
        older.put(current.library().revision(), current);
        before.run();
        current = shelf;
    }

    /**
     * Lets go of what no dialogue needs and no new one can begin with.
     *
     * @param pinned the revisions of all dialogues
     * @throws java.io.UncheckedIOException if the data folder cannot be read or written
     */
    void forgetAllBut(Set<String> pinned) {
        var needed = new HashSet<>(pinned);
        changing.lock();
        try {
            needed.addAll(served);
            int forgotten = revisions.forgetAllBut(needed);
            if (forgotten > 0) {
                LOG.info("{} older content revisions were deleted: no dialogue was begun with them", forgotten);
            }
        } finally {
            changing.unlock();
        }
    }

    private CompletableFuture<Shelf> indexed(Library library) {
        var indexed = new CompletableFuture<Shelf>();
        Thread.ofPlatform().name("index").daemon().start(() -> {
            try {
                Shelf shelf = Shelf.renewed(library, current.catalogue());
                shelf.catalogue().prepare(profile);
                indexed.complete(shelf);
            } catch (RuntimeException | Error e) {
                indexed.completeExceptionally(e);
            }
        });
        return indexed;
    }

    /** The checked library of this content. */
    static Library library(ContentFiles files) throws Unusable {
        return good(ContentLoader.load(files));
    }

    private static Library good(Loaded loaded) throws Unusable {
        return switch (loaded) {
            case Loaded.Good good -> good.library();
            case Loaded.Broken broken -> throw new Unusable(broken.findings());
        };
    }

    Shelf current() {
        return current;
    }

    /** The content of a revision, if it was kept and can still be read. */
    Optional<Shelf> find(String revision) {
        Shelf now = current;
        if (now.library().revision().equals(revision)) {
            return Optional.of(now);
        }
        Shelf known = older.getIfPresent(revision);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Shelf> kept = kept(revisions, revision);
        kept.ifPresent(shelf -> older.put(revision, shelf));
        return kept;
    }

    /** A revision as it was kept, if it was and can still be read. */
    static Optional<Shelf> kept(Revisions revisions, String revision) {
        Optional<ContentFiles> files = revisions.find(revision);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Shelf(good(ContentLoader.reopen(files.get()))));
        } catch (Unusable e) {
            LOG.error("content revision {} was kept, but can no longer be used: {}", revision, e.findings());
            return Optional.empty();
        }
    }
}
