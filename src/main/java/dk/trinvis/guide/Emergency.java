package dk.trinvis.guide;

import dk.trinvis.flow.Alarm;
import java.util.List;

/**
 * What to do first when something speaks of danger (inventory V.abuse.path and rules of our own).
 *
 * @param title the first thing to know, such as what NOT to do
 * @param call whom to phone first; {@link Call#NONE} where nobody
 * @param after what happens then, such as deadlines
 */
public record Emergency(
        Alarm alarm,
        String title,
        String intro,
        Call call,
        List<NextStep> steps,
        List<Cited> after,
        List<String> sources) {
    public Emergency {
        steps = List.copyOf(steps);
        after = List.copyOf(after);
        sources = List.copyOf(sources);
    }

    /** Whose telephone is the largest button. */
    public enum Call {
        /** 112. */
        EMERGENCY_SERVICES,
        /** The frontteam of the municipality; its number stands in the profile. */
        FRONTTEAM,
        NONE
    }
}
