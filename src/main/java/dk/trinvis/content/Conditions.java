package dk.trinvis.content;

import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Setting;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads {@code when:}, and holds it against the steps that come before it in the flow.
 *
 * <p>What a municipality decides ({@code profile}, {@code guide}, {@code setting}) is decided here, once: in the condition
 * that comes out, only answers are looked at.
 */
final class Conditions {

    private static final int MOST_BARS = 5;

    private final Reading reading;
    private final Profile profile;
    private final Collection<String> allSteps;
    private final boolean allStepsKnown;
    private final Map<String, Step> before = new LinkedHashMap<>();
    private final Set<String> passed = new HashSet<>();

    /**
     * @param profile the municipality that it is read for
     * @param allSteps the ids of all steps of the flow
     * @param allStepsKnown false if the flow that this one begins with could not be read
     */
    Conditions(Reading reading, Profile profile, Collection<String> allSteps, boolean allStepsKnown) {
        this.reading = reading;
        this.profile = profile;
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
            case "setting is" -> setting(fields);
            case "profile" ->
                settled(namedOf(fields, "profile", reading.profiles).contains(profile.id()));
            case "guide" -> settled(namedOf(fields, "guide", reading.guides).contains(profile.guide()));
            case "step barsAtLeast" -> bars(fields, "barsAtLeast", bars -> bars.first() >= bars.second());
            case "step barsAtMost" -> bars(fields, "barsAtMost", bars -> bars.first() <= bars.second());
            case "step atLeast" -> new Condition.AtLeast(fields.plain("step"), level(fields, "atLeast"));
            case "step atMost" -> new Condition.AtMost(fields.plain("step"), level(fields, "atMost"));
            case "all" -> all(inner(fields, "all"));
            case "any" -> any(inner(fields, "any"));
            case "not" -> not(condition(fields.find("not").orElseThrow()));
            default -> {
                if (node instanceof Node.Keys) {
                    reading.findings.add(
                            node.at(),
                            "this condition has "
                                    + (said.isEmpty() ? "no keys" : "the keys " + String.join(", ", said)),
                            "write step with is, atLeast, atMost, barsAtLeast or barsAtMost, setting with is, or one of profile, guide, all, any and not");
                }
                yield Condition.ALWAYS;
            }
        };
    }

    private static Condition settled(boolean holds) {
        return holds ? Condition.ALWAYS : Condition.NEVER;
    }

    private static Condition all(List<Condition> conditions) {
        if (conditions.contains(Condition.NEVER)) {
            return Condition.NEVER;
        }
        List<Condition> open = conditions.stream()
                .filter(each -> !each.equals(Condition.ALWAYS))
                .toList();
        return open.size() == 1 ? open.getFirst() : new Condition.All(open);
    }

    private static Condition any(List<Condition> conditions) {
        if (conditions.contains(Condition.ALWAYS)) {
            return Condition.ALWAYS;
        }
        List<Condition> open = conditions.stream()
                .filter(each -> !each.equals(Condition.NEVER))
                .toList();
        return open.size() == 1 ? open.getFirst() : new Condition.Any(open);
    }

    private static Condition not(Condition condition) {
        return condition.equals(Condition.ALWAYS)
                ? Condition.NEVER
                : condition.equals(Condition.NEVER) ? Condition.ALWAYS : new Condition.Not(condition);
    }

    /** The ids under a key that holds one or several. */
    private <T> Set<String> namedOf(Fields fields, String key, Register<T> register) {
        List<Node.Scalar> named = values(fields, key);
        named.forEach(register::find);
        return named.stream().map(Node.Scalar::text).collect(Collectors.toUnmodifiableSet());
    }

    private Condition setting(Fields fields) {
        List<Node.Scalar> values = values(fields, "is");
        Optional<Setting> setting = fields.scalar("setting").flatMap(reading.settings::find);
        if (setting.isEmpty()) {
            return Condition.NEVER;
        }
        List<String> options =
                setting.get().options().stream().map(Setting.Option::id).toList();
        for (Node.Scalar value : values) {
            if (!options.contains(value.text())) {
                reading.findings.add(
                        value.at(),
                        "setting \"" + setting.get().id() + "\" has no option \"" + value.text() + "\"",
                        Nearest.remedy(value.text(), options, "write one of its options"));
            }
        }
        String chosen =
                Objects.requireNonNullElse(profile.settings().get(setting.get().id()), "");
        return settled(values.stream().anyMatch(value -> value.text().equals(chosen)));
    }

    /** @param first bars of a level @param second bars of the condition */
    private record Bars(int first, int second) {}

    private Condition bars(Fields fields, String key, Predicate<Bars> holds) {
        int bars = fields.number(key, 1, MOST_BARS);
        Optional<Step> step = fields.scalar("step").flatMap(this::step);
        if (step.isPresent() && step.get() instanceof Step.Scale scale) {
            Guide guide = reading.guides.all().get(scale.guide());
            return guide == null
                    ? Condition.NEVER
                    : new Condition.OneOf(
                            scale.id(),
                            guide.levels().stream()
                                    .filter(level -> holds.test(new Bars(level.bars(), bars)))
                                    .map(Level::level)
                                    .collect(Collectors.toUnmodifiableSet()));
        }
        step.ifPresent(other -> doesNotFit(fields, key, other));
        return Condition.NEVER;
    }

    private List<Condition> inner(Fields fields, String key) {
        List<Node> items = fields.items(key);
        if (items.isEmpty() && fields.find(key).orElseThrow() instanceof Node.Sequence) {
            reading.findings.add(fields.at(key), "\"" + key + "\" is empty", "write at least one condition");
        }
        return items.stream().map(this::condition).toList();
    }

    private Condition is(Fields fields) {
        List<Node.Scalar> values = values(fields, "is");
        Optional<Node.Scalar> reference = fields.scalar("step");
        reference.flatMap(this::step).ifPresent(step -> {
            switch (step) {
                case Step.Choice choice -> values.forEach(value -> checkOption(step, choice.options(), value));
                case Step.Choices choices -> values.forEach(value -> checkOption(step, choices.options(), value));
                case Step.Signals signals -> values.forEach(reading.signals::find);
                default -> doesNotFit(fields, "is", step);
            }
        });
        return new Condition.Is(
                reference.map(Node.Scalar::text).orElse(""),
                Set.copyOf(values.stream().map(Node.Scalar::text).toList()));
    }

    /** What stands under a key that takes one value or a list of them. */
    private List<Node.Scalar> values(Fields fields, String key) {
        boolean several = fields.find(key).orElseThrow() instanceof Node.Sequence;
        List<Node.Scalar> values =
                several ? fields.scalars(key) : fields.scalar(key).stream().toList();
        if (several && values.isEmpty()) {
            reading.findings.add(fields.at(key), "\"" + key + "\" is empty", "write at least one option");
        }
        return values;
    }

    private void checkOption(Step step, List<Step.Option> options, Node.Scalar value) {
        List<String> ids = options.stream().map(Step.Option::id).toList();
        // Options that could not be read have been told already.
        if (!ids.isEmpty() && !ids.contains(value.text())) {
            reading.findings.add(
                    value.at(),
                    "step \"" + step.id() + "\" has no option \"" + value.text() + "\"",
                    Nearest.remedy(value.text(), ids, "write one of its options"));
        }
    }

    private int level(Fields fields, String key) {
        Optional<Step> step = fields.scalar("step").flatMap(this::step);
        if (step.isPresent() && step.get() instanceof Step.Scale scale) {
            return fields.number(key, scale.lowest(), scale.highest());
        }
        step.ifPresent(other -> doesNotFit(fields, key, other));
        return fields.number(key, 0, GuideFile.HIGHEST_LEVEL);
    }

    private void doesNotFit(Fields fields, String key, Step step) {
        String kind = kindOf(step).word();
        String remedy = switch (step) {
            case Step.Choice choice -> "write is: with an option";
            case Step.Choices choices -> "write is: with an option";
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
            case Step.Choices choices -> Words.StepKind.CHOICES;
            case Step.Scale scale -> Words.StepKind.SCALE;
            case Step.Notes notes -> Words.StepKind.NOTES;
            case Step.Agreements agreements -> Words.StepKind.AGREEMENTS;
            case Step.Marks marks -> Words.StepKind.MARKS;
            case Step.Person person -> Words.StepKind.PERSON;
            case Step.Day day -> Words.StepKind.DATE;
            case Step.Meeting meeting -> Words.StepKind.MEETING;
        };
    }
}
