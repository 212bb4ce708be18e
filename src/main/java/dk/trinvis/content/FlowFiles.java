package dk.trinvis.content;

import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Flow.Outcome;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Edition;
import dk.trinvis.guide.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads {@code flows/<flow>.yaml} for one municipality, each after the flow that it begins with.
 *
 * <p>Every municipality has its own scale and settings, so the same file gives each its own flow: what never holds there is
 * left out.
 */
final class FlowFiles {

    private static final int LONGEST_MINUTES = 240;
    private static final int LONGEST_DEADLINE = 400;

    private final SequencedMap<String, Node> roots;
    private final boolean complete;
    private final Reading reading;
    private final Profile profile;
    private final Register<Flow> flows;
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

    private FlowFiles(SequencedMap<String, Node> roots, boolean complete, Profile profile, Reading reading) {
        this.roots = roots;
        this.complete = complete;
        this.profile = profile;
        this.reading = reading;
        this.flows = new Register<>("flow", "content/flows/", reading.findings);
    }

    /**
     * @param roots by the file's name without {@code .yaml}, which is the flow's id
     * @param complete false if some file is no YAML
     */
    static void read(SequencedMap<String, Node> roots, boolean complete, Profile profile, Reading reading) {
        var files = new FlowFiles(roots, complete, profile, reading);
        roots.forEach((id, root) -> files.flow(id, root));
        Edition soFar = Objects.requireNonNullElseGet(
                reading.editions.get(profile.id()), () -> new Edition(Map.of(), List.of()));
        reading.editions.put(profile.id(), new Edition(files.flows.all(), soFar.chapters()));
    }

    /**
     * Some conversations as a municipality would have them that chose as this profile does, with those that they begin with.
     *
     * @param wanted keys of {@code roots}
     */
    static Map<String, Flow> as(
            SequencedMap<String, Node> roots, List<String> wanted, Profile profile, Reading reading) {
        var files = new FlowFiles(roots, true, profile, reading);
        wanted.forEach(id -> files.flow(id, Objects.requireNonNull(roots.get(id))));
        return files.flows.all();
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
                fields.text("help"),
                fields.oneOf("outcome", Words.OUTCOMES).orElse(Outcome.ADVICE),
                fields.text("sheetTitle"),
                whole.sections());
        reading.citations.read(fields);
        List<String> guides = reading.references(fields, "guides", reading.guides);
        deadlines(fields, flow);
        if (!fields.has("guides") || guides.stream().anyMatch(profile.guides()::contains)) {
            id.ifPresent(written -> flows.add(written, flow));
        }
        underWay.removeLast();
        read.put(fileId, whole);
        return whole;
    }

    /** A deadline is reckoned from a date, so that the step it names must hold one. */
    private void deadlines(Fields fields, Flow flow) {
        for (Fields section : fields.each("sections", Shape.SECTION)) {
            for (Fields remark : section.each("says", Shape.REMARK)) {
                remark.inner("deadline", Shape.DEADLINE)
                        .flatMap(deadline -> deadline.scalar("step"))
                        .filter(step -> flow.findStep(step.text())
                                .filter(found -> !(found instanceof Step.Meeting || found instanceof Step.Day))
                                .isPresent())
                        .ifPresent(step -> reading.findings.add(
                                step.at(),
                                "step \"" + step.text() + "\" holds no date",
                                "name a step of kind meeting or date"));
            }
        }
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
        var conditions = new Conditions(reading, profile, stepIds(first, drafts), first.complete());
        first.stepIds().all().values().forEach(conditions::pass);
        first.unread().forEach(conditions::passUnread);
        var steps = new Steps(reading, profile, fields.at().file());
        var sections = new ArrayList<>(first.sections());
        for (Draft draft : drafts) {
            Section section = section(draft, conditions, steps, whole);
            draft.section().id().ifPresent(id -> whole.sectionIds().add(id, section));
            if (!section.when().equals(Condition.NEVER) && !section.steps().isEmpty()) {
                sections.add(section);
            }
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
                    conditions.pass(read.get());
                    if (!read.get().when().equals(Condition.NEVER)) {
                        steps.add(read.get());
                    }
                }
            } else {
                id.map(Node.Scalar::text).ifPresent(whole.unread()::add);
                id.map(Node.Scalar::text).ifPresent(conditions::passUnread);
            }
        }
        List<Remark> remarks = remarks(fields, conditions);
        Optional<Fields> sheet = fields.inner("sheet", Shape.SHEET);
        return new Section(
                fields.id().map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.text("help"),
                fields.has("minutes") ? fields.number("minutes", 1, LONGEST_MINUTES) : 0,
                fields.flag("pinned"),
                sheet.flatMap(headings -> heading(headings, "parents")),
                sheet.flatMap(headings -> heading(headings, "team")),
                when,
                remarks,
                steps,
                reading.citations.read(fields));
    }

    private List<Remark> remarks(Fields section, Conditions conditions) {
        var remarks = new ArrayList<Remark>();
        var ids = new Register<Remark>("remark", section.at().file(), reading.findings);
        for (Fields fields : section.each("says", Shape.REMARK)) {
            var remark = new Remark(
                    fields.id().map(Node.Scalar::text).orElse(""),
                    fields.text("text"),
                    fields.text("detail"),
                    conditions.read(fields),
                    fields.inner("deadline", Shape.DEADLINE).map(this::deadline),
                    reading.citations.read(fields),
                    reading.references(fields, "law", reading.laws));
            fields.id().ifPresent(id -> ids.add(id, remark));
            if (!remark.when().equals(Condition.NEVER)) {
                remarks.add(remark);
            }
        }
        return remarks;
    }

    private Remark.Deadline deadline(Fields fields) {
        boolean working = fields.has("workingDays");
        if (working == fields.has("days")) {
            reading.findings.add(fields.at(), "a deadline counts either days or workingDays", "write one of the two");
        }
        return new Remark.Deadline(
                fields.plain("step"),
                working
                        ? fields.number("workingDays", -LONGEST_DEADLINE, LONGEST_DEADLINE)
                        : fields.has("days") ? fields.number("days", -LONGEST_DEADLINE, LONGEST_DEADLINE) : 0,
                working);
    }

    private static Optional<String> heading(Fields sheet, String audience) {
        return Optional.of(sheet.text(audience)).filter(text -> !text.isEmpty());
    }
}
