package dk.trinvis.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** When a section or a step belongs to the conversation. Closed and pure: it sees standing answers by step id. */
public sealed interface Condition {

    /** The condition that always holds. */
    Condition ALWAYS = new All(List.of());

    /** The condition that never holds. */
    Condition NEVER = new Any(List.of());

    /** Whether it holds for these standing answers. A step without an answer makes a test on it false. */
    boolean holds(Map<String, Answer> answers);

    /** The ids of all steps it looks at, for the checks of the content. */
    default Set<String> steps() {
        var steps = new TreeSet<String>();
        collect(this, steps);
        return steps;
    }

    private static void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case Is is -> into.add(is.step());
            case AtLeast atLeast -> into.add(atLeast.step());
            case AtMost atMost -> into.add(atMost.step());
            case OneOf oneOf -> into.add(oneOf.step());
            case All all -> all.conditions().forEach(inner -> collect(inner, into));
            case Any any -> any.conditions().forEach(inner -> collect(inner, into));
            case Not not -> collect(not.condition(), into);
        }
    }

    /** The step's answer is one of these options (or holds one of these options or signals). */
    record Is(String step, Set<String> values) implements Condition {
        public Is {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Map<String, Answer> answers) {
            Answer answer = answers.get(step);
            if (answer instanceof Answer.Signals signals) {
                return signals.ids().stream().anyMatch(values::contains);
            }
            if (answer instanceof Answer.Choices choices) {
                return choices.options().stream().anyMatch(values::contains);
            }
            return answer instanceof Answer.Choice choice && values.contains(choice.option());
        }
    }

    /** The step's level is this number or higher. */
    record AtLeast(String step, int level) implements Condition {
        @Override
        public boolean holds(Map<String, Answer> answers) {
            return answers.get(step) instanceof Answer.Level given && given.level() >= level;
        }
    }

    /** The step's level is this number or lower. */
    record AtMost(String step, int level) implements Condition {
        @Override
        public boolean holds(Map<String, Answer> answers) {
            return answers.get(step) instanceof Answer.Level given && given.level() <= level;
        }
    }

    /** The step's level is one of these: how a condition on the five bars reads on a given scale. */
    record OneOf(String step, Set<Integer> levels) implements Condition {
        public OneOf {
            levels = Set.copyOf(levels);
        }

        @Override
        public boolean holds(Map<String, Answer> answers) {
            return answers.get(step) instanceof Answer.Level given && levels.contains(given.level());
        }
    }

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, Answer> answers) {
            return conditions.stream().allMatch(condition -> condition.holds(answers));
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, Answer> answers) {
            return conditions.stream().anyMatch(condition -> condition.holds(answers));
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Map<String, Answer> answers) {
            return !condition.holds(answers);
        }
    }
}
