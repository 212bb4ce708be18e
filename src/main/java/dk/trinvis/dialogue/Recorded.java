package dk.trinvis.dialogue;

import java.time.Instant;

/**
 * An event with its place in the dialogue.
 *
 * @param seq 1 for the first event, without gaps
 * @param command the id of the command that caused it, made by the client
 */
public record Recorded(long seq, Instant at, String command, Event event) {}
