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
    static final int HIGHEST_LEVEL = 20;
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
            levels.add(level(each, levels));
        }
        var guide = new Guide(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                levels,
                NextSteps.read(
                        fields,
                        Shape.NEXT_STEP,
                        levels.isEmpty() ? 0 : levels.getFirst().level(),
                        levels.isEmpty() ? HIGHEST_LEVEL : levels.getLast().level(),
                        reading),
                reading.citations.read(fields));
        id.ifPresent(written -> reading.guides.add(written, guide));
    }

    /** @param before the levels above it: they stand in order, from any number and without gaps */
    private Level level(Fields fields, List<Level> before) {
        int level = fields.number("level", 0, HIGHEST_LEVEL);
        int expected = before.isEmpty() ? level : before.getLast().level() + 1;
        if (fields.has("level") && level != expected) {
            reading.findings.add(
                    fields.at("level"),
                    "level " + level + " stands where level " + expected + " is expected",
                    "write the levels in order and without gaps");
        }
        return new Level(
                expected,
                fields.text("name"),
                fields.text("summary"),
                fields.number("bars", 1, MOST_BARS),
                find(fields, "signs").orElse(NONE),
                find(fields, "participation"),
                find(fields, "care"),
                fields.each("partners", Shape.CITED).stream()
                        .map(each -> NextSteps.cited(each, reading))
                        .toList(),
                fields.inner("effort", Shape.EFFORT).map(this::effort),
                reading.citations.read(fields));
    }

    private Optional<Cited> find(Fields fields, String key) {
        return fields.inner(key, Shape.CITED).map(each -> NextSteps.cited(each, reading));
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
