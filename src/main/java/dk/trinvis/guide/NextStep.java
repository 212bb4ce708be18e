package dk.trinvis.guide;

import dk.trinvis.flow.Age;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something to do now. The text begins with a verb.
 *
 * @param detail a second sentence, may be empty
 * @param levels the levels of the guide's scale it is for; empty means all
 * @param roles ids of {@link Role}; empty means all
 * @param ages empty means all
 * @param law ids of {@link Law}
 * @param flow the conversation that leads it, where there is one
 */
public record NextStep(
        String id,
        String text,
        String detail,
        Set<Integer> levels,
        Set<String> roles,
        Set<Age> ages,
        List<String> sources,
        List<String> law,
        Optional<String> flow) {
    public NextStep {
        levels = Set.copyOf(levels);
        roles = Set.copyOf(roles);
        ages = Set.copyOf(ages);
        sources = List.copyOf(sources);
        law = List.copyOf(law);
    }

    /** Whether it is for this role, level and age. */
    public boolean fits(String role, int level, Age age) {
        return (roles.isEmpty() || roles.contains(role))
                && (levels.isEmpty() || levels.contains(level))
                && (ages.isEmpty() || ages.contains(age));
    }
}
