package dk.trinvis.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** Whom a sheet is written for. */
public enum Audience {
    /** Parents: no level, no colour, nothing that is for staff only. */
    PARENTS("parents"),
    /** The professionals around the child: everything. */
    TEAM("team");

    private final String id;

    Audience(String id) {
        this.id = id;
    }

    /** Its name in the API. */
    public String id() {
        return id;
    }

    /** The audience with this name, if there is one. */
    public static Optional<Audience> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
