package dk.trinvis.web.picture;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow as a drawing: its sections as boxes from top to bottom, each with its steps; beside a section that does not always
 * belong runs the way around it. Lengths are in the units of the drawing, which is {@link #WIDTH} wide: about a phone's
 * screen, so that a unit is about a pixel there.
 *
 * @param words texts in reading order
 */
public record Drawing(int height, List<Box> boxes, List<Line> lines, List<Words> words) {
    public static final int WIDTH = 340;

    /** @param css class: {@code end}, {@code always} or {@code sometimes} */
    public record Box(int x, int y, int width, int height, String css) {}

    /** @param path as SVG has it */
    public record Line(String path, String css) {}

    /** One line of text; y is its baseline. */
    public record Words(int x, int y, String css, String text) {}

    /** Draws a flow. */
    static Drawing of(Flow flow, Plainly plainly) {
        var pen = new Pen(plainly);
        pen.end("Her begynder I");
        flow.sections().forEach(pen::section);
        pen.arrow("");
        pen.end(Plainly.ending(flow.outcome()));
        return pen.done();
    }

    private static final class Pen {
        private static final int LEFT = 6;
        private static final int RIGHT = 308;
        private static final int AROUND = 326;
        private static final int MIDDLE = 40;
        private static final int PAD = 12;
        private static final int GAP = 26;
        // How wide a letter is on average, measured against the broadest of the fonts that are asked for.
        private static final double LETTER = 0.56;

        private final Plainly plainly;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();
        private int y = 4;

        Pen(Plainly plainly) {
            this.plainly = plainly;
        }

        void end(String text) {
            boxes.add(new Box(LEFT, y, RIGHT - LEFT, 36, "end"));
            words.add(new Words(LEFT + PAD + 4, y + 23, "name", text));
            y += 36;
        }

        void section(Section section) {
            String when = plainly.when(section.when());
            int leaves = y + 8;
            arrow(when);
            int top = y;
            y += PAD;
            write(LEFT + PAD, RIGHT - PAD, "name", 15, fill(section.title()));
            String also = also(section);
            if (!also.isEmpty()) {
                write(LEFT + PAD, RIGHT - PAD, "kind", 11.5, also);
            }
            for (Step step : section.steps()) {
                step(step);
            }
            y += PAD - 2;
            boxes.add(new Box(LEFT, top, RIGHT - LEFT, y - top, when.isEmpty() ? "always" : "sometimes"));
            if (!when.isEmpty()) {
                int returns = y + 10;
                lines.add(new Line(
                        "M" + MIDDLE + " " + leaves + "H" + (AROUND - 8) + "q8 0 8 8V" + (returns - 8) + "q0 8 -8 8H"
                                + MIDDLE,
                        "around"));
            }
        }

        private static String also(Section section) {
            var also = new ArrayList<String>();
            if (section.minutes() > 0) {
                also.add(section.minutes() + " minutter");
            }
            if (!section.remarks().isEmpty()) {
                also.add("Trinvis fortæller " + section.remarks().size() + " ting");
            }
            return String.join(" · ", also);
        }

        private void step(Step step) {
            y += 10;
            int from = y;
            int left = LEFT + PAD;
            String when = plainly.when(step.when());
            if (!when.isEmpty()) {
                left += 12;
                write(left, RIGHT - PAD, "when", 11.5, when);
            }
            int questions = step.ask().inspiration().size();
            write(
                    left,
                    RIGHT - PAD,
                    "kind",
                    11.5,
                    Plainly.kind(step) + (questions > 0 ? " · " + questions + " spørgsmål til hjælp" : ""));
            write(left, RIGHT - PAD, "asks", 13.5, fill(step.title()));
            if (!when.isEmpty()) {
                lines.add(new Line("M" + (left - 9) + " " + (from + 2) + "V" + (y + 1), "around"));
            }
        }

        /** From what stands above to what comes next; what is said beside it is when it is followed. */
        void arrow(String when) {
            int from = y;
            y += when.isEmpty() ? 0 : 14;
            if (!when.isEmpty()) {
                write(MIDDLE + 12, RIGHT - 4, "when", 11.5, when);
            }
            y = Math.max(y + 8, from + GAP);
            lines.add(new Line("M" + MIDDLE + " " + from + "V" + (y - 5), "way"));
            lines.add(new Line("M" + (MIDDLE - 5) + " " + (y - 8) + "l5 7l5 -7z", "tip"));
        }

        private void write(int left, int right, String css, double size, String text) {
            int letters = (int) ((right - left) / (size * LETTER));
            for (String line : broken(text, letters)) {
                y += (int) Math.round(size * 1.32);
                words.add(new Words(left, y - 3, css, line));
            }
        }

        Drawing done() {
            return new Drawing(y + 4, List.copyOf(boxes), List.copyOf(lines), List.copyOf(words));
        }

        private static String fill(String text) {
            return Wording.CHILD.fill(text);
        }
    }

    /** Broken between words into lines of at most so many letters; a longer word stands alone. */
    static List<String> broken(String text, int letters) {
        var broken = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        broken.add(line.toString());
        return broken;
    }
}
