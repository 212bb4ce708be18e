package dk.trinvis.journal;

import java.nio.file.Path;

/** There is no room left on the disk. Nothing of the write was kept, everything acknowledged stays. */
public final class StoreFull extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreFull(Path folder, Throwable cause) {
        super(
                "there is no room left for \"" + folder + "\": nothing of this write was kept, everything confirmed"
                        + " before is safe. Make room on that disk; writing works again by itself",
                cause);
    }
}
