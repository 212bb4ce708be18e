package dk.trinvis.flow;

/**
 * A kind of danger that something typed or confirmed speaks of. Ordered: what is more urgent comes first.
 *
 * <p>The words of each kind stand in content (guides, {@code alarms}).
 */
public enum Alarm {
    /** Danger to life: 112 first. */
    LIFE("livsfare"),
    /** Suspected abuse by an adult or sexual abuse: the red path, parents not involved (inventory V.abuse.path). */
    ABUSE("overgreb"),
    /** Self-harm: urgent advice of its own, parents are involved as usual. */
    SELF_HARM("selvskade"),
    /** Drugs or drink: urgent advice of its own, parents are involved as usual. */
    DRUGS("misbrug");

    private final String id;

    Alarm(String id) {
        this.id = id;
    }

    /** Its name in content and API, such as {@code overgreb}. */
    public String id() {
        return id;
    }

    /** Whether nothing may reach the parents while it stands. */
    public boolean keepsParentsOut() {
        return this == ABUSE;
    }
}
