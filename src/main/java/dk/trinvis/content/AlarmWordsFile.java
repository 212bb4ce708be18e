package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code signals/alarmord.yaml}: the words and rules by which typed text is heard as danger. Whether a pattern is
 * well formed is for {@code catalogue.AlarmEar} to say.
 */
final class AlarmWordsFile {

    private static final Locale DANISH = Locale.of("da");

    private AlarmWordsFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.ALARM_WORDS, reading.findings);
        Map<String, List<String>> words = new LinkedHashMap<>();
        fields.find("words").ifPresent(node -> readWords(node, words, reading));
        var rules = new EnumMap<Alarm, List<AlarmWords.Rule>>(Alarm.class);
        fields.inner("rules", Shape.ALARM_RULES)
                .ifPresent(kinds -> Words.ALARMS.forEach(
                        (name, alarm) -> rules.put(alarm, rules(kinds, name, words.keySet(), reading))));
        reading.alarmWords = new AlarmWords(words, rules, lower(fields, "harmless", reading));
    }

    private static void readWords(Node node, Map<String, List<String>> words, Reading reading) {
        if (!(node instanceof Node.Keys lists)) {
            reading.findings.add(
                    node.at(), "\"words\" is written with keys, but here is " + node.what(), "write a name per list");
            return;
        }
        var names = List.copyOf(lists.entries().keySet());
        var shape = new Shape("set of word lists", List.of(), names);
        var fields = new Fields(node, shape, reading.findings);
        names.forEach(name -> words.put(name, lower(fields, name, reading)));
    }

    private static List<AlarmWords.Rule> rules(Fields kinds, String name, Set<String> lists, Reading reading) {
        var rules = new ArrayList<AlarmWords.Rule>();
        for (Node node : kinds.items(name)) {
            var rule = new Fields(node, Shape.ALARM_RULE, reading.findings);
            rules.add(new AlarmWords.Rule(
                    rule.plain("says"),
                    lower(rule, "unless", reading),
                    names(rule, "with", lists, reading),
                    names(rule, "without", lists, reading)));
        }
        return rules;
    }

    private static Set<String> names(Fields rule, String key, Set<String> lists, Reading reading) {
        for (Node.Scalar name : rule.scalars(key)) {
            if (!lists.contains(name.text())) {
                reading.findings.add(
                        name.at(),
                        "there is no word list \"" + name.text() + "\"",
                        Nearest.remedy(name.text(), lists, "name a list of \"words\""));
            }
        }
        return Set.copyOf(rule.plains(key));
    }

    private static List<String> lower(Fields fields, String key, Reading reading) {
        for (Node.Scalar word : fields.scalars(key)) {
            String text = word.text();
            if (!text.equals(text.toLowerCase(DANISH))) {
                reading.findings.add(
                        word.at(),
                        "\"" + text + "\" is not in lower case",
                        "write \"" + text.toLowerCase(DANISH) + "\"");
            }
        }
        return fields.plains(key);
    }
}
