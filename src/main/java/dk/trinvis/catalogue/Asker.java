package dk.trinvis.catalogue;

import dk.trinvis.flow.Age;
import java.util.Optional;

/**
 * Who asks, so that what is for others is left out.
 *
 * @param profile id of the municipality: its guides answer, and those of its neighbours after them
 * @param role id of a {@link dk.trinvis.guide.Role}; empty keeps what is for any role
 * @param age of the child asked about; empty keeps what is for any age
 */
public record Asker(String profile, Optional<String> role, Optional<Age> age) {

    /** Somebody in this municipality of whom nothing more is known. */
    public static Asker in(String profile) {
        return new Asker(profile, Optional.empty(), Optional.empty());
    }
}
