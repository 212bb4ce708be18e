package dk.trinvis.guide;

import java.util.List;

/** A text and the inventory ids that stand behind it. */
public record Cited(String text, List<String> sources) {
    public Cited {
        sources = List.copyOf(sources);
    }
}
