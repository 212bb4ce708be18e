package dk.trinvis.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decider;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Setting;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The running dialogues. Commands to one dialogue are carried out one after another, those to different dialogues at once. A
 * state is shown only when what led to it is on disk; the cache of states is only a cache.
 *
 * <p>Every method throws {@link StoreException} when the disk fails. The dialogue is then read anew before it is shown again,
 * and the same command may be sent again: it counts once, whatever became of the first.
 */
public final class Dialogues {
    private static final int ID_BYTES = 16;
    private static final int LOCKS = 1024;
    /** Events whose outcome is kept in memory, all dialogues together. */
    private static final int MOST_EVENTS = 100_000;

    private static final int MOST_TRIES = 10;

    private final Journal journal;
    private final Function<Dialogue, Setting> settings;
    private final InstantSource clock;
    private final SecureRandom random;
    private final BiFunction<String, Recorded, List<Store.Work<?>>> alongside;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
    private final Cache<String, Dialogue> states = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((String id, Dialogue state) -> 10 + Math.toIntExact(state.seq()))
            .executor(Runnable::run)
            .build();

    /**
     * @param settings what a dialogue is decided by: the content it is pinned to, today's date, ear, signals and writer
     * @param alongside what is written in the same transaction as an event of this dialogue, such as rows of the outbox
     */
    public Dialogues(
            Journal journal,
            Function<Dialogue, Setting> settings,
            InstantSource clock,
            SecureRandom random,
            BiFunction<String, Recorded, List<Store.Work<?>>> alongside) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.alongside = alongside;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /**
     * Begins a dialogue with what was said before it, all or nothing.
     *
     * @param revision the content that the dialogue is pinned to
     * @param first what is carried over from the start page, in order
     * @param tokenHash by which the capability that opens it is known
     * @throws IllegalArgumentException if a sheet is to be approved or sent: there is none yet
     */
    public Beginning begin(String flow, String revision, String profile, List<Command> first, byte[] tokenHash) {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        return begin(name, flow, revision, profile, first, tokenHash);
    }

    /**
     * The same under a name that the caller has made. Asked again, also after a restart, it gives the dialogue that was begun
     * then, as it stands now.
     *
     * @param name 16 bytes that nobody can guess
     * @throws IllegalArgumentException also if the dialogue of this name opens with another capability
     */
    public Beginning begin(
            byte[] name, String flow, String revision, String profile, List<Command> first, byte[] tokenHash) {
        if (name.length != ID_BYTES) {
            throw new IllegalArgumentException("a name has " + ID_BYTES + " bytes, this one " + name.length);
        }
        String id = HexFormat.of().formatHex(name);
        return alone(
                id,
                () -> begun(id, tokenHash).orElseGet(() -> beginNew(id, flow, revision, profile, first, tokenHash)));
    }

    private Optional<Beginning> begun(String id, byte[] tokenHash) {
        Optional<Dialogue> there = load(id);
        if (there.isPresent()
                && !MessageDigest.isEqual(tokenHash, journal.findTokenHash(id).orElseThrow())) {
            throw new IllegalArgumentException("dialogue " + id + " is somebody else's");
        }
        return there.map(state -> new Beginning.Started(id, state));
    }

    private Beginning beginNew(
            String id, String flow, String revision, String profile, List<Command> first, byte[] tokenHash) {
        Instant now = now();
        var events = new ArrayList<Recorded>();
        events.add(new Recorded(1, now, carriedOver(0), new Event.Begun(flow, revision, profile)));
        Dialogue state = Dialogue.of(events);
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < first.size(); i++) {
            Command command = first.get(i);
            if (command instanceof Command.Approve || command instanceof Command.Send) {
                throw new IllegalArgumentException("a dialogue cannot begin with " + command.getClass());
            }
            var order = new Command.Order(carriedOver(i + 1), state.seq(), command);
            switch (Decider.decide(state, order, settings.apply(state))) {
                case Decision.Accepted accepted -> {
                    List<Recorded> more = recorded(state, now, order, accepted);
                    events.addAll(more);
                    state = after(state, more);
                }
                case Decision.Refused refused -> problems.addAll(placed(i, refused.problems()));
                case Decision.Repeated repeated ->
                    throw new IllegalStateException("command " + order.id() + " cannot have been given before");
            }
        }
        if (!problems.isEmpty()) {
            return new Beginning.Refused(problems);
        }
        if (!journal.create(id, tokenHash, now, events)) {
            // Another process was first.
            return begun(id, tokenHash).orElseThrow();
        }
        states.put(id, state);
        return new Beginning.Started(id, state);
    }

    /** The state of a dialogue; empty where there is no such dialogue. */
    public Optional<Dialogue> find(String id) {
        Dialogue known = states.getIfPresent(id);
        return known != null ? Optional.of(known) : alone(id, () -> load(id));
    }

    /** Carries out a command. */
    public Outcome handle(String id, Command.Order order) {
        return alone(id, () -> {
            try {
                return carryOut(id, order);
            } catch (RuntimeException e) {
                // What is on disk now is not known here.
                states.invalidate(id);
                throw e;
            }
        });
    }

    /** Erases a dialogue for good. Does nothing where there is no such dialogue. */
    public void erase(String id) {
        alone(id, () -> {
            states.invalidate(id);
            journal.erase(id);
            return true;
        });
    }

    private Outcome carryOut(String id, Command.Order order) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<Dialogue> found = load(id);
            if (found.isEmpty()) {
                return new Outcome.NoSuchDialogue();
            }
            Dialogue state = found.get();
            switch (Decider.decide(state, order, settings.apply(state))) {
                case Decision.Refused refused -> {
                    return new Outcome.Refused(state, refused.problems());
                }
                case Decision.Repeated repeated -> {
                    return new Outcome.Repeated(state, eventsOf(id, order));
                }
                case Decision.Accepted accepted -> {
                    List<Recorded> events = recorded(state, now(), order, accepted);
                    if (events.isEmpty()) {
                        return new Outcome.Done(state, events);
                    }
                    // Folded before it is written: an event that cannot follow never reaches the disk.
                    Dialogue after = after(state, events);
                    List<Store.Work<?>> works = events.stream()
                            .flatMap(event -> alongside.apply(id, event).stream())
                            .toList();
                    switch (journal.append(id, state.seq(), events, works)) {
                        case Journal.Appended.Kept kept -> {
                            states.put(id, after);
                            return new Outcome.Done(after, events);
                        }
                        case Journal.Appended.NoSuchDialogue gone -> {
                            states.invalidate(id);
                            return new Outcome.NoSuchDialogue();
                        }
                        // Another writer was first: decide again on what is there now.
                        case Journal.Appended.Conflict conflict -> states.invalidate(id);
                    }
                }
            }
        }
        throw new StoreException("dialogue " + id + " was written to by somebody else " + MOST_TRIES
                + " times in a row; nothing of the command was kept, send it again");
    }

    private Optional<Dialogue> load(String id) {
        Dialogue known = states.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Dialogue> read = journal.read(id).map(Dialogue::of);
        read.ifPresent(state -> states.put(id, state));
        return read;
    }

    private List<Recorded> eventsOf(String id, Command.Order order) {
        return journal.read(id).orElse(List.of()).stream()
                .filter(event -> event.command().equals(order.id()))
                .toList();
    }

    private <T> T alone(String id, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The id of the command that carries over what stands at this place of {@link #begin}'s list; 1 for the first. */
    public static String carriedOver(int number) {
        return "beginning-" + number;
    }

    private static List<Recorded> recorded(
            Dialogue state, Instant now, Command.Order order, Decision.Accepted accepted) {
        var events = new ArrayList<Recorded>();
        for (Event event : accepted.events()) {
            events.add(new Recorded(state.seq() + events.size() + 1, now, order.id(), event));
        }
        return events;
    }

    private static Dialogue after(Dialogue state, List<Recorded> events) {
        Dialogue after = state;
        for (Recorded event : events) {
            after = after.evolve(event);
        }
        return after;
    }

    private static List<Problem> placed(int i, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.code(),
                        "first[" + i + "]" + (problem.field().isEmpty() ? "" : "." + problem.field()),
                        problem.message()))
                .toList();
    }
}
