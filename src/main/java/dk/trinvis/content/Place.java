package dk.trinvis.content;

/** A line of a content file, such as {@code content/roles.yaml:3}. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
