package dk.trinvis.content;

import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code when:}, and holds it against the steps that come before it in the flow. */
final class Conditions {

    private static final int HIGHEST_LEVEL = 9;

    private final Reading reading;
    private final Collection<String> allSteps;
    private final boolean allStepsKnown;
    private final Map<String, Step> before = new LinkedHashMap<>();
    private final Set<String> passed = new HashSet<>();

    /**
     * @param allSteps the ids of all steps of the flow
     * @param allStepsKnown false if the flow that this one begins with could not be read
     */
    Conditions(Reading reading, Collection<String> allSteps, boolean allStepsKnown) {
        this.reading = reading;
        this.allSteps = allSteps;
        this.allStepsKnown = allStepsKnown;
    }

    /** Says that this step comes before whatever is read next. */
    void pass(Step step) {
        before.put(step.id(), step);
    }

    /** Says the same of a step that itself could not be read. */
    void passUnread(String stepId) {
        passed.add(stepId);
    }

    /** The condition of a section or a step; always, if it has none. */
    Condition read(Fields fields) {
        return fields.find("when").map(this::condition).orElse(Condition.ALWAYS);
    }

    private Condition condition(Node node) {
        var fields = new Fields(node, Shape.CONDITION, reading.findings);
        List<String> said = Shape.CONDITION.keys().stream().filter(fields::has).toList();
        return switch (String.join(" ", said)) {
            case "step is" -> is(fields);
            case "step atLeast" -> new Condition.AtLeast(fields.plain("step"), level(fields, "atLeast"));
            case "step atMost" -> new Condition.AtMost(fields.plain("step"), level(fields, "atMost"));
            case "all" -> new Condition.All(inner(fields, "all"));
            case "any" -> new Condition.Any(inner(fields, "any"));
            case "not" -> new Condition.Not(condition(fields.find("not").orElseThrow()));
            default -> {
                if (node instanceof Node.Keys) {
                    reading.findings.add(
                            node.at(),
                            "this condition has "
                                    + (said.isEmpty() ? "no keys" : "the keys " + String.join(", ", said)),
                            "write step with is, atLeast or atMost, or one of all, any and not");
                }
                yield Condition.ALWAYS;
            }
        };
    }

    private List<Condition> inner(Fields fields, String key) {
        List<Node> items = fields.items(key);
        if (items.isEmpty() && fields.find(key).orElseThrow() instanceof Node.Sequence) {
            reading.findings.add(fields.at(key), "\"" + key + "\" is empty", "write at least one condition");
        }
        return items.stream().map(this::condition).toList();
    }

    private Condition is(Fields fields) {
        boolean several = fields.find("is").orElseThrow() instanceof Node.Sequence;
        List<Node.Scalar> values =
                several ? fields.scalars("is") : fields.scalar("is").stream().toList();
        if (several && values.isEmpty()) {
            reading.findings.add(fields.at("is"), "\"is\" is empty", "write at least one option");
        }
        Optional<Node.Scalar> reference = fields.scalar("step");
        reference.flatMap(this::step).ifPresent(step -> {
            switch (step) {
                case Step.Choice choice -> values.forEach(value -> checkOption(choice, value));
                case Step.Signals signals -> values.forEach(reading.signals::find);
                default -> doesNotFit(fields, "is", step);
            }
        });
        return new Condition.Is(
                reference.map(Node.Scalar::text).orElse(""),
                Set.copyOf(values.stream().map(Node.Scalar::text).toList()));
    }

    private void checkOption(Step.Choice choice, Node.Scalar value) {
        // Options that could not be read have been told already.
        if (!choice.options().isEmpty() && !choice.offers(value.text())) {
            reading.findings.add(
                    value.at(),
                    "step \"" + choice.id() + "\" has no option \"" + value.text() + "\"",
                    Nearest.remedy(
                            value.text(),
                            choice.options().stream().map(Step.Option::id).toList(),
                            "write one of its options"));
        }
    }

    private int level(Fields fields, String key) {
        Optional<Step> step = fields.scalar("step").flatMap(this::step);
        if (step.isPresent() && step.get() instanceof Step.Scale scale) {
            return fields.number(key, scale.lowest(), scale.highest());
        }
        step.ifPresent(other -> doesNotFit(fields, key, other));
        return fields.number(key, 1, HIGHEST_LEVEL);
    }

    private void doesNotFit(Fields fields, String key, Step step) {
        String kind = kindOf(step).word();
        String remedy = switch (step) {
            case Step.Choice choice -> "write is: with an option";
            case Step.Signals signals -> "write is: with a signal";
            case Step.Scale scale -> "write atLeast: or atMost: with a level";
            default -> "look at a step of kind choice, signals or scale";
        };
        reading.findings.add(
                fields.at(key), "\"" + key + "\" does not fit step \"" + step.id() + "\" of kind " + kind, remedy);
    }

    private Optional<Step> step(Node.Scalar reference) {
        String id = reference.text();
        Optional<Step> step = Optional.ofNullable(before.get(id));
        if (step.isPresent() || passed.contains(id)) {
            return step;
        }
        if (allSteps.contains(id)) {
            reading.findings.add(
                    reference.at(),
                    "step \"" + id + "\" does not come before this condition",
                    "look at an earlier step, or move that step up");
        } else if (allStepsKnown) {
            reading.findings.add(
                    reference.at(),
                    "step \"" + id + "\" is not defined in this flow",
                    Nearest.remedy(id, allSteps, "write the id of an earlier step"));
        }
        return Optional.empty();
    }

    private static Words.StepKind kindOf(Step step) {
        return switch (step) {
            case Step.Text text -> Words.StepKind.TEXT;
            case Step.Line line -> Words.StepKind.LINE;
            case Step.Signals signals -> Words.StepKind.SIGNALS;
            case Step.Choice choice -> Words.StepKind.CHOICE;
            case Step.Scale scale -> Words.StepKind.SCALE;
            case Step.Notes notes -> Words.StepKind.NOTES;
            case Step.Agreements agreements -> Words.StepKind.AGREEMENTS;
            case Step.Person person -> Words.StepKind.PERSON;
            case Step.Meeting meeting -> Words.StepKind.MEETING;
        };
    }
}
