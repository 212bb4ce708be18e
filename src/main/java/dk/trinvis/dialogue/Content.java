package dk.trinvis.dialogue;

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
}
