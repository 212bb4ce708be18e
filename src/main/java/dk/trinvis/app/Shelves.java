package dk.trinvis.app;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.content.ContentFiles;
import dk.trinvis.content.ContentLoader;
import dk.trinvis.content.Finding;
import dk.trinvis.content.Loaded;
import dk.trinvis.content.Revisions;
import dk.trinvis.guide.Library;
import dk.trinvis.web.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content in force and the older revisions that running dialogues are pinned to, each loaded once. */
final class Shelves {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    private final Shelf current;
    private final Revisions revisions;
    private final Map<String, Shelf> loaded = new ConcurrentHashMap<>();

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

    private Shelves(Shelf current, Revisions revisions) {
        this.current = current;
        this.revisions = revisions;
        loaded.put(current.library().revision(), current);
    }

    /** Loads and indexes this content, and keeps it for the dialogues that will be begun with it. */
    static Shelves open(ContentFiles files, Revisions revisions) throws Unusable {
        Shelf shelf = shelf(files);
        revisions.keep(files);
        return new Shelves(shelf, revisions);
    }

    /** The checked library of this content. */
    static Library library(ContentFiles files) throws Unusable {
        return switch (ContentLoader.load(files)) {
            case Loaded.Good good -> good.library();
            case Loaded.Broken broken -> throw new Unusable(broken.findings());
        };
    }

    Shelf current() {
        return current;
    }

    /** The content of a revision, if it was kept and can still be read. */
    Optional<Shelf> find(String revision) {
        Shelf known = loaded.get(revision);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ContentFiles> files = revisions.find(revision);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try {
            Shelf shelf = shelf(files.get());
            loaded.put(revision, shelf);
            return Optional.of(shelf);
        } catch (Unusable e) {
            LOG.error("content revision {} was kept, but can no longer be used: {}", revision, e.findings());
            return Optional.empty();
        }
    }

    private static Shelf shelf(ContentFiles files) throws Unusable {
        Library library = library(files);
        return new Shelf(library, Catalogue.of(library));
    }
}
