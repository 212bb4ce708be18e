package dk.trinvis.catalogue;

import dk.trinvis.flow.Alarm;
import java.util.List;

/**
 * What a search found and what danger was heard in its words.
 *
 * @param query as typed
 * @param heard most urgent first; see {@link AlarmEar#listen}
 * @param hits best first, none twice; empty where nothing fits
 */
public record SearchResult(String query, List<Heard> heard, List<Hit> hits) {
    public SearchResult {
        heard = List.copyOf(heard);
        hits = List.copyOf(hits);
    }

    /** The kinds of danger heard, most urgent first, none twice. */
    public List<Alarm> alarms() {
        return heard.stream().map(Heard::alarm).distinct().sorted().toList();
    }

    /** Whether the words open the red path: suspected abuse by an adult, or sexual abuse. */
    public boolean redFlag() {
        return heard.stream().anyMatch(each -> each.alarm() == Alarm.ABUSE);
    }
}
