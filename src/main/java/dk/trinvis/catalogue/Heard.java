package dk.trinvis.catalogue;

import dk.trinvis.flow.Alarm;

/**
 * A danger that a text speaks of, and the words that say so.
 *
 * @param from where the words begin in the text that was listened to, in {@code char}s
 * @param to where they end, exclusive
 * @param words the text from {@code from} to {@code to}, as typed
 */
public record Heard(Alarm alarm, int from, int to, String words) {}
