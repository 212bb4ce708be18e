package dk.trinvis.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that several people may write at once (a multi-value register).
 *
 * <p>Writing replaces what the writer had seen, and nothing else. Two who answer the same thing at once both stay, side by
 * side, until somebody who sees both writes again.
 *
 * @param candidates oldest first; empty means no value
 */
public record Register<T>(List<Candidate<T>> candidates) {

    /** @param seq the sequence of the event that wrote it */
    public record Candidate<T>(T value, long seq) {}

    public Register {
        candidates = List.copyOf(candidates);
    }

    /** A register that nobody has written to. */
    public static <T> Register<T> empty() {
        return new Register<>(List.of());
    }

    /** The register after somebody who had seen everything up to {@code saw} wrote this value at {@code seq}. */
    public Register<T> write(T value, long seq, long saw) {
        var kept = new ArrayList<>(unseen(saw));
        kept.removeIf(candidate -> candidate.value().equals(value));
        kept.add(new Candidate<>(value, seq));
        return new Register<>(kept);
    }

    /** The register after somebody who had seen everything up to {@code saw} took the value back. */
    public Register<T> clear(long saw) {
        return new Register<>(unseen(saw));
    }

    /** What counts for now: the newest candidate. */
    public Optional<T> value() {
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.getLast().value());
    }

    /** All that stands side by side, oldest first. */
    public Stream<T> all() {
        return candidates.stream().map(Candidate::value);
    }

    /** Whether the team has to choose. */
    public boolean contested() {
        return candidates.size() > 1;
    }

    private List<Candidate<T>> unseen(long saw) {
        return candidates.stream().filter(candidate -> candidate.seq() > saw).toList();
    }
}
