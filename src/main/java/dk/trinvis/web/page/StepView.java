package dk.trinvis.web.page;

import dk.trinvis.dialogue.Content;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step of a dialogue as its page shows it: what was written, and the fields to write more. Texts are final words. */
public sealed interface StepView {

    /** What all kinds have in common. */
    Head head();

    /** From so many options on they stand two and two, if each is this short. */
    int MANY = 4;

    int SHORT = 30;

    /**
     * @param id the step's id, which is also its place in the form
     * @param answer what was answered, in words; empty while nothing is
     * @param inspiration questions that may help; the first one is in sight
     * @param tagged whether it says so: where parents get nothing at all, it would say it everywhere
     * @param saved such as {@code Gemt kl. 14.32}; empty where nothing was saved just now
     * @param seen what its writer sees of the dialogue: a sequence
     * @param sides answers that stand side by side, newest last; empty unless the team has to choose
     */
    record Head(
            String id,
            String title,
            String help,
            String answer,
            List<String> inspiration,
            boolean staffOnly,
            boolean tagged,
            String saved,
            String seen,
            List<Side> sides) {
        public Head {
            inspiration = List.copyOf(inspiration);
            sides = List.copyOf(sides);
        }
    }

    /** One of several values of which one has to be chosen. @param choose the value of its button */
    record Side(String text, String choose) {}

    /** A field: its name, which is also its id, what stands in it, and what is wrong with that (empty if nothing). */
    record Box(String name, String value, String error) {
        /** Whether what stands in it was refused. */
        public boolean refused() {
            return !error.isEmpty();
        }
    }

    /** @param removed removed notes, which can be brought back */
    record Notes(Head head, List<NoteView> notes, Box draft, boolean draftStaffOnly, List<Gone> removed)
            implements StepView {
        public Notes {
            notes = List.copyOf(notes);
            removed = List.copyOf(removed);
        }
    }

    /**
     * A note.
     *
     * @param place its place in the form
     * @param open whether it is open to be changed
     */
    record NoteView(
            String item,
            String place,
            String text,
            boolean staffOnly,
            boolean open,
            Box edit,
            boolean editStaffOnly,
            String saved,
            String seen,
            List<Side> sides) {}

    /** @param removed removed agreements, which can be brought back */
    record Agreements(Head head, List<AgreementView> agreements, AgreementBoxes draft, List<Gone> removed)
            implements StepView {
        public Agreements {
            agreements = List.copyOf(agreements);
            removed = List.copyOf(removed);
        }
    }

    /** An agreement. @param open whether it is open to be changed */
    record AgreementView(
            String item,
            String place,
            String what,
            String who,
            String by,
            String followUp,
            boolean open,
            AgreementBoxes edit,
            String saved,
            String seen,
            List<Side> sides) {}

    /** The four fields of an agreement. */
    record AgreementBoxes(Box what, Box who, Box by, Box followUp) {}

    /** Something that was removed. @param justNow whether it happened with the last tap */
    record Gone(String item, String text, boolean justNow) {}

    /** Free text. @param said what stands there; empty while it is open */
    record Text(Head head, Box box, String said) implements StepView {}

    record Line(Head head, Box box) implements StepView {}

    /**
     * @param said what was chosen, in words, where the choice is folded away; otherwise empty
     * @param moving elements of the page that may change with it
     */
    record Choice(
            Head head,
            String name,
            List<OptionView> options,
            boolean chosen,
            String error,
            String said,
            List<String> moving)
            implements StepView {
        public Choice {
            options = List.copyOf(options);
            moving = List.copyOf(moving);
        }

        /** All that is taken from the answer's page when one is chosen, its own before what may hold it: nothing else moves. */
        public String taken() {
            String id = head.id();
            Stream<String> own =
                    Stream.of("gemt_", "set_", "valgt_", "svar_", "fortalt_").map(part -> part + id);
            Stream<String> page = Stream.of("gemt", "vist", "command", "alarmer", "fremdrift", "dok");
            return Stream.of(own, moving.stream().filter(each -> !each.equals("trin_" + id)), page)
                    .flatMap(each -> each)
                    .distinct()
                    .map(each -> "#" + each)
                    .collect(Collectors.joining(","));
        }

        /** Whether the options are many and short, so that two stand side by side. */
        public boolean brief() {
            return options.size() > MANY
                    && options.stream().allMatch(option -> option.text().length() <= SHORT);
        }

        /** What the level suggests; empty if nothing. */
        public String suggestion() {
            return options.stream()
                    .filter(OptionView::suggested)
                    .map(OptionView::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param suggested whether the level suggests it */
    record OptionView(String id, String text, String help, boolean chosen, boolean suggested) {}

    /** @param said the level's name, where the scale is folded away; otherwise empty */
    record Scale(Head head, String name, List<LevelView> levels, String error, String said) implements StepView {
        public Scale {
            levels = List.copyOf(levels);
        }
    }

    /** @param asked the name of the hidden field that says the boxes were there */
    record Choices(Head head, String name, String asked, List<OptionView> options, String error) implements StepView {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** A row of a trivselsskema: the marks side by side, and the fields of the next one. */
    record Marks(Head head, List<MarkView> marks, MarkBoxes draft, List<Gone> removed) implements StepView {
        public Marks {
            marks = List.copyOf(marks);
            removed = List.copyOf(removed);
        }
    }

    /** One professional's mark. Its parts are those of {@link NoteView}. */
    record MarkView(
            String item,
            String place,
            String who,
            Content.Colour colour,
            String text,
            boolean open,
            MarkBoxes edit,
            String saved,
            String seen,
            List<Side> sides) {
        public MarkView {
            sides = List.copyOf(sides);
        }
    }

    /** @param name the name of the colour's buttons */
    record MarkBoxes(Box who, String name, List<ColourView> colours, String error, Box text) {
        public MarkBoxes {
            colours = List.copyOf(colours);
        }
    }

    record ColourView(Content.Colour colour, boolean chosen) {}

    /** A zone of the scale with what one compares against. @param bars how many of five are filled */
    record LevelView(
            List<Place> places,
            String name,
            String summary,
            int bars,
            String signs,
            String participation,
            String care) {
        public LevelView {
            places = List.copyOf(places);
        }
    }

    /** A number on the scale. Where a zone has only one, its name says enough. */
    record Place(int level, boolean chosen) {}

    /**
     * @param asked the name of the hidden field that says the boxes were there
     * @param chips what was confirmed and what the words suggest
     * @param groups all other signals
     * @param said the confirmed ones, where the boxes are folded away; otherwise empty
     */
    record Signals(Head head, String name, String asked, List<Chip> chips, List<Group> groups, List<String> said)
            implements StepView {
        public Signals {
            chips = List.copyOf(chips);
            groups = List.copyOf(groups);
            said = List.copyOf(said);
        }
    }

    record Chip(String id, String title, String meaning, boolean on) {}

    record Group(String title, List<Chip> chips) {
        public Group {
            chips = List.copyOf(chips);
        }
    }

    record Person(Head head, Box name, Box reach) implements StepView {}

    record Day(Head head, Box date) implements StepView {}

    /** @param today the first day that can be chosen, as ISO */
    record Meeting(Head head, Box date, Box time, Box venue, String today) implements StepView {}
}
