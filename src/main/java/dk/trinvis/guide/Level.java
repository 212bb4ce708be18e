package dk.trinvis.guide;

import java.util.List;
import java.util.Optional;

/**
 * One level of a guide's scale, such as Faldende trivsel on the barometer (inventory T.level, T.signs, T.participation,
 * T.partners, T.effort).
 *
 * @param level its number; what a higher number means differs by scale
 * @param bars how many of five bars are filled; five is best. Colour, word and bars always come together
 * @param summary one line beneath the name where the level is chosen
 * @param signs what one sees at this level
 * @param participation how the child takes part in communities at this level, where the guide says so
 * @param care the parents' care at this level, where the guide says so (inventory V.lineal)
 * @param partners who is worth involving
 * @param effort the type of effort that the level suggests, where the guide does: an option of the flow's effort step
 */
public record Level(
        int level,
        String name,
        String summary,
        int bars,
        Cited signs,
        Optional<Cited> participation,
        Optional<Cited> care,
        List<Cited> partners,
        Optional<Effort> effort,
        List<String> sources) {
    public Level {
        partners = List.copyOf(partners);
        sources = List.copyOf(sources);
    }

    /** A type of effort, such as forebyggende, and whom it is for. */
    public record Effort(String id, String name, String text, List<String> sources) {
        public Effort {
            sources = List.copyOf(sources);
        }
    }
}
