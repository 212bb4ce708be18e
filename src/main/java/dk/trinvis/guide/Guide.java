package dk.trinvis.guide;

import dk.trinvis.flow.Age;
import java.util.List;
import java.util.Optional;

/** A guide with a scale and the next steps for each level of it, such as the trivselsbarometer. */
public record Guide(String id, String title, List<Level> levels, List<NextStep> steps, List<String> sources) {
    public Guide {
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /** The level with this number, if the scale has it. */
    public Optional<Level> findLevel(int level) {
        return levels.stream().filter(each -> each.level() == level).findFirst();
    }

    /**
     * What to do now, in the order of the content.
     *
     * @throws IllegalArgumentException if the scale has no such level
     */
    public Advice advise(String role, int level, Age age) {
        Level place = findLevel(level)
                .orElseThrow(() -> new IllegalArgumentException("guide \"" + id + "\" has no level " + level));
        return new Advice(
                this,
                place,
                age,
                steps.stream().filter(step -> step.fits(role, level, age)).toList());
    }
}
