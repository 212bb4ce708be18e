package dk.trinvis.web;

import dk.trinvis.access.Gate;
import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.content.ContentFolder;
import dk.trinvis.content.ContentLoader;
import dk.trinvis.content.Inventory;
import dk.trinvis.content.Loaded;
import dk.trinvis.journal.*;
import java.nio.file.*;
import java.util.List;
import java.time.LocalDate;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Serves the pages on a port, to be looked at. */
public final class Preview {
    public static void main(String[] args) throws Exception {
        Loaded loaded = ContentLoader.load(ContentFolder.read(Path.of(args.length > 2 ? args[2] : "content")));
        if (loaded instanceof Loaded.Broken broken) {
            broken.findings().forEach(System.out::println);
            return;
        }
        var library = ((Loaded.Good) loaded).library();
        var shelf = new Shelf(library, Catalogue.of(library));
        var random = new SecureRandom();
        var folder = DataFolder.open(Files.createTempDirectory("preview"));
        var vault = Vault.open(folder, random);
        var journal = Journal.open(Store.open(folder), vault);
        var dialogues = new Dialogues(
                journal,
                state -> shelf.setting(shelf.flowOf(state), LocalDate.now(Site.ZONE)),
                InstantSource.system(),
                random,
                (id, event) -> List.of());
        Server.create(new Site(
                        () -> shelf,
                        revision -> Optional.of(shelf),
                        args[1],
                        Inventory.ids(),
                        InstantSource.system(),
                        random,
                        new Browser(false, random),
                        dialogues,
                        journal,
                        new Gate(journal),
                        true,
                        () -> true))
                .start(Integer.parseInt(args[0]));
    }
}
