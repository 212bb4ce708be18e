package dk.trinvis.web.page;

import java.util.List;
import java.util.Set;

/**
 * What a page of a dialogue shows beside the dialogue itself: what is half written, what was refused, what just happened.
 *
 * @param typed the fields that keep what was typed
 * @param open places that somebody opened to change
 * @param saved places that were saved with the last tap
 * @param removed the item that was removed with the last tap; empty where none was
 * @param message one sentence above everything; may be empty
 */
record Showing(
        Typed typed, Set<String> open, Set<String> saved, String removed, List<Trouble> troubles, String message) {
    static final Showing PLAIN = new Showing(Typed.NOTHING, Set.of(), Set.of(), "", List.of(), "");

    Showing {
        open = Set.copyOf(open);
        saved = Set.copyOf(saved);
        troubles = List.copyOf(troubles);
    }

    Showing typed(Typed now) {
        return new Showing(now, open, saved, removed, troubles, message);
    }

    Showing opened(Set<String> now) {
        return new Showing(typed, now, saved, removed, troubles, message);
    }

    Showing saved(Set<String> now) {
        return new Showing(typed, open, now, removed, troubles, message);
    }

    Showing removed(String now) {
        return new Showing(typed, open, saved, now, troubles, message);
    }

    Showing troubled(List<Trouble> now, String why) {
        return new Showing(typed, open, saved, removed, now, why);
    }

    /** What stands in a field: what was typed, otherwise what is known. */
    String value(String field, String known) {
        return typed.has(field) ? typed.text(field) : known;
    }

    StepView.Box box(String field, String known) {
        return new StepView.Box(field, value(field, known), Trouble.at(field, troubles));
    }
}
