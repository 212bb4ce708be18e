package dk.trinvis.guide;

import dk.trinvis.flow.Age;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A guide, such as the trivselsbarometer: its scale and the next steps for each level of it. A guide without a scale has
 * neither; it is there to be read.
 *
 * @param levels in order of their numbers, without gaps; whether a higher number is better differs by guide
 */
public record Guide(String id, String title, List<Level> levels, List<NextStep> steps, List<String> sources) {
    public Guide {
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /** Whether children are placed on it. */
    public boolean hasScale() {
        return !levels.isEmpty();
    }

    /**
     * The levels that share a name and bars, such as 9 and 10 of the trivselslineal, the best first (inventory
     * V.lineal.scale). On most scales each level stands alone.
     */
    public List<List<Level>> zones() {
        var zones = new ArrayList<List<Level>>();
        for (Level level : levels) {
            List<Level> last = zones.isEmpty() ? List.of() : zones.getLast();
            if (!last.isEmpty()
                    && last.getFirst().name().equals(level.name())
                    && last.getFirst().bars() == level.bars()) {
                last.add(level);
            } else {
                zones.add(new ArrayList<>(List.of(level)));
            }
        }
        zones.sort(Comparator.comparingInt((List<Level> zone) -> zone.getFirst().bars())
                .reversed());
        return zones.stream().map(List::copyOf).toList();
    }

    /**
     * What a level is called where it stands alone: with its number where it shares its name, such as 6: Sårbar trivsel, so
     * that a reader can tell 5 from 6 (inventory V.lineal.scale).
     */
    public String named(Level level) {
        boolean shared =
                levels.stream().filter(each -> each.name().equals(level.name())).count() > 1;
        return shared ? level.level() + ": " + level.name() : level.name();
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
