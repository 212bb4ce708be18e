package dk.trinvis.dialogue;

import dk.trinvis.flow.Alarm;

/**
 * A danger that was heard in this dialogue.
 *
 * @param place the step or item where it stands
 * @param words as they were typed; for a signal its id
 */
public record RaisedAlarm(String id, Alarm kind, String place, String words, boolean fromSignal, boolean dismissed) {}
