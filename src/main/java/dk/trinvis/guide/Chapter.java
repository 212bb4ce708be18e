package dk.trinvis.guide;

import java.util.List;

/** Topics of a guide that belong together: one file of content and one part of the guide's page. */
public record Chapter(String id, String guide, String title, int order, List<Topic> topics) {
    public Chapter {
        topics = List.copyOf(topics);
    }
}
