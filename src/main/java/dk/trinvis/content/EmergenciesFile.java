package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.Emergency;
import dk.trinvis.guide.Emergency.Call;
import java.util.Optional;

/** Reads {@code guides/akut.yaml}: what to do first, once for each kind of danger. */
final class EmergenciesFile {

    private EmergenciesFile() {}

    static void read(Node root, Reading reading) {
        var file = new Fields(root, Shape.EMERGENCIES, reading.findings);
        for (Fields fields : file.each("emergencies", Shape.EMERGENCY)) {
            Optional<Alarm> alarm = fields.oneOf("alarm", Words.ALARMS);
            var emergency = new Emergency(
                    alarm.orElse(Alarm.LIFE),
                    fields.text("title"),
                    fields.text("intro"),
                    fields.oneOf("call", Words.CALLS).orElse(Call.NONE),
                    NextSteps.read(fields, Shape.EMERGENCY_STEP, 1, 1, reading),
                    fields.each("after", Shape.CITED).stream()
                            .map(after -> NextSteps.cited(after, reading))
                            .toList(),
                    reading.citations.read(fields));
            if (alarm.isPresent() && reading.emergencies.putIfAbsent(alarm.get(), emergency) != null) {
                reading.findings.add(
                        fields.at("alarm"),
                        "there are two emergencies for the alarm \""
                                + alarm.get().id() + "\"",
                        "keep one of them");
            }
        }
        for (Alarm alarm : Alarm.values()) {
            if (!reading.emergencies.containsKey(alarm)) {
                reading.findings.add(
                        file.at("emergencies"),
                        "no emergency says what to do on the alarm \"" + alarm.id() + "\"",
                        "add one with alarm: " + alarm.id());
            }
        }
    }
}
