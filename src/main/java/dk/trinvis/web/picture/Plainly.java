package dk.trinvis.web.picture;

import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says the conditions and kinds of a flow in plain Danish. */
final class Plainly {
    private final Flow flow;
    private final Library library;

    Plainly(Flow flow, Library library) {
        this.flow = flow;
        this.library = library;
    }

    /** When something is asked, such as "Kun på niveau 4-5"; empty where it always is. */
    String when(Condition condition) {
        String said = say(condition);
        return said.isEmpty() ? "" : "Kun " + said;
    }

    private String say(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is(is, false);
            case Condition.AtLeast least -> on(least.step(), least.level(), highest(least.step()));
            case Condition.AtMost most -> on(most.step(), lowest(most.step()), most.level());
            case Condition.OneOf one -> on(one.step(), one.levels());
            case Condition.All all -> between(all).orElseGet(() -> joined(all.conditions(), " og "));
            case Condition.Any any -> joined(any.conditions(), " eller ");
            case Condition.Not not -> not(not.condition());
        };
    }

    private String not(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is(is, true);
            case Condition.Not twice -> say(twice.condition());
            case Condition.AtLeast least -> "ikke " + say(least);
            case Condition.AtMost most -> "ikke " + say(most);
            case Condition.OneOf one -> "ikke " + say(one);
            case Condition.All all -> "ikke (" + say(all) + ")";
            case Condition.Any any -> "ikke (" + say(any) + ")";
        };
    }

    /** At least and at most of one step, said as one stretch of its scale. */
    private Optional<String> between(Condition.All all) {
        List<Condition> both = all.conditions();
        if (both.size() == 2
                && both.getFirst() instanceof Condition.AtLeast least
                && both.getLast() instanceof Condition.AtMost most
                && least.step().equals(most.step())) {
            return Optional.of(on(least.step(), least.level(), most.level()));
        }
        return Optional.empty();
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream()
                .map(inner ->
                        inner instanceof Condition.Any any && any.conditions().size() > 1
                                ? "(" + say(inner) + ")"
                                : say(inner))
                .filter(said -> !said.isEmpty())
                .reduce((one, other) -> one + word + other)
                .orElse("");
    }

    private String is(Condition.Is is, boolean denied) {
        Optional<Step> step = flow.findStep(is.step());
        if (step.isPresent() && step.get() instanceof Step.Signals) {
            return (denied ? "når ingen har valgt " : "når nogen har valgt ") + alternatives(signals(is.values()));
        }
        List<String> options = options(step, is.values());
        boolean several = step.isPresent() && step.get() instanceof Step.Choices;
        return "når svaret på »" + title(is.step()) + "« "
                + (several ? denied ? "ikke rummer " : "rummer " : denied ? "ikke er " : "er ")
                + alternatives(options);
    }

    private static List<Step.Option> offered(Step step) {
        return step instanceof Step.Choice choice
                ? choice.options()
                : step instanceof Step.Choices choices ? choices.options() : List.of();
    }

    private List<String> signals(Collection<String> ids) {
        return library.signals().stream()
                .filter(signal -> ids.contains(signal.id()))
                .map(Signal::title)
                .map(Wording.CHILD::fill)
                .toList();
    }

    /** In the order in which they are offered. */
    private static List<String> options(Optional<Step> step, Collection<String> ids) {
        List<Step.Option> offered = step.map(Plainly::offered).orElse(List.of());
        return offered.stream()
                .filter(option -> ids.contains(option.id()))
                .map(option -> Wording.CHILD.fill(option.text()))
                .toList();
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(word -> "»" + word + "«")
                .reduce((one, other) -> one + " eller " + other)
                .orElse("noget andet");
    }

    private String on(String step, int lowest, int highest) {
        String level = lowest >= highest ? String.valueOf(lowest) : lowest + "-" + highest;
        boolean onlyScale =
                flow.steps().stream().filter(Step.Scale.class::isInstance).count() == 1;
        return "på niveau " + level + (onlyScale ? "" : " i »" + title(step) + "«");
    }

    /** Levels in a row as one stretch, others one by one. */
    private String on(String step, Set<Integer> levels) {
        var sorted = new TreeSet<>(levels);
        if (sorted.isEmpty()) {
            return "på intet niveau";
        }
        if (sorted.last() - sorted.first() == sorted.size() - 1) {
            return on(step, sorted.first(), sorted.last());
        }
        return sorted.stream()
                .map(level -> on(step, level, level))
                .reduce((one, other) -> one + " eller " + other)
                .orElseThrow();
    }

    private int lowest(String step) {
        return scale(step).map(Step.Scale::lowest).orElse(0);
    }

    private int highest(String step) {
        return scale(step).map(Step.Scale::highest).orElse(0);
    }

    private Optional<Step.Scale> scale(String step) {
        return flow.findStep(step)
                .flatMap(found -> found instanceof Step.Scale scale ? Optional.of(scale) : Optional.empty());
    }

    private String title(String step) {
        return flow.findStep(step).map(Step::title).map(Wording.CHILD::fill).orElse(step);
    }

    /** The date that something speaks of, such as "Trinvis regner datoen ud: 3 arbejdsdage før »Hvornår mødes I?«". */
    String deadline(Remark.Deadline deadline) {
        int days = Math.abs(deadline.days());
        String unit = deadline.working() ? days == 1 ? "arbejdsdag" : "arbejdsdage" : days == 1 ? "dag" : "dage";
        return "Trinvis regner datoen ud: " + days + " " + unit + (deadline.days() < 0 ? " før" : " efter") + " »"
                + title(deadline.step()) + "«";
    }

    /** What somebody does at a step, in a word or two. */
    static String kind(Step step) {
        return switch (step) {
            case Step.Text text -> "Skriv frit";
            case Step.Line line -> "Skriv én linje";
            case Step.Signals signals -> "Vælg tegn";
            case Step.Choice choice -> "Vælg én";
            case Step.Choices choices -> "Vælg flere";
            case Step.Scale scale -> "Vælg på skalaen";
            case Step.Notes notes -> "Noter fra alle";
            case Step.Agreements agreements -> "Aftaler";
            case Step.Marks marks -> "Mærker i grøn, gul og rød";
            case Step.Person person -> "En person";
            case Step.Day day -> "En dato";
            case Step.Meeting meeting -> "Et møde";
        };
    }

    /** What a conversation ends in. */
    static String ending(Flow.Outcome outcome) {
        return switch (outcome) {
            case ADVICE -> "Råd om de næste skridt";
            case SHEET -> "Ark til forældre og team";
            case PLAN -> "Plan eller referat til teamet";
            case TEXT -> "Tekst, I kopierer";
        };
    }
}
