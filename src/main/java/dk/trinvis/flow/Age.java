package dk.trinvis.flow;

import java.util.Arrays;
import java.util.Optional;

/** The age bands that advice and words tell apart. */
public enum Age {
    UNDER_THREE("0-2"),
    THREE_TO_FIVE("3-5"),
    SIX_TO_NINE("6-9"),
    TEN_TO_FOURTEEN("10-14"),
    FIFTEEN_TO_SEVENTEEN("15-17");

    private final String id;

    Age(String id) {
        this.id = id;
    }

    /** Its name in content and API, such as {@code 3-5}. */
    public String id() {
        return id;
    }

    /** The band with this name, if there is one. */
    public static Optional<Age> find(String id) {
        return Arrays.stream(values()).filter(age -> age.id.equals(id)).findFirst();
    }
}
