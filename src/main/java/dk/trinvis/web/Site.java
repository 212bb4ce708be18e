package dk.trinvis.web;

import dk.trinvis.access.Gate;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Journal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that the routes stand on, put together by {@code app}.
 *
 * @param current the content in force, for new conversations and search
 * @param revisions older content by revision, for dialogues that are pinned to it
 * @param profile the id of the municipality's profile
 * @param inventory all ids that the source documents ask for, for coverage
 * @param clock the one clock
 * @param dialogues the running dialogues
 * @param journal their events
 * @param gate opens a dialogue to whoever shows its capability
 */
public record Site(
        Supplier<Shelf> current,
        Function<String, Optional<Shelf>> revisions,
        String profile,
        SortedSet<String> inventory,
        InstantSource clock,
        Browser browser,
        Dialogues dialogues,
        Journal journal,
        Gate gate) {}
