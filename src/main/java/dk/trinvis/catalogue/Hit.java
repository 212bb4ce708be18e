package dk.trinvis.catalogue;

import java.util.List;

/**
 * Something of the content that answers a search.
 *
 * @param id the id of the signal, next step, level, question or passage of a topic
 * @param title as a reader is shown it; may hold {@code {barnet}} and its like (see {@link dk.trinvis.flow.Wording})
 * @param sources inventory ids
 * @param from the neighbouring municipality whose answer it is, by name; empty for what holds where the asker is
 * @param score higher is better; only comparable within one result, where it falls
 */
public record Hit(String id, Kind kind, String title, List<String> sources, String from, double score) {
    public Hit {
        sources = List.copyOf(sources);
    }

    /** The same hit with another score. */
    Hit scored(double other) {
        return new Hit(id, kind, title, sources, from, other);
    }

    /** What kind of thing was found. */
    public enum Kind {
        /** {@link dk.trinvis.guide.Signal}. */
        SIGNAL("signal"),
        /** {@link dk.trinvis.guide.NextStep} of a guide or of an emergency. */
        STEP("step"),
        /** {@link dk.trinvis.guide.Level}; its id is the guide's id, a hyphen and the number. */
        LEVEL("level"),
        /** A step of a flow, or one of the prompts that inspire it. */
        QUESTION("question"),
        /** {@link dk.trinvis.guide.Topic.Passage}: what a guide answers. */
        TOPIC("topic");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Its name in the API, such as {@code signal}. */
        public String id() {
            return id;
        }
    }
}
