package dk.trinvis.dialogue;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Flow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision needs beside the state: the pinned content, today's date and the two faculties that live elsewhere.
 *
 * @param ear hears danger in a text
 * @param signals what a signal id stands for; empty where the content has no such signal
 * @param notSent why nothing of this dialogue is mailed, and what to do instead; empty where it may be
 * @param writer writes the sheets that a dialogue allows just now
 */
public record Setting(
        Flow flow,
        LocalDate today,
        Function<String, List<Heard>> ear,
        Function<String, Optional<KnownSignal>> signals,
        Optional<String> notSent,
        Function<Dialogue, List<Sheet>> writer) {

    /** @param words as they were typed */
    public record Heard(Alarm kind, String words) {}

    /** @param alarm the danger that it speaks of when confirmed */
    public record KnownSignal(String id, Optional<Alarm> alarm) {}
}
