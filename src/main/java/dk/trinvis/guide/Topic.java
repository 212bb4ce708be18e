package dk.trinvis.guide;

import java.util.List;
import java.util.Optional;

/**
 * Something that a guide explains, such as the fællesfagligt forebyggelsesmøde: a page to read, and passages that answer
 * questions.
 *
 * @param intro what it is, in one line
 * @param asks how people ask about it, in everyday Danish; what search learns from
 * @param flow the conversation that leads it, where there is one
 */
public record Topic(
        String id, String title, String intro, List<String> asks, Optional<String> flow, List<Passage> passages) {
    public Topic {
        asks = List.copyOf(asks);
        passages = List.copyOf(passages);
    }

    /**
     * The answer to one question.
     *
     * @param title may be empty where the topic's own title says it
     * @param items what belongs to the text, point by point; may be empty
     * @param asks how people ask for just this
     * @param law ids of {@link Law}
     */
    public record Passage(
            String id,
            String title,
            String text,
            List<String> items,
            List<String> asks,
            List<String> sources,
            List<String> law) {
        public Passage {
            items = List.copyOf(items);
            asks = List.copyOf(asks);
            sources = List.copyOf(sources);
            law = List.copyOf(law);
        }
    }
}
