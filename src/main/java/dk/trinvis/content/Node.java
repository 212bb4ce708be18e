package dk.trinvis.content;

import java.util.List;
import java.util.SequencedMap;

/** A piece of a YAML file that knows the line it stands on. */
public sealed interface Node {

    Place at();

    /** What it is, in the words of a finding. */
    default String what() {
        return switch (this) {
            case Keys keys -> "a group of keys";
            case Sequence sequence -> "a list";
            case Scalar scalar -> scalar.nothing() ? "nothing" : "a single value";
        };
    }

    /** Keys with values, in the order of the file. Each key stands once. */
    record Keys(Place at, SequencedMap<String, Entry> entries) implements Node {}

    /** @param at where the key stands */
    record Entry(Place at, Node value) {}

    record Sequence(Place at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * @param text as written, without its quotes
     * @param nothing whether nothing at all is written ({@code key:} or {@code key: null})
     */
    record Scalar(Place at, String text, boolean nothing) implements Node {}
}
