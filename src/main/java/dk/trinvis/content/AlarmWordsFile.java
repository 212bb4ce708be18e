package dk.trinvis.content;

import dk.trinvis.catalogue.AlarmEar;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.AlarmWords.Rule;
import java.util.ArrayList;
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
    private final List<Node.Scalar> patterns = new ArrayList<>();

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
        reading.alarmWords = new AlarmWords(file.words, rules, file.patterns(fields, "harmless"));
        if (!reading.findings.isSettled()) {
            file.checkPatterns(fields.at("words"));
        }
    }

    /** The named lists: their names are the author's. */
    private void words(Node node) {
        List<String> names =
                node instanceof Node.Keys keys ? List.copyOf(keys.entries().keySet()) : List.of();
        var lists = new Fields(node, new Shape("group of word lists", List.of(), names), reading.findings);
        for (String name : names) {
            List<Node.Scalar> entries = lists.repeatable(name);
            entries.forEach(this::checkLowerCase);
            words.put(
                    name,
                    entries.stream()
                            .map(entry -> entry.text().strip())
                            .distinct()
                            .toList());
        }
    }

    private Rule rule(Fields fields) {
        fields.scalar("says").filter(says -> !says.text().isBlank()).ifPresent(patterns::add);
        return new Rule(
                fields.plain("says").strip(),
                patterns(fields, "unless"),
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

    private List<String> patterns(Fields fields, String key) {
        List<Node.Scalar> written = fields.scalars(key);
        patterns.addAll(written);
        return written.stream().map(pattern -> pattern.text().strip()).toList();
    }

    /** Lets the ear itself say what is wrong with a pattern, and where: one by one only if there is something. */
    private void checkPatterns(Place wordsAt) {
        patterns.forEach(this::checkLowerCase);
        if (faults(patterns).isEmpty()) {
            return;
        }
        List<String> ofWords = faults(List.of());
        for (String fault : ofWords) {
            reading.findings.add(wordsAt, fault, "mend the list");
        }
        for (Node.Scalar pattern : patterns) {
            faults(List.of(pattern)).stream()
                    .filter(fault -> !ofWords.contains(fault))
                    .forEach(fault ->
                            reading.findings.add(pattern.at(), fault, "write it as the beginning of the file says"));
        }
    }

    /** Each pattern goes as a rule of its own, after a plain one, so that the words alone can be asked about too. */
    private List<String> faults(List<Node.Scalar> some) {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule("ord", List.of(), Set.of(), Set.of()));
        for (Node.Scalar pattern : some) {
            rules.add(new Rule(pattern.text().strip(), List.of(), Set.of(), Set.of()));
        }
        return AlarmEar.faults(new AlarmWords(words, Map.of(Alarm.LIFE, rules), List.of()));
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
