package dk.trinvis.content;

import dk.trinvis.guide.Cited;
import dk.trinvis.guide.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what guides and emergencies have in common: next steps and cited texts. */
final class NextSteps {

    private NextSteps() {}

    /**
     * The next steps under {@code steps}; no two of them have one id.
     *
     * @param lowestLevel where the scale begins
     * @param highestLevel where it ends
     */
    static List<NextStep> read(Fields parent, Shape shape, int lowestLevel, int highestLevel, Reading reading) {
        var steps = new ArrayList<NextStep>();
        var ids = new Register<NextStep>("next step", parent.at().file(), reading.findings);
        for (Fields fields : parent.each("steps", shape)) {
            Optional<Node.Scalar> id = fields.id();
            Optional<Node.Scalar> flow = fields.scalar("flow");
            flow.ifPresent(reading.ledFlows::add);
            var step = new NextStep(
                    id.map(Node.Scalar::text).orElse(""),
                    fields.text("text"),
                    fields.text("detail"),
                    Set.copyOf(fields.numbers("levels", lowestLevel, highestLevel)),
                    Set.copyOf(reading.references(fields, "roles", reading.roles)),
                    Set.copyOf(fields.eachOf("ages", Words.AGES)),
                    reading.citations.read(fields),
                    reading.references(fields, "law", reading.laws),
                    flow.map(Node.Scalar::text));
            steps.add(step);
            id.ifPresent(written -> ids.add(written, step));
        }
        return steps;
    }

    static Cited cited(Fields fields, Reading reading) {
        return new Cited(fields.text("text"), reading.citations.read(fields));
    }
}
