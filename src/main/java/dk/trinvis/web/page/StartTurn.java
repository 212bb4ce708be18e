package dk.trinvis.web.page;

import java.util.List;
import java.util.Optional;

/** One turn of the conversation on the start page, in its final words: something said, or the question that is open. */
public sealed interface StartTurn {
    /** The step that it is about. */
    String step();

    /**
     * An answer in a bubble.
     *
     * @param label what was asked, for those who listen
     * @param texts one or several
     * @param fields the hidden fields that carry it, names and values
     */
    record Said(String step, String label, List<String> texts, List<Hidden> fields) implements StartTurn {}

    /** A hidden field. */
    record Hidden(String name, String value) {}

    /**
     * What a question says.
     *
     * @param problem what was wrong with the last answer; empty if nothing
     */
    record Asked(String title, String help, String problem) {}

    /** The concern, typed. */
    record Write(String step, Asked asked, String value, Signs signs) implements StartTurn {}

    /** The signals, ticked. */
    record Tick(String step, Asked asked, Signs signs) implements StartTurn {}

    /** One of several, tapped. */
    record Pick(String step, Asked asked, String chosen, List<Option> options) implements StartTurn {}

    record Option(String id, String text, String help) {}

    /** A place on the scale, tapped. */
    record Place(String step, Asked asked, String chosen, List<Rung> rungs) implements StartTurn {}

    /**
     * A zone of the scale, in its final words.
     *
     * @param numbers the levels in it; on most scales one
     */
    record Rung(
            List<Integer> numbers,
            String name,
            String summary,
            int bars,
            Todo signs,
            Optional<Todo> participation,
            Optional<Todo> care) {
        public Rung {
            numbers = List.copyOf(numbers);
        }

        /** Whether this is the level that was chosen. */
        public boolean holds(String chosen) {
            return numbers.stream().anyMatch(number -> chosen.equals(Integer.toString(number)));
        }
    }

    /**
     * The signals to choose from.
     *
     * @param offered those that the words speak of, best first, then the ticked ones
     * @param searched what was searched for
     * @param found what the search found
     * @param groups the whole catalogue, without those above
     */
    record Signs(List<Chip> offered, String searched, List<Chip> found, List<Group> groups) {
        public boolean anyTicked() {
            return offered.stream().anyMatch(Chip::ticked);
        }
    }

    record Chip(String id, String title, String meaning, boolean ticked) {}

    record Group(String title, String help, List<Chip> chips) {}
}
