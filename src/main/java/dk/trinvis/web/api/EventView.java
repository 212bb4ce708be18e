package dk.trinvis.web.api;

import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the API shows of an event. */
final class EventView {
    private EventView() {}

    static Map<String, Object> of(Recorded recorded) {
        var view = new LinkedHashMap<String, Object>();
        view.put("seq", recorded.seq());
        view.put("at", recorded.at().toString());
        view.put("commandId", recorded.command());
        switch (recorded.event()) {
            case Event.Begun e -> put(view, "begun", "flow", e.flow());
            case Event.Answered e -> put(view, "answered", "step", e.step(), "value", Views.value(e.answer()));
            case Event.Cleared e -> put(view, "cleared", "step", e.step());
            case Event.Skipped e -> put(view, "skipped", "step", e.step());
            case Event.Moved e -> put(view, "moved", "step", e.step());
            case Event.Added e ->
                put(view, "added", "step", e.step(), "item", e.item(), "value", Views.value(e.content()));
            case Event.Changed e -> put(view, "changed", "item", e.item(), "value", Views.value(e.content()));
            case Event.Removed e -> put(view, "removed", "item", e.item());
            case Event.Restored e -> put(view, "restored", "item", e.item());
            case Event.AlarmRaised e ->
                put(
                        view,
                        "alarm-raised",
                        "alarm",
                        e.alarm(),
                        "kind",
                        e.kind().id(),
                        "place",
                        e.place(),
                        "words",
                        e.words());
            case Event.AlarmDismissed e -> put(view, "alarm-dismissed", "alarm", e.alarm());
            case Event.SheetApproved e -> put(view, "sheet-approved", "version", e.version());
            case Event.SendAsked e ->
                put(
                        view,
                        "send-asked",
                        "version",
                        e.version(),
                        "to",
                        e.recipients().stream()
                                .map(to -> Map.of(
                                        "mail", to.mail(),
                                        "address", to.address(),
                                        "audience", to.audience().id()))
                                .toList());
        }
        return view;
    }

    private static void put(Map<String, Object> view, String type, Object... keysAndValues) {
        view.put("type", type);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            view.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
    }
}
