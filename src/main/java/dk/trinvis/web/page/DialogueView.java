package dk.trinvis.web.page;

import dk.trinvis.flow.Flow;
import dk.trinvis.web.Paths;
import java.util.List;
import java.util.Optional;

/**
 * A page of a dialogue: one section and what stays in sight around it.
 *
 * @param opening whether the section is what the conversation began with, rather than one of the question sets
 * @param count such as 2 af 5; empty for the opening
 * @param said what was said at the start
 * @param pin what stays in sight from an earlier section
 * @param minutes how long the agenda gives the section; 0 where it says nothing
 * @param shown the ids of the section and of all that is told and asked in it, with spaces between
 * @param told what the conversation tells here, whatever is answered
 * @param slots the places of the steps, in order
 * @param off what does not belong to the conversation just now, and is kept
 * @param troubles what was refused, each at its field
 * @param message one sentence above everything; empty if there is nothing to say
 * @param saved such as Gemt kl. 14.32; empty where nothing was saved just now
 * @param panels danger that stands in the dialogue, above everything
 * @param known whether that danger was spoken of in other sections only, so that it has been read
 * @param skips whether something is open here that can be passed over
 * @param last whether the sheet comes next
 * @param outcome what the conversation ends in
 * @param asked a question that was asked beside it, with its answers
 */
public record DialogueView(
        Form form,
        String heading,
        String help,
        String count,
        boolean opening,
        List<Bar> bars,
        Optional<Said> said,
        Optional<Pin> pin,
        int minutes,
        String shown,
        List<Told> told,
        List<Slot> slots,
        List<Off> off,
        List<Trouble> troubles,
        String message,
        String saved,
        List<Panel> panels,
        boolean known,
        boolean skips,
        boolean last,
        Flow.Outcome outcome,
        Optional<Asked> asked) {
    public DialogueView {
        bars = List.copyOf(bars);
        told = List.copyOf(told);
        slots = List.copyOf(slots);
        off = List.copyOf(off);
        troubles = List.copyOf(troubles);
        panels = List.copyOf(panels);
    }

    /**
     * Whether a step is a line that opens on a tap: where agreements are made, all else waits until somebody wants it.
     */
    public boolean folds(StepView step) {
        return !(step instanceof StepView.Agreements)
                && slots.stream().flatMap(slot -> slot.step().stream()).anyMatch(StepView.Agreements.class::isInstance);
    }

    /** Whether such a line is open, since something in it has to be seen to. */
    public boolean unfolded(StepView step) {
        return !step.head().sides().isEmpty()
                || troubles.stream()
                        .anyMatch(trouble -> !trouble.field().isEmpty()
                                && Fields.placeOf(trouble.field())
                                        .equals(step.head().id()));
    }

    /**
     * What every form inside a dialogue carries.
     *
     * @param command the id under which what is posted counts once
     * @param seq what the page shows of the dialogue
     */
    public record Form(String dialogue, String token, String command, long seq, String section) {
        /** Where it is posted to. */
        public String action() {
            return path(Paths.COMMANDS);
        }

        /** One of the paths of this dialogue. */
        public String path(String path) {
            return Paths.of(path, dialogue);
        }
    }

    /**
     * The place of a step.
     *
     * @param step empty while the step waits for an answer that brings it
     * @param told what the conversation tells because of what was answered to it
     */
    public record Slot(String id, Optional<StepView> step, List<Told> told) {
        public Slot {
            told = List.copyOf(told);
        }
    }

    /** Something that the conversation tells. @param date the day it speaks of, as a sentence; empty where none is known */
    public record Told(Todo todo, String date) {}

    /** What the button to the end says, such as Se arket. */
    public String seeOutcome() {
        return switch (outcome) {
            case SHEET, ADVICE -> "Se arket";
            case PLAN -> "Se planen";
            case TEXT -> "Se teksten";
        };
    }

    /** One of the bars of the progress. */
    public record Bar(String section, String title, Progress progress) {}

    /** How far a section is. */
    public enum Progress {
        DONE("udfyldt"),
        NOW("her er I"),
        AHEAD("ikke begyndt");

        private final String word;

        Progress(String word) {
            this.word = word;
        }

        /** In words. */
        public String word() {
            return word;
        }
    }

    /**
     * What was said at the start.
     *
     * @param words the worry as it was typed; may be empty
     * @param rest signals, age, role and level in words
     */
    public record Said(String section, String words, List<String> rest) {
        public Said {
            rest = List.copyOf(rest);
        }
    }

    /** What stays in sight. @param notes empty while nothing is written */
    public record Pin(String section, String title, List<String> notes) {
        public Pin {
            notes = List.copyOf(notes);
        }
    }

    /** Something that is kept although it does not belong here now. @param why a whole sentence */
    public record Off(String title, String why, List<String> lines) {
        public Off {
            lines = List.copyOf(lines);
        }
    }
}
