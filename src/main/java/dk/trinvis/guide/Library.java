package dk.trinvis.guide;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The whole checked content: flows, guides, signals, emergencies, profiles, sources and law. Immutable; every reference in
 * it resolves.
 *
 * @param revision names this content: a hash of its files
 * @param editions what each municipality gets of it, by profile id
 * @param emergencies one for each {@link Alarm}
 * @param cited inventory ids that some item cites
 */
public record Library(
        String revision,
        Map<String, Edition> editions,
        Map<String, Guide> guides,
        List<SignalGroup> signalGroups,
        Map<Alarm, Emergency> emergencies,
        AlarmWords alarmWords,
        List<Role> roles,
        Map<String, Profile> profiles,
        List<Setting> settings,
        List<Source> sources,
        Map<String, Law> laws,
        SortedSet<String> cited) {

    public Library {
        editions = Map.copyOf(editions);
        settings = List.copyOf(settings);
        guides = Map.copyOf(guides);
        signalGroups = List.copyOf(signalGroups);
        emergencies = Map.copyOf(emergencies);
        roles = List.copyOf(roles);
        profiles = Map.copyOf(profiles);
        sources = List.copyOf(sources);
        laws = Map.copyOf(laws);
        cited = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(cited));
    }

    /** All signals in reading order. */
    public List<Signal> signals() {
        return signalGroups.stream().flatMap(group -> group.signals().stream()).toList();
    }

    /** The signal with this id, if there is one. */
    public Optional<Signal> findSignal(String id) {
        return signals().stream().filter(signal -> signal.id().equals(id)).findFirst();
    }

    /** The conversation with this id as this municipality has it, if it has it. */
    public Optional<Flow> findFlow(String id, String profile) {
        return Optional.ofNullable(flows(profile).get(id));
    }

    /** All conversations of a municipality by id; none where the profile is not known. */
    public Map<String, Flow> flows(String profile) {
        return Optional.ofNullable(editions.get(profile)).map(Edition::flows).orElse(Map.of());
    }

    /** What a municipality's guides explain, in reading order; nothing where the profile is not known. */
    public List<Chapter> chapters(String profile) {
        return Optional.ofNullable(editions.get(profile)).map(Edition::chapters).orElse(List.of());
    }

    /**
     * A chapter that can be read in a municipality.
     *
     * @param from the neighbour that has written it; empty where the municipality reads its own guide
     */
    public record Readable(Chapter chapter, Optional<Profile> from) {}

    /**
     * What can be read in a municipality: what its own guides explain, then those guides of its neighbours that it has not,
     * as the neighbours have them. Nothing where the profile is not known.
     */
    public List<Readable> readable(String profile) {
        var readable = new ArrayList<Readable>();
        var guides = new HashSet<String>();
        findProfile(profile).ifPresent(own -> {
            chapters(profile).forEach(chapter -> readable.add(new Readable(chapter, Optional.empty())));
            guides.addAll(own.guides());
            for (String neighbour : own.neighbours()) {
                findProfile(neighbour).ifPresent(from -> {
                    chapters(neighbour).stream()
                            .filter(chapter -> !guides.contains(chapter.guide()))
                            .forEach(chapter -> readable.add(new Readable(chapter, Optional.of(from))));
                    guides.addAll(from.guides());
                });
            }
        });
        return List.copyOf(readable);
    }

    public Optional<Guide> findGuide(String id) {
        return Optional.ofNullable(guides.get(id));
    }

    public Optional<Profile> findProfile(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    public Optional<Role> findRole(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public Optional<Law> findLaw(String id) {
        return Optional.ofNullable(laws.get(id));
    }

    /** What to do on this kind of danger. */
    public Emergency emergency(Alarm alarm) {
        Emergency emergency = emergencies.get(alarm);
        if (emergency == null) {
            throw new IllegalStateException("the content says nothing for the alarm \"" + alarm.id() + "\"");
        }
        return emergency;
    }

    /** Where an inventory id comes from, in words: the title of the source with the longest fitting prefix. */
    public Optional<Source> findSource(String inventoryId) {
        return sources.stream()
                .filter(source -> inventoryId.startsWith(source.prefix()))
                .max(Comparator.comparingInt(source -> source.prefix().length()));
    }
}
