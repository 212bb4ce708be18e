package dk.trinvis.access;

import dk.trinvis.journal.Journal;
import java.util.Optional;

/** Opens a dialogue to whoever shows its capability. Somebody else's dialogue answers as one that is not there. */
public final class Gate {
    private static final byte[] NOBODYS = new byte[32];

    private final Journal journal;

    public Gate(Journal journal) {
        this.journal = journal;
    }

    /**
     * The id when the token opens it; empty when the token is another's or there is no such dialogue, which nobody can tell
     * apart.
     *
     * @throws dk.trinvis.journal.StoreException if the database fails
     */
    public Optional<String> open(String id, String token) {
        Optional<byte[]> hash = journal.findTokenHash(id);
        boolean fits = new Capability(token).fits(hash.orElse(NOBODYS));
        return fits && hash.isPresent() ? Optional.of(id) : Optional.empty();
    }
}
