package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import dk.trinvis.guide.Edition;
import dk.trinvis.guide.Emergency;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Law;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Role;
import dk.trinvis.guide.Setting;
import dk.trinvis.guide.Signal;
import dk.trinvis.guide.SignalGroup;
import dk.trinvis.guide.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been read so far, while the files are read in the order in which they refer to each other. */
final class Reading {

    final Findings findings;
    final Citations citations;
    final List<Source> documents = new ArrayList<>();
    final Register<Law> laws;
    final Register<Role> roles;
    final Register<Signal> signals;
    final SortedMap<Integer, SignalGroup> signalGroups = new TreeMap<>();
    final Register<Guide> guides;
    /** Efforts that the levels of guides suggest: each is an option of a choice in some flow. */
    final List<Node.Scalar> suggestedEfforts = new ArrayList<>();

    /** Conversations that topics and next steps lead to. */
    final List<Node.Scalar> ledFlows = new ArrayList<>();

    /** Municipalities that others look to. */
    final List<Node.Scalar> neighbours = new ArrayList<>();

    final Map<Alarm, Emergency> emergencies = new EnumMap<>(Alarm.class);
    final Register<Setting> settings;
    final Map<String, Edition> editions = new TreeMap<>();
    final Register<Profile> profiles;
    AlarmWords alarmWords = new AlarmWords(Map.of(), Map.of(), List.of());

    Reading(Findings findings) {
        this.findings = findings;
        this.citations = new Citations(findings);
        this.laws = new Register<>("law", "content/sources.yaml", findings);
        this.roles = new Register<>("role", "content/roles.yaml", findings);
        this.signals = new Register<>("signal", "content/signals/", findings);
        this.settings = new Register<>("setting", "content/settings.yaml", findings);
        this.guides = new Register<>("guide", "content/guides/", findings);
        this.profiles = new Register<>("profile", "content/profiles/", findings);
    }

    /** The id of a thing that has a file of its own; the file is named after it, so that people find it. */
    Optional<Node.Scalar> idAsFileName(Fields fields) {
        Optional<Node.Scalar> id = fields.id();
        id.filter(written -> !written.at().file().endsWith("/" + written.text() + ".yaml"))
                .ifPresent(written -> findings.add(
                        written.at(),
                        "id \"" + written.text() + "\" is not the name of this file",
                        "let both be the same"));
        return id;
    }

    /** The ids of a list of references, without the unknown ones. */
    <T> List<String> references(Fields fields, String key, Register<T> register) {
        return fields.scalars(key).stream()
                .filter(reference -> register.find(reference).isPresent())
                .map(Node.Scalar::text)
                .toList();
    }

    /** The checked library; only to be called when nothing was found. */
    Library library(String revision) {
        return new Library(
                revision,
                editions,
                guides.all(),
                List.copyOf(signalGroups.values()),
                emergencies,
                alarmWords,
                List.copyOf(roles.all().values()),
                profiles.all(),
                List.copyOf(settings.all().values()),
                documents,
                laws.all(),
                citations.cited());
    }
}
