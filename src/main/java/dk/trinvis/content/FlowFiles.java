package dk.trinvis.content;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Flow.Outcome;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code flows/<flow>.yaml}, each after the flow that it begins with. */
final class FlowFiles {

    private final SequencedMap<String, Node> roots;
    private final boolean complete;
    private final Reading reading;
    private final Map<String, Beginning> read = new HashMap<>();
    private final List<String> underWay = new ArrayList<>();

    /**
     * What another flow may begin with.
     *
     * @param unread ids of steps that are there but could not be read
     * @param complete false if it, or what it begins with, could not be read
     */
    private record Beginning(
            List<Section> sections,
            Register<Section> sectionIds,
            Register<Step> stepIds,
            Set<String> unread,
            boolean complete) {}

    /** A section's keys with those of its steps, before any condition in it is read. */
    private record Draft(Fields section, List<Fields> steps) {}

    private FlowFiles(SequencedMap<String, Node> roots, boolean complete, Reading reading) {
        this.roots = roots;
        this.complete = complete;
        this.reading = reading;
    }

    /**
     * @param roots by the file's name without {@code .yaml}, which is the flow's id
     * @param complete false if some file is no YAML
     */
    static void read(SequencedMap<String, Node> roots, boolean complete, Reading reading) {
        var files = new FlowFiles(roots, complete, reading);
        roots.forEach((id, root) -> files.flow(id, root));
    }

    private Beginning flow(String fileId, Node root) {
        Beginning known = read.get(fileId);
        if (known != null) {
            return known;
        }
        underWay.add(fileId);
        var fields = new Fields(root, Shape.FLOW, reading.findings);
        Optional<Node.Scalar> id = reading.idAsFileName(fields);
        Beginning whole = sections(fields, beginning(fields));
        var flow = new Flow(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.oneOf("outcome", Words.OUTCOMES).orElse(Outcome.ADVICE),
                whole.sections());
        id.ifPresent(written -> reading.flows.add(written, flow));
        underWay.removeLast();
        read.put(fileId, whole);
        return whole;
    }

    private Beginning beginning(Fields fields) {
        Optional<Node.Scalar> reference = fields.scalar("begins");
        if (reference.isEmpty()) {
            return nothing(fields.at(), true);
        }
        Node.Scalar begins = reference.get();
        int circle = underWay.indexOf(begins.text());
        if (circle >= 0) {
            String way = String.join(" → ", underWay.subList(circle, underWay.size()));
            reading.findings.add(
                    begins.at(),
                    "flow \"" + begins.text() + "\" begins with itself (" + way + " → " + begins.text() + ")",
                    "take one begins: out");
            return nothing(fields.at(), false);
        }
        Node root = roots.get(begins.text());
        if (root == null) {
            if (complete) {
                reading.findings.add(
                        begins.at(),
                        "flow \"" + begins.text() + "\" is not known",
                        Nearest.remedy(begins.text(), roots.keySet(), "write it in content/flows/"));
            }
            return nothing(fields.at(), false);
        }
        return flow(begins.text(), root);
    }

    private Beginning nothing(Place at, boolean isComplete) {
        return new Beginning(
                List.of(),
                new Register<>("section", at.file(), reading.findings),
                new Register<>("step", at.file(), reading.findings),
                new HashSet<>(),
                isComplete);
    }

    private Beginning sections(Fields fields, Beginning first) {
        Beginning whole = nothing(fields.at(), first.complete());
        whole.sectionIds().addAll(first.sectionIds());
        whole.stepIds().addAll(first.stepIds());
        whole.unread().addAll(first.unread());
        List<Draft> drafts = fields.each("sections", Shape.SECTION).stream()
                .map(section -> new Draft(section, section.each("steps", Shape.STEP)))
                .toList();
        var conditions = new Conditions(reading, stepIds(first, drafts), first.complete());
        first.stepIds().all().values().forEach(conditions::pass);
        first.unread().forEach(conditions::passUnread);
        var steps = new Steps(reading, fields.at().file());
        var sections = new ArrayList<>(first.sections());
        for (Draft draft : drafts) {
            Section section = section(draft, conditions, steps, whole);
            draft.section().id().ifPresent(id -> whole.sectionIds().add(id, section));
            sections.add(section);
        }
        return new Beginning(
                List.copyOf(sections), whole.sectionIds(), whole.stepIds(), whole.unread(), whole.complete());
    }

    private static List<String> stepIds(Beginning first, List<Draft> drafts) {
        var ids = new ArrayList<>(first.stepIds().all().keySet());
        drafts.stream()
                .flatMap(draft -> draft.steps().stream())
                .flatMap(step -> step.scalar("id").stream())
                .forEach(id -> ids.add(id.text()));
        return ids;
    }

    private Section section(Draft draft, Conditions conditions, Steps reader, Beginning whole) {
        Fields fields = draft.section();
        var when = conditions.read(fields);
        var steps = new ArrayList<Step>();
        for (Fields each : draft.steps()) {
            Optional<Step> read = reader.read(each, conditions.read(each));
            Optional<Node.Scalar> id = each.id();
            if (read.isPresent() && id.isPresent()) {
                if (whole.stepIds().add(id.get(), read.get())) {
                    steps.add(read.get());
                    conditions.pass(read.get());
                }
            } else {
                id.map(Node.Scalar::text).ifPresent(whole.unread()::add);
                id.map(Node.Scalar::text).ifPresent(conditions::passUnread);
            }
        }
        Optional<Fields> sheet = fields.inner("sheet", Shape.SHEET);
        return new Section(
                fields.id().map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.text("help"),
                fields.flag("pinned"),
                sheet.flatMap(headings -> heading(headings, "parents")),
                sheet.flatMap(headings -> heading(headings, "team")),
                when,
                steps,
                reading.citations.read(fields));
    }

    private static Optional<String> heading(Fields sheet, String audience) {
        return Optional.of(sheet.text(audience)).filter(text -> !text.isEmpty());
    }
}
