package dk.trinvis.guide;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sign of mistrivsel in the signal catalogues (inventory V.general, V.fysisk, V.adfaerd, V.psykisk, V.spaed).
 *
 * @param group the catalogue it stands in, such as {@code fysisk}
 * @param title its term, such as Søvnbesvær
 * @param meaning one plain line: how it shows in daily life
 * @param phrasings how people say it, in everyday Danish; what search learns from
 * @param ages the bands it is about; empty means all
 * @param alarm the danger that it speaks of when somebody confirms it
 */
public record Signal(
        String id,
        String group,
        String title,
        String meaning,
        List<String> phrasings,
        Set<Age> ages,
        Optional<Alarm> alarm,
        List<String> sources) {
    public Signal {
        phrasings = List.copyOf(phrasings);
        ages = Set.copyOf(ages);
        sources = List.copyOf(sources);
    }

    /** Whether it is about this age. */
    public boolean fits(Age age) {
        return ages.isEmpty() || ages.contains(age);
    }
}
