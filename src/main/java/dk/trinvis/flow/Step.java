package dk.trinvis.flow;

import java.util.List;

/**
 * One thing that the conversation asks for. Closed: whoever handles steps switches over all kinds.
 *
 * <p>Every kind carries the same {@link Ask}: id, words and condition. Texts may hold {@code {barnet}} and its like.
 */
public sealed interface Step {

    /** What all kinds of step have in common. */
    Ask ask();

    default String id() {
        return ask().id();
    }

    default String title() {
        return ask().title();
    }

    default Condition when() {
        return ask().when();
    }

    /**
     * The words and the place of a step.
     *
     * @param staffOnly what is written here never reaches the parents' sheet
     * @param offSheet what is answered here leads the conversation and stands on no sheet, such as whether abuse is suspected
     * @param inspiration questions that may help; none of them has to be answered
     * @param sources inventory ids that this step carries
     */
    record Ask(
            String id,
            String title,
            String help,
            boolean staffOnly,
            boolean offSheet,
            Condition when,
            List<Prompt> inspiration,
            List<String> sources) {
        public Ask {
            inspiration = List.copyOf(inspiration);
            sources = List.copyOf(sources);
        }
    }

    /** A question to think by, with the inventory ids it carries. */
    record Prompt(String id, String text, List<String> sources) {
        public Prompt {
            sources = List.copyOf(sources);
        }
    }

    /** One of the answers that a choice offers. */
    record Option(String id, String text, String help) {}

    /** Free text, several lines. Answer: {@link Answer.Text}. */
    record Text(Ask ask) implements Step {}

    /** One short line. Answer: {@link Answer.Text} without line breaks. */
    record Line(Ask ask) implements Step {}

    /** Signals of the catalogue to confirm. Answer: {@link Answer.Signals}. */
    record Signals(Ask ask) implements Step {}

    /** Exactly one of a few options. Answer: {@link Answer.Choice}. */
    record Choice(Ask ask, List<Option> options) implements Step {
        public Choice {
            options = List.copyOf(options);
        }

        /** Whether this option is among the offered ones. */
        public boolean offers(String optionId) {
            return options.stream().anyMatch(option -> option.id().equals(optionId));
        }
    }

    /** Any number of a few options. Answer: {@link Answer.Choices}. */
    record Choices(Ask ask, List<Option> options) implements Step {
        public Choices {
            options = List.copyOf(options);
        }

        /** Whether this option is among the offered ones. */
        public boolean offers(String optionId) {
            return options.stream().anyMatch(option -> option.id().equals(optionId));
        }
    }

    /** A place on the scale of a guide. Answer: {@link Answer.Level} from {@code lowest} to {@code highest}. */
    record Scale(Ask ask, String guide, int lowest, int highest) implements Step {}

    /** Any number of notes, each with its own life. */
    record Notes(Ask ask) implements Step {}

    /** Any number of agreements: what, who, by when, how followed up. */
    record Agreements(Ask ask) implements Step {}

    /**
     * A row of a trivselsskema: any number of marks, one from each who marks, so that they stand side by side (inventory
     * O.m3.marks, O.m3.overview).
     */
    record Marks(Ask ask) implements Step {}

    /** Somebody by name or function and how to reach them. Answer: {@link Answer.Person}. */
    record Person(Ask ask) implements Step {}

    /** When something happens or has happened. Answer: {@link Answer.Day}. */
    record Day(Ask ask) implements Step {}

    /** When and where we meet. Answer: {@link Answer.Meeting}. */
    record Meeting(Ask ask) implements Step {}
}
