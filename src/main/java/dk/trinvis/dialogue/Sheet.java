package dk.trinvis.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The agreement sheet for one audience, in its final words. What it looks like is {@code sheet}'s business.
 *
 * @param title such as Det har vi aftalt om Malthe
 * @param intro the thanks that it begins with; empty where it is a text to copy
 * @param next when we meet again; empty where nothing is agreed
 * @param closing whom to ask; empty where it is a text to copy
 */
public record Sheet(
        Audience audience,
        LocalDate date,
        String title,
        String intro,
        List<Part> parts,
        Optional<Appointment> next,
        String closing) {
    public Sheet {
        parts = List.copyOf(parts);
    }

    /** A heading and what stands under it. */
    public record Part(String heading, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** What can stand under a heading. */
    public sealed interface Block {}

    /** What people said, each on its own. Shown as quotes where it is the child's perspective. */
    public record Notes(List<String> notes, boolean quoted) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    /** Who does what by when. */
    public record Agreements(List<Content.Agreement> agreements) implements Block {
        public Agreements {
            agreements = List.copyOf(agreements);
        }
    }

    /** A label and its value, such as Tovholder: Lone. */
    public record Fact(String label, String value) implements Block {}

    /** @param when in words, such as mandag den 15. december 2026 kl. 14.30 */
    public record Appointment(String heading, String when, String place) {}
}
