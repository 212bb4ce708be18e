package dk.trinvis.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** What somebody wrote under a step that takes any number of things. */
public sealed interface Content {

    /** @param staffOnly never reaches the parents' sheet */
    record Note(String text, boolean staffOnly) implements Content {}

    /**
     * An agreement (inventory T.aftaler.2, T.aftaler.3).
     *
     * @param by when, in the words of the team; may be empty
     * @param followUp how it is followed up; may be empty
     */
    record Agreement(String what, String who, String by, String followUp) implements Content {}

    /**
     * How one of the professionals sees one row of a trivselsskema (inventory O.m3.marks, O.m3.colours).
     *
     * @param who who marks, by function or initials
     * @param text a comment; may be empty
     */
    record Mark(String who, Colour colour, String text) implements Content {}

    /** The three marks of a trivselsskema. A colour is always shown with its word. */
    enum Colour {
        /** Thrives. */
        GREEN("groen", "Grøn"),
        /** Gives undren. */
        YELLOW("gul", "Gul"),
        /** Gives reason for bekymring. */
        RED("roed", "Rød");

        private final String id;
        private final String word;

        Colour(String id, String word) {
            this.id = id;
            this.word = word;
        }

        /** Its name in content and API, such as {@code groen}. */
        public String id() {
            return id;
        }

        /** Its Danish word, such as Grøn. */
        public String word() {
            return word;
        }

        /** The colour with this name, if there is one. */
        public static Optional<Colour> find(String id) {
            return Arrays.stream(values())
                    .filter(colour -> colour.id.equals(id))
                    .findFirst();
        }
    }
}
