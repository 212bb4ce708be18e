package dk.trinvis.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content file, in the order in which they are read: each refers only to earlier ones. */
enum Kind {
    SOURCES("sources.yaml"),
    ROLES("roles.yaml"),
    SETTINGS("settings.yaml"),
    ALARM_WORDS("signals/alarmord.yaml"),
    ALARM_HINTS("signals/vink.yaml"),
    SIGNALS("signals/"),
    EMERGENCIES("guides/akut.yaml"),
    GUIDE("guides/"),
    PROFILE("profiles/"),
    /** The only files in a folder of a folder: {@code guides/<guide>/<file>.yaml}. */
    TOPICS("guides/*/"),
    FLOW("flows/");

    private final String home;

    Kind(String home) {
        this.home = home;
    }

    /** The one file of this kind, or the folder of all files of this kind, which ends in {@code /}. */
    String home() {
        return home;
    }

    /** Whether content may be without it: what came with a later Trinvis than a kept revision was made for. */
    boolean isOptional() {
        return this == SETTINGS || this == ALARM_HINTS || this == TOPICS;
    }

    /** The kind of a file by its path; nothing if no such file is expected. */
    static Optional<Kind> of(String path) {
        if (path.startsWith(GUIDE.home) && path.indexOf('/', GUIDE.home.length()) > 0) {
            return path.endsWith(".yaml") ? Optional.of(TOPICS) : Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.home.endsWith("/") ? path.startsWith(kind.home) : path.equals(kind.home))
                .findFirst();
    }
}
