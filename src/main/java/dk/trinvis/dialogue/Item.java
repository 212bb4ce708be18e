package dk.trinvis.dialogue;

import java.time.Instant;

/**
 * A note or an agreement under a step.
 *
 * @param id the id of the command that added it
 * @param removed taken off the sheet; it can be restored
 */
public record Item(String id, String step, Register<Content> content, boolean removed, Instant at) {

    /** What it says now. */
    public Content says() {
        return content.value().orElseThrow(() -> new IllegalStateException("item \"" + id + "\" says nothing"));
    }
}
