package dk.trinvis.web.page;

import java.util.List;

/** The panels for the danger that stands in a dialogue. */
final class Alarms {
    private Alarms() {}

    /** One panel for each kind, the most urgent first. */
    static List<Panel> of(Talk talk) {
        return Panel.of(
                talk.shelf().library(),
                talk.profile(),
                talk.state().wording(),
                talk.state().standingAlarms().stream()
                        .map(alarm -> new Panel.Cause(alarm.kind(), alarm.words(), alarm.fromSignal()))
                        .toList());
    }
}
