package dk.trinvis.content;

import dk.trinvis.content.Words.StepKind;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Level;
import dk.trinvis.guide.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the steps of one flow. */
final class Steps {

    /** What a scale step names where the municipality chooses the scale. */
    private static final String OF_PROFILE = "profile";

    private final Reading reading;
    private final Profile profile;
    private final Register<Step.Prompt> prompts;

    Steps(Reading reading, Profile profile, String file) {
        this.reading = reading;
        this.profile = profile;
        this.prompts = new Register<>("question", file, reading.findings);
    }

    /** The step, if its id and its kind can be read. */
    Optional<Step> read(Fields fields, Condition when) {
        Optional<Node.Scalar> id = fields.id();
        var ask = new Step.Ask(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.text("help"),
                fields.flag("staffOnly"),
                fields.flag("offSheet"),
                when,
                inspiration(fields),
                reading.citations.read(fields));
        Optional<StepKind> kind = fields.oneOf("kind", Words.STEP_KINDS);
        kind.ifPresent(known -> {
            checkKeyOfKind(fields, known, "guide", List.of(StepKind.SCALE));
            checkKeyOfKind(fields, known, "options", List.of(StepKind.CHOICE, StepKind.CHOICES));
        });
        return kind.filter(known -> id.isPresent()).map(known -> switch (known) {
            case TEXT -> new Step.Text(ask);
            case LINE -> new Step.Line(ask);
            case SIGNALS -> new Step.Signals(ask);
            case CHOICE -> new Step.Choice(ask, options(fields));
            case CHOICES -> new Step.Choices(ask, options(fields));
            case SCALE -> scale(ask, fields);
            case NOTES -> new Step.Notes(ask);
            case AGREEMENTS -> new Step.Agreements(ask);
            case MARKS -> new Step.Marks(ask);
            case PERSON -> new Step.Person(ask);
            case DATE -> new Step.Day(ask);
            case MEETING -> new Step.Meeting(ask);
        });
    }

    private void checkKeyOfKind(Fields fields, StepKind kind, String key, List<StepKind> owners) {
        if (fields.has(key) && !owners.contains(kind)) {
            reading.findings.add(
                    fields.at(key),
                    "\"" + key + "\" does not belong to a step of kind " + kind.word(),
                    "leave it out, or write kind: "
                            + String.join(
                                    " or ", owners.stream().map(StepKind::word).toList()));
        } else if (!fields.has(key) && owners.contains(kind)) {
            reading.findings.add(
                    fields.at(), "this step of kind " + kind.word() + " has no \"" + key + "\"", "add " + key + ":");
        }
    }

    private List<Step.Prompt> inspiration(Fields fields) {
        var inspiration = new ArrayList<Step.Prompt>();
        for (Fields each : fields.each("inspiration", Shape.PROMPT)) {
            Optional<Node.Scalar> id = each.id();
            var prompt = new Step.Prompt(
                    id.map(Node.Scalar::text).orElse(""), each.text("text"), reading.citations.read(each));
            id.ifPresent(written -> prompts.add(written, prompt));
            inspiration.add(prompt);
        }
        return inspiration;
    }

    /** The scale of its guide; a wide one where the guide is not known, so that conditions on it say nothing more. */
    private Step scale(Step.Ask ask, Fields fields) {
        Optional<Node.Scalar> reference = fields.scalar("guide");
        boolean ofProfile =
                reference.filter(written -> written.text().equals(OF_PROFILE)).isPresent();
        Optional<Guide> guide = ofProfile
                ? Optional.ofNullable(reading.guides.all().get(profile.guide()))
                : reference.flatMap(reading.guides::find);
        guide.filter(found -> !found.hasScale() && !ofProfile)
                .ifPresent(found -> reading.findings.add(
                        fields.at("guide"),
                        "guide \"" + found.id() + "\" has no scale",
                        "name a guide with levels, or write guide: " + OF_PROFILE));
        List<Level> levels = guide.map(Guide::levels).orElse(List.of());
        return new Step.Scale(
                ask,
                ofProfile ? profile.guide() : reference.map(Node.Scalar::text).orElse(""),
                levels.isEmpty() ? 0 : levels.getFirst().level(),
                levels.isEmpty() ? GuideFile.HIGHEST_LEVEL : levels.getLast().level());
    }

    private List<Step.Option> options(Fields fields) {
        if (fields.find("options").orElse(null) instanceof Node.Scalar list) {
            return namedOptions(list);
        }
        var options = new Register<Step.Option>("option", "options", reading.findings);
        List<Fields> written = fields.each("options", Shape.OPTION);
        for (Fields each : written) {
            String text = each.text("text");
            String help = each.text("help");
            each.id().ifPresent(id -> options.add(id, new Step.Option(id.text(), text, help)));
        }
        if (fields.has("options") && written.size() < 2) {
            reading.findings.add(fields.at("options"), "a choice needs at least two options", "add another option");
        }
        return List.copyOf(options.all().values());
    }

    private List<Step.Option> namedOptions(Node.Scalar list) {
        return switch (list.text()) {
            case "roles" ->
                reading.roles.all().values().stream()
                        .map(role -> new Step.Option(role.id(), role.title(), role.help()))
                        .toList();
            case "ages" ->
                Arrays.stream(Age.values())
                        .map(age -> new Step.Option(age.id(), age.id() + " år", ""))
                        .toList();
            default -> {
                reading.findings.add(
                        list.at(),
                        "\"" + list.text() + "\" is not a list of options",
                        Nearest.remedy(list.text(), List.of("roles", "ages"), "write a list"));
                yield List.of();
            }
        };
    }
}
