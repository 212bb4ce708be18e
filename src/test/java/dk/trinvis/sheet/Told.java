package dk.trinvis.sheet;

import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import java.time.Instant;

/** A dialogue told event by event. Everybody has seen everything, unless the test says {@code atOnce}. */
final class Told {
    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");

    private Dialogue dialogue = Dialogue.NONE;
    private boolean unseen;

    Told() {
        add(new Event.Begun("trin2", "rev1", "standard"));
    }

    /** The next writer has not seen the last event. */
    Told atOnce() {
        unseen = true;
        return this;
    }

    Told answered(String step, Answer answer) {
        return add(new Event.Answered(step, answer, saw()));
    }

    Told answered(String step, String text) {
        return answered(step, new Answer.Text(text));
    }

    Told chose(String step, String option) {
        return answered(step, new Answer.Choice(option));
    }

    Told noted(String step, String text) {
        return added(step, new Content.Note(text, false));
    }

    Told notedForStaff(String step, String text) {
        return added(step, new Content.Note(text, true));
    }

    Told agreed(String step, String what, String who, String by, String followUp) {
        return added(step, new Content.Agreement(what, who, by, followUp));
    }

    Told added(String step, Content content) {
        return add(new Event.Added(step, "item-" + (dialogue.seq() + 1), content));
    }

    /** Changes the note or agreement that was added last. */
    Told changed(Content content) {
        return add(new Event.Changed(lastItem(), content, saw()));
    }

    Told removed() {
        return add(new Event.Removed(lastItem()));
    }

    Told alarmed(Alarm alarm) {
        return add(new Event.AlarmRaised("alarm-" + (dialogue.seq() + 1), alarm, "bekymring", "far slår", false));
    }

    Dialogue dialogue() {
        return dialogue;
    }

    private String lastItem() {
        return dialogue.items().keySet().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private long saw() {
        long saw = unseen ? dialogue.seq() - 1 : dialogue.seq();
        unseen = false;
        return saw;
    }

    private Told add(Event event) {
        long seq = dialogue.seq() + 1;
        dialogue = dialogue.evolve(new Recorded(seq, AT, "command-" + seq, event));
        return this;
    }
}
