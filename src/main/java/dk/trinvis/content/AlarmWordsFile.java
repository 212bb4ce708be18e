package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Reads {@code signals/alarmord.yaml}: the words by which typed text is heard as danger. */
final class AlarmWordsFile {

    private static final Locale DANISH = Locale.of("da");

    private AlarmWordsFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.ALARM_WORDS, reading.findings);
        var phrases = new EnumMap<Alarm, List<String>>(Alarm.class);
        fields.inner("phrases", Shape.ALARM_PHRASES)
                .ifPresent(lists ->
                        Words.ALARMS.forEach((word, alarm) -> phrases.put(alarm, words(lists, word, reading))));
        reading.alarmWords = new AlarmWords(
                phrases,
                words(fields, "adults", reading),
                words(fields, "harms", reading),
                words(fields, "victims", reading),
                words(fields, "harmless", reading));
    }

    /** Words in lower case; only at the end of one may a {@code *} stand for any ending. */
    private static List<String> words(Fields fields, String key, Reading reading) {
        for (Node.Scalar word : fields.scalars(key)) {
            String text = word.text();
            if (!text.equals(text.toLowerCase(DANISH))) {
                reading.findings.add(
                        word.at(),
                        "\"" + text + "\" is not in lower case",
                        "write \"" + text.toLowerCase(DANISH) + "\"");
            }
            int star = text.indexOf('*');
            if (star >= 0 && star < text.length() - 1) {
                reading.findings.add(
                        word.at(),
                        "the * in \"" + text + "\" is not at the end",
                        "let * stand last: it means any ending");
            }
        }
        return fields.plains(key);
    }
}
