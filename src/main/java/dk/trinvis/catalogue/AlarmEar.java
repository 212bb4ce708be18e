package dk.trinvis.catalogue;

import dk.trinvis.guide.AlarmWords;
import java.util.List;

/** Hears danger in typed text. */
public final class AlarmEar {
    private AlarmEar(AlarmWords words) {}

    /**
     * An ear for these words.
     *
     * @throws IllegalArgumentException if a pattern is faulty; says all that {@link #faults} finds
     */
    public static AlarmEar of(AlarmWords words) {
        return new AlarmEar(words);
    }

    /** What is wrong with these words, one line each, naming list or rule; empty if nothing. */
    public static List<String> faults(AlarmWords words) {
        return List.of();
    }

    /**
     * The dangers that a text speaks of, each place once, most urgent first, then in reading order. Pure and fast (tens of
     * microseconds for a sentence); never throws, whatever the text.
     */
    public List<Heard> listen(String text) {
        return List.of();
    }
}
