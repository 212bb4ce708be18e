/**
 * The durable, encrypted event log, and the running dialogues over it. {@link dk.trinvis.journal.DataFolder} is the place on
 * disk, {@link dk.trinvis.journal.Store} the database in it, {@link dk.trinvis.journal.Vault} the keys,
 * {@link dk.trinvis.journal.EventCodec} the stable form of an event, {@link dk.trinvis.journal.Journal} the log, and
 * {@link dk.trinvis.journal.Dialogues} what a caller talks to. What a call returned from is on disk, and a search through
 * every file finds nothing that somebody typed.
 */
@NullMarked
package dk.trinvis.journal;

import org.jspecify.annotations.NullMarked;
