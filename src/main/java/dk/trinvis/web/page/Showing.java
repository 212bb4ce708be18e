package dk.trinvis.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page of a dialogue shows beside the dialogue itself: what is half written, what was refused, what just happened.
 *
 * @param typed the fields that keep what was typed
 * @param open places that somebody opened to change
 * @param saved places that were saved with the last tap
 * @param removed the item that was removed with the last tap; empty where none was
 * @param message one sentence above everything; may be empty
 * @param asked a question that was asked beside the conversation
 */
record Showing(
        Typed typed,
        Set<String> open,
        Set<String> saved,
        String removed,
        List<Trouble> troubles,
        String message,
        Optional<Asked> asked) {
    static final Showing PLAIN = new Showing(Typed.NOTHING, Set.of(), Set.of(), "", List.of(), "", Optional.empty());

    Showing {
        open = Set.copyOf(open);
        saved = Set.copyOf(saved);
        troubles = List.copyOf(troubles);
    }

    Showing typed(Typed now) {
        return new Showing(now, open, saved, removed, troubles, message, asked);
    }

    Showing opened(Set<String> now) {
        return new Showing(typed, now, saved, removed, troubles, message, asked);
    }

    Showing saved(Set<String> now) {
        return new Showing(typed, open, now, removed, troubles, message, asked);
    }

    Showing removed(String now) {
        return new Showing(typed, open, saved, now, troubles, message, asked);
    }

    Showing troubled(List<Trouble> now, String why) {
        return new Showing(typed, open, saved, removed, now, why, asked);
    }

    Showing asked(Optional<Asked> now) {
        return new Showing(typed, open, saved, removed, troubles, message, now);
    }

    /** What stands in a field: what was typed, otherwise what is known. */
    String value(String field, String known) {
        return typed.has(field) ? typed.text(field) : known;
    }

    StepView.Box box(String field, String known) {
        return new StepView.Box(field, value(field, known), Trouble.at(field, troubles));
    }
}
