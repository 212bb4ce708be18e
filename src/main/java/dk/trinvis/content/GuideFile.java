package dk.trinvis.content;

import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Level.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code guides/<guide>.yaml}: a scale and the next steps for each of its levels. */
final class GuideFile {

    private static final int MOST_BARS = 5;
    private static final int HIGHEST_LEVEL = 9;
    private static final Cited NONE = new Cited("", List.of());

    private final Reading reading;

    private GuideFile(Reading reading) {
        this.reading = reading;
    }

    static void read(Node root, Reading reading) {
        new GuideFile(reading).guide(new Fields(root, Shape.GUIDE, reading.findings));
    }

    private void guide(Fields fields) {
        Optional<Node.Scalar> id = reading.idAsFileName(fields);
        List<Level> levels = new ArrayList<>();
        for (Fields each : fields.each("levels", Shape.LEVEL)) {
            levels.add(level(each, levels.size() + 1));
        }
        var guide = new Guide(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                levels,
                NextSteps.read(fields, Shape.NEXT_STEP, Math.max(1, levels.size()), reading),
                reading.citations.read(fields));
        id.ifPresent(written -> reading.guides.add(written, guide));
    }

    /** @param expected levels stand in order, from 1 and without gaps */
    private Level level(Fields fields, int expected) {
        int level = fields.number("level", 1, HIGHEST_LEVEL);
        if (fields.has("level") && level != expected) {
            reading.findings.add(
                    fields.at("level"),
                    "level " + level + " stands where level " + expected + " is expected",
                    "write the levels in order, from 1 and without gaps");
        }
        return new Level(
                expected,
                fields.text("name"),
                fields.text("summary"),
                fields.number("bars", 1, MOST_BARS),
                cited(fields, "signs"),
                cited(fields, "participation"),
                fields.each("partners", Shape.CITED).stream()
                        .map(each -> NextSteps.cited(each, reading))
                        .toList(),
                fields.inner("effort", Shape.EFFORT).map(this::effort).orElse(new Effort("", "", "", List.of())),
                reading.citations.read(fields));
    }

    private Cited cited(Fields fields, String key) {
        return fields.inner(key, Shape.CITED)
                .map(each -> NextSteps.cited(each, reading))
                .orElse(NONE);
    }

    private Effort effort(Fields fields) {
        Optional<Node.Scalar> id = fields.id();
        id.ifPresent(reading.suggestedEfforts::add);
        return new Effort(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("name"),
                fields.text("text"),
                reading.citations.read(fields));
    }
}
