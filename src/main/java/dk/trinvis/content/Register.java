package dk.trinvis.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The things of one kind by id, with the place where each is written. Two with one id and references to none are findings.
 */
final class Register<T> {

    private record Written<T>(Place at, T thing) {}

    private final String kind;
    private final String home;
    private final Findings findings;
    private final Map<String, Written<T>> things = new LinkedHashMap<>();
    private boolean complete = true;

    /**
     * @param kind in the words of a finding, such as role
     * @param home the file or folder to add one to
     */
    Register(String kind, String home, Findings findings) {
        this.kind = kind;
        this.home = home;
        this.findings = findings;
    }

    /** Adds a thing. Of two with one id the first one stays, and the answer is no. */
    boolean add(Node.Scalar id, T thing) {
        Written<T> before = things.putIfAbsent(id.text(), new Written<>(id.at(), thing));
        if (before != null) {
            findings.add(
                    id.at(),
                    kind + " \"" + id.text() + "\" stands twice, first at " + before.at(),
                    "give this one an id of its own");
        }
        return before == null;
    }

    /** Takes over what another register holds, with its places. */
    void addAll(Register<T> other) {
        things.putAll(other.things);
    }

    /** Says that a file with things of this kind could not be read, so that an unknown id means nothing. */
    void incomplete() {
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    /** The thing that a reference means; an unknown one is a finding at the reference. */
    Optional<T> find(Node.Scalar reference) {
        Optional<T> found = Optional.ofNullable(things.get(reference.text())).map(Written::thing);
        if (found.isEmpty() && complete) {
            findings.add(
                    reference.at(),
                    kind + " \"" + reference.text() + "\" is not known",
                    Nearest.remedy(reference.text(), things.keySet(), "write it in " + home));
        }
        return found;
    }

    /** Everything by id, in the order it was added. */
    Map<String, T> all() {
        var all = new LinkedHashMap<String, T>();
        things.forEach((id, written) -> all.put(id, written.thing()));
        return all;
    }
}
