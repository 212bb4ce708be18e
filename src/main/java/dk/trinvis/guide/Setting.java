package dk.trinvis.guide;

import java.util.List;

/** Something in which municipalities differ, such as when parents are involved after a trivselsskema. */
public record Setting(String id, String title, List<Option> options, List<String> sources) {
    public Setting {
        options = List.copyOf(options);
        sources = List.copyOf(sources);
    }

    /** One way of doing it. */
    public record Option(String id, String text) {}
}
