package dk.trinvis.content;

import dk.trinvis.catalogue.AlarmEar;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.AlarmWords.Hints;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code signals/vink.yaml}: examples of what abuse sounds like where nobody says it outright. */
final class AlarmHintsFile {

    private AlarmHintsFile() {}

    static void read(Node root, Reading reading) {
        var fields = new Fields(root, Shape.ALARM_HINTS, reading.findings);
        SequencedMap<String, List<String>> meanings = new LinkedHashMap<>();
        fields.find("meanings").ifPresent(node -> meanings(node, meanings, reading));
        List<Node.Scalar> danger = fields.scalars("danger");
        List<Node.Scalar> harmless = fields.scalars("harmless");
        Set<String> said = new HashSet<>(texts(danger));
        for (Node.Scalar line : harmless) {
            if (said.contains(line.text().strip())) {
                reading.findings.add(
                        line.at(), "\"" + line.text() + "\" stands under danger too", "let it stand where it belongs");
            }
        }
        var hints = new Hints(meanings, texts(danger), texts(harmless));
        AlarmEar.faults(new AlarmWords(Map.of("skel", List.of("og")), Map.of(), List.of(), hints))
                .forEach(fault -> reading.findings.add(fields.at("meanings"), fault, "mend the list"));
        reading.alarmWords = reading.alarmWords.with(hints);
    }

    /** The named lists: their names are the author's. */
    private static void meanings(Node node, Map<String, List<String>> meanings, Reading reading) {
        List<String> names =
                node instanceof Node.Keys keys ? List.copyOf(keys.entries().keySet()) : List.of();
        var lists = new Fields(node, new Shape("group of meanings", List.of(), names), reading.findings);
        for (String name : names) {
            meanings.put(name, texts(lists.repeatable(name)).stream().distinct().toList());
        }
    }

    private static List<String> texts(List<Node.Scalar> lines) {
        return lines.stream().map(line -> line.text().strip()).toList();
    }
}
