package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.AlarmWords.Rule;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code signals/alarmord.yaml}: the words and rules by which typed text is heard as danger. */
final class AlarmWordsFile {

    private static final Locale DANISH = Locale.of("da");

    private final Reading reading;
    private final SequencedMap<String, List<String>> words = new LinkedHashMap<>();

    private AlarmWordsFile(Reading reading) {
        this.reading = reading;
    }

    static void read(Node root, Reading reading) {
        var file = new AlarmWordsFile(reading);
        var fields = new Fields(root, Shape.ALARM_WORDS, reading.findings);
        fields.find("words").ifPresent(file::words);
        Map<Alarm, List<Rule>> rules = new EnumMap<>(Alarm.class);
        fields.inner("rules", Shape.ALARM_RULES)
                .ifPresent(groups -> Words.ALARMS.forEach((word, alarm) -> rules.put(
                        alarm,
                        groups.each(word, Shape.ALARM_RULE).stream()
                                .map(file::rule)
                                .toList())));
        reading.alarmWords = new AlarmWords(file.words, rules, file.lowerCase(fields, "harmless"));
    }

    /** The named lists: their names are the author's. */
    private void words(Node node) {
        List<String> names =
                node instanceof Node.Keys keys ? List.copyOf(keys.entries().keySet()) : List.of();
        var lists = new Fields(node, new Shape("group of word lists", List.of(), names), reading.findings);
        for (String name : names) {
            words.put(name, lowerCase(lists, name));
        }
    }

    private Rule rule(Fields fields) {
        fields.scalar("says").ifPresent(this::checkLowerCase);
        return new Rule(
                fields.plain("says").strip(),
                lowerCase(fields, "unless"),
                Set.copyOf(lists(fields, "with")),
                Set.copyOf(lists(fields, "without")));
    }

    private List<String> lists(Fields fields, String key) {
        List<Node.Scalar> names = fields.scalars(key);
        for (Node.Scalar name : names) {
            if (!words.containsKey(name.text())) {
                reading.findings.add(
                        name.at(),
                        "word list \"" + name.text() + "\" is not known",
                        Nearest.remedy(name.text(), words.keySet(), "write it under words:"));
            }
        }
        return names.stream().map(Node.Scalar::text).toList();
    }

    private List<String> lowerCase(Fields fields, String key) {
        List<Node.Scalar> written = fields.scalars(key);
        written.forEach(this::checkLowerCase);
        return written.stream().map(word -> word.text().strip()).toList();
    }

    /** Typed text is compared in lower case, so that a capital would never be met. */
    private void checkLowerCase(Node.Scalar written) {
        String lower = written.text().toLowerCase(DANISH);
        if (!written.text().equals(lower)) {
            reading.findings.add(
                    written.at(), "\"" + written.text() + "\" is not in lower case", "write \"" + lower + "\"");
        }
    }
}
