package dk.trinvis.web;

import dk.trinvis.dialogue.Problem;
import java.util.List;

/**
 * A request that cannot be answered as asked. Thrown by handlers, shown by {@link Errors}: as a problem document (RFC 9457)
 * in the API, as a plain sentence in the pages.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final List<Problem.Code> RANK = List.of(
            Problem.Code.PARENTS_KEPT_OUT,
            Problem.Code.STALE,
            Problem.Code.CPR,
            Problem.Code.UNKNOWN,
            Problem.Code.INVALID);

    private final int status;
    private final String kind;
    private final transient List<Problem> problems;

    private Fault(int status, String kind, String message, List<Problem> problems) {
        super(message);
        this.status = status;
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** There is nothing here, or nothing for this caller: the two look the same. */
    public static Fault notFound(String message) {
        return new Fault(404, "not-found", message, List.of());
    }

    /** The request itself cannot be read. */
    public static Fault badRequest(String message) {
        return new Fault(400, "bad-request", message, List.of());
    }

    /** Any other refusal. */
    public static Fault of(int status, String kind, String message) {
        return new Fault(status, kind, message, List.of());
    }

    /** A command was refused. The red path names itself whatever else is wrong; then what has changed in the meantime. */
    public static Fault refused(List<Problem> problems) {
        Problem first = problems.stream()
                .min(java.util.Comparator.comparing(problem -> RANK.indexOf(problem.code())))
                .orElseThrow();
        String kind = first.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Fault(statusOf(first.code()), kind, first.message(), problems);
    }

    public int status() {
        return status;
    }

    /** Its type in a problem document, such as {@code not-found}. */
    public String kind() {
        return kind;
    }

    /** All that is wrong, where several things are known. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }

    private static int statusOf(Problem.Code code) {
        return switch (code) {
            case PARENTS_KEPT_OUT -> 403;
            case STALE -> 409;
            case INVALID, CPR, UNKNOWN -> 422;
        };
    }
}
