package dk.trinvis.content.check;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All ways in which the steps that some conditions look at can be answered. Only what conditions tell apart is told apart: of
 * the options that none of them names one stands for all.
 */
final class Answerings {
    /** Beyond so many ways nothing is claimed. */
    private static final long MOST = 300_000;

    private final Flow flow;
    private final Set<String> steps = new TreeSet<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    private Answerings(Flow flow) {
        this.flow = flow;
    }

    /** Over the steps that these conditions look at, and the steps that those in turn depend on. */
    static Answerings of(Flow flow, List<Condition> conditions) {
        var all = new Answerings(flow);
        flow.sections().forEach(section -> {
            all.name(section.when());
            section.steps().forEach(step -> all.name(step.when()));
            section.remarks().forEach(remark -> all.name(remark.when()));
        });
        conditions.forEach(all::need);
        return all;
    }

    private void need(Condition condition) {
        for (String step : condition.steps()) {
            if (steps.add(step)) {
                flow.findStep(step).ifPresent(found -> need(found.when()));
                flow.findSectionOf(step).map(Section::when).ifPresent(this::need);
            }
        }
    }

    private void name(Condition condition) {
        switch (condition) {
            case Condition.Is is ->
                named.computeIfAbsent(is.step(), step -> new TreeSet<>()).addAll(is.values());
            case Condition.All all -> all.conditions().forEach(this::name);
            case Condition.Any any -> any.conditions().forEach(this::name);
            case Condition.Not not -> name(not.condition());
            case Condition.AtLeast least -> {}
            case Condition.AtMost most -> {}
            case Condition.OneOf one -> {}
        }
    }

    /**
     * The flow with nothing but the steps that are told apart, and this one. Whatever else it asks is seen by none of their
     * conditions, so that the same ways lead to the same place, with less to walk through.
     */
    Flow lean(String asked) {
        var kept = new ArrayList<Section>();
        for (Section section : flow.sections()) {
            List<Step> some = section.steps().stream()
                    .filter(step -> steps.contains(step.id()) || step.id().equals(asked))
                    .toList();
            if (!some.isEmpty()) {
                kept.add(new Section(
                        section.id(),
                        section.title(),
                        section.help(),
                        section.minutes(),
                        section.pinned(),
                        section.parentsTitle(),
                        section.teamTitle(),
                        section.when(),
                        List.of(),
                        some,
                        section.sources()));
            }
        }
        return new Flow(flow.id(), flow.title(), flow.help(), flow.outcome(), flow.sheetTitle(), kept);
    }

    /**
     * Whether some way passes. Each step may also be left unanswered.
     *
     * @return nothing where there are too many ways to say
     */
    Optional<Boolean> some(Predicate<Map<String, Answer>> passes) {
        var choices = new LinkedHashMap<String, List<Answer>>();
        long ways = 1;
        for (String step : steps) {
            List<Answer> answers = flow.findStep(step).map(this::answers).orElse(List.of());
            choices.put(step, answers);
            ways *= answers.size() + 1L;
            if (ways > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(search(List.copyOf(steps), 0, choices, new HashMap<>(), passes));
    }

    private static boolean search(
            List<String> steps,
            int next,
            Map<String, List<Answer>> choices,
            Map<String, Answer> answered,
            Predicate<Map<String, Answer>> passes) {
        if (next == steps.size()) {
            return passes.test(answered);
        }
        String step = steps.get(next);
        List<Answer> answers = choices.getOrDefault(step, List.of());
        if (search(steps, next + 1, choices, answered, passes)) {
            return true;
        }
        for (Answer answer : answers) {
            answered.put(step, answer);
            boolean found = search(steps, next + 1, choices, answered, passes);
            answered.remove(step);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private List<Answer> answers(Step step) {
        Set<String> told = named.getOrDefault(step.id(), Set.of());
        return switch (step) {
            case Step.Choice choice -> {
                var answers = new ArrayList<Answer>();
                boolean other = false;
                for (Step.Option option : choice.options()) {
                    if (told.contains(option.id()) || !other) {
                        answers.add(new Answer.Choice(option.id()));
                        other |= !told.contains(option.id());
                    }
                }
                yield answers;
            }
            case Step.Choices choices -> {
                var offered = new ArrayList<String>();
                choices.options().forEach(option -> offered.add(option.id()));
                offered.retainAll(told);
                yield subsets(offered).stream().<Answer>map(Answer.Choices::new).toList();
            }
            case Step.Signals signals ->
                subsets(List.copyOf(told)).stream()
                        .<Answer>map(Answer.Signals::new)
                        .toList();
            case Step.Scale scale -> {
                var answers = new ArrayList<Answer>();
                for (int level = scale.lowest(); level <= scale.highest(); level++) {
                    answers.add(new Answer.Level(level));
                }
                yield answers;
            }
            case Step.Text text -> List.of();
            case Step.Line line -> List.of();
            case Step.Notes notes -> List.of();
            case Step.Agreements agreements -> List.of();
            case Step.Marks marks -> List.of();
            case Step.Person person -> List.of();
            case Step.Day day -> List.of();
            case Step.Meeting meeting -> List.of();
        };
    }

    private static List<List<String>> subsets(List<String> all) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.<String>of()));
        for (String each : all) {
            for (List<String> before : List.copyOf(subsets)) {
                var with = new ArrayList<>(before);
                with.add(each);
                subsets.add(List.copyOf(with));
            }
        }
        return subsets;
    }
}
