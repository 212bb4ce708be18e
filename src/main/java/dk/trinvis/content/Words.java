package dk.trinvis.content;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Flow.Outcome;
import dk.trinvis.guide.Emergency.Call;
import dk.trinvis.guide.Profile.Delivery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** The words of the content files that stand for one of a closed set, in the order to show them. */
final class Words {

    static final Map<String, Age> AGES = byWord(Age.values(), Age::id);
    static final Map<String, Alarm> ALARMS = byWord(Alarm.values(), Alarm::id);
    static final Map<String, Outcome> OUTCOMES = byWord(Outcome.values(), outcome -> switch (outcome) {
        case ADVICE -> "advice";
        case SHEET -> "sheet";
        case PLAN -> "plan";
        case TEXT -> "text";
    });
    static final Map<String, Call> CALLS = byWord(Call.values(), call -> switch (call) {
        case EMERGENCY_SERVICES -> "112";
        case FRONTTEAM -> "frontteam";
        case NONE -> "none";
    });
    static final Map<String, Delivery> DELIVERIES = byWord(Delivery.values(), delivery -> switch (delivery) {
        case MAIL -> "mail";
        case OWN -> "own";
    });
    static final Map<String, StepKind> STEP_KINDS = byWord(StepKind.values(), StepKind::word);

    private Words() {}

    /** The kinds of {@link dk.trinvis.flow.Step} as content names them. */
    enum StepKind {
        TEXT,
        LINE,
        SIGNALS,
        CHOICE,
        CHOICES,
        SCALE,
        NOTES,
        AGREEMENTS,
        MARKS,
        PERSON,
        DATE,
        MEETING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static <T> SequencedMap<String, T> byWord(T[] values, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }
}
