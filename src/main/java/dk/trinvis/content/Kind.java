package dk.trinvis.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content file, in the order in which they are read: each refers only to earlier ones. */
enum Kind {
    SOURCES("sources.yaml"),
    ROLES("roles.yaml"),
    ALARM_WORDS("signals/alarmord.yaml"),
    ALARM_HINTS("signals/vink.yaml"),
    SIGNALS("signals/"),
    EMERGENCIES("guides/akut.yaml"),
    GUIDE("guides/"),
    FLOW("flows/"),
    PROFILE("profiles/");

    private final String home;

    Kind(String home) {
        this.home = home;
    }

    /** The one file of this kind, or the folder of all files of this kind, which ends in {@code /}. */
    String home() {
        return home;
    }

    /** Whether content may go without: content of before there were hints is whole without them. */
    boolean mayBeMissing() {
        return this == ALARM_HINTS;
    }

    /** The kind of a file by its path; nothing if no such file is expected. */
    static Optional<Kind> of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.home.endsWith("/") ? path.startsWith(kind.home) : path.equals(kind.home))
                .findFirst();
    }
}
