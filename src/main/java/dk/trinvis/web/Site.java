package dk.trinvis.web;

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
 */
public record Site(
        Supplier<Shelf> current,
        Function<String, Optional<Shelf>> revisions,
        String profile,
        SortedSet<String> inventory,
        InstantSource clock,
        Browser browser) {}
