package dk.trinvis.web;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.content.ContentFolder;
import dk.trinvis.content.ContentLoader;
import dk.trinvis.content.Inventory;
import dk.trinvis.content.Loaded;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Serves the pages on a port, to be looked at. */
public final class Preview {
    public static void main(String[] args) throws Exception {
        Loaded loaded = ContentLoader.load(ContentFolder.read(Path.of("content")));
        if (loaded instanceof Loaded.Broken broken) {
            broken.findings().forEach(System.out::println);
            return;
        }
        var library = ((Loaded.Good) loaded).library();
        var shelf = new Shelf(library, Catalogue.of(library));
        Server.create(new Site(
                        () -> shelf,
                        revision -> Optional.of(shelf),
                        args[1],
                        Inventory.ids(),
                        InstantSource.system(),
                        new Browser(false, new SecureRandom())))
                .start(Integer.parseInt(args[0]));
    }
}
