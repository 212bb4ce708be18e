package dk.trinvis.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule of law in force, from the register.
 *
 * @param section such as Barnets lov § 133
 * @param says one plain line
 * @param checked when somebody held it against the source; empty means unverified, and the reader is told so
 * @param against what it was held against; may be empty
 */
public record Law(
        String id, String section, String says, Optional<LocalDate> checked, String against, List<String> sources) {
    public Law {
        sources = List.copyOf(sources);
    }
}
