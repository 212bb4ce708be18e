package dk.trinvis.dialogue;

import dk.trinvis.flow.Age;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a dialogue: the fold of its events. Immutable.
 *
 * @param seq the sequence of the last event; 0 before the first
 * @param written the sequence of the last event that a sheet could show, or that decides which sheets there are
 * @param answers by step id, those off the path included
 * @param cursor the step that somebody touched last
 * @param items notes and agreements by id, in the order they were added, removed ones included
 * @param alarms by id, in the order they were raised, dismissed ones included
 * @param versions approved sheets, oldest first
 * @param commands the last sequence that each command caused, by command id
 */
public record Dialogue(
        String flow,
        String revision,
        String profile,
        Instant begun,
        long seq,
        long written,
        Map<String, Register<Answer>> answers,
        Set<String> skipped,
        Optional<Cursor> cursor,
        Map<String, Item> items,
        Map<String, RaisedAlarm> alarms,
        List<Approved> versions,
        List<Event.SendAsked> sendings,
        Map<String, Long> commands) {

    /** @param moved somebody went there and has not answered since */
    public record Cursor(String step, boolean moved) {}

    /** A numbered version of the sheets. */
    public record Approved(int version, Instant at, List<Sheet> sheets) {
        /** The sheet for this audience; empty where the version has none. */
        public Optional<Sheet> findSheet(Audience audience) {
            return sheets.stream().filter(sheet -> sheet.audience() == audience).findFirst();
        }
    }

    /** A dialogue in which nothing has happened. */
    public static final Dialogue NONE = new Dialogue(
            "",
            "",
            "",
            Instant.EPOCH,
            0,
            0,
            Map.of(),
            Set.of(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of());

    /** The fold of these events. */
    public static Dialogue of(Iterable<Recorded> events) {
        Dialogue state = NONE;
        for (Recorded recorded : events) {
            state = state.evolve(recorded);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalStateException if the event cannot follow: a gap in the sequence, or a name that was never given
     */
    public Dialogue evolve(Recorded recorded) {
        if (recorded.seq() != seq + 1) {
            throw new IllegalStateException("event " + recorded.seq() + " cannot follow event " + seq);
        }
        var next = new Evolution(this, recorded);
        next.apply(recorded.event());
        return next.done();
    }

    /** The standing answers by step id; where two stand side by side, the newest. */
    public Map<String, Answer> standing() {
        var standing = new HashMap<String, Answer>();
        answers.forEach((step, register) -> register.value().ifPresent(answer -> standing.put(step, answer)));
        return standing;
    }

    /** The standing answer to a step, if there is one. */
    public Optional<Answer> answer(String step) {
        return Optional.ofNullable(answers.get(step)).flatMap(Register::value);
    }

    /** The steps that belong to the conversation as it stands, in order. */
    public List<Step> path(Flow pinned) {
        return pinned.path(standing());
    }

    /** What was answered or written under steps that are off the path now. It returns when the path returns. */
    public Set<String> offPath(Flow pinned) {
        var off = new LinkedHashSet<String>();
        answers.forEach((step, register) -> {
            if (register.value().isPresent()) {
                off.add(step);
            }
        });
        items.values().stream().filter(item -> !item.removed()).forEach(item -> off.add(item.step()));
        path(pinned).forEach(step -> off.remove(step.id()));
        return Collections.unmodifiableSet(off);
    }

    /** The notes and agreements under a step that have not been removed, in the order they were added. */
    public List<Item> itemsUnder(String step) {
        return items.values().stream()
                .filter(item -> item.step().equals(step) && !item.removed())
                .toList();
    }

    /** Whether a step still waits: nothing answered, nothing written, not skipped. */
    public boolean open(Step step) {
        return open(step, stepsWithItems());
    }

    private boolean open(Step step, Set<String> withItems) {
        return !skipped.contains(step.id()) && answer(step.id()).isEmpty() && !withItems.contains(step.id());
    }

    private Set<String> stepsWithItems() {
        var steps = new HashSet<String>();
        for (Item item : items.values()) {
            if (!item.removed()) {
                steps.add(item.step());
            }
        }
        return steps;
    }

    /**
     * The step to take next: the one somebody went to, otherwise the first open one after the last touched, otherwise the
     * first open one. Empty when nothing is left open.
     */
    public Optional<Step> next(Flow pinned) {
        List<Step> path = path(pinned);
        if (cursor.isPresent() && cursor.get().moved()) {
            Optional<Step> there = path.stream()
                    .filter(step -> step.id().equals(cursor.get().step()))
                    .findFirst();
            if (there.isPresent()) {
                return there;
            }
        }
        int from = 0;
        for (int i = 0; i < path.size(); i++) {
            if (cursor.isPresent() && path.get(i).id().equals(cursor.get().step())) {
                from = i;
            }
        }
        Set<String> written = stepsWithItems();
        for (int i = 0; i < path.size(); i++) {
            Step step = path.get((from + i) % path.size());
            if (open(step, written)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The section to show when somebody comes back: where somebody touched something last, otherwise where it goes on. */
    public Section here(Flow pinned) {
        return cursor.flatMap(last -> pinned.findSectionOf(last.step()))
                .or(() -> next(pinned).flatMap(step -> pinned.findSectionOf(step.id())))
                .orElseGet(() -> pinned.sections().getFirst());
    }

    /** The alarms that stand, the most urgent kind first. */
    public List<RaisedAlarm> standingAlarms() {
        return alarms.values().stream()
                .filter(alarm -> !alarm.dismissed())
                .sorted(java.util.Comparator.comparing(RaisedAlarm::kind))
                .toList();
    }

    /** Whether nothing may reach the parents (inventory V.abuse.path). */
    public boolean keepsParentsOut() {
        return standingAlarms().stream().map(RaisedAlarm::kind).anyMatch(Alarm::keepsParentsOut);
    }

    /** Whether nothing may go there now: parents are kept out, and it is meant for them or has been theirs in this dialogue. */
    public boolean keepsFrom(String address, Audience audience) {
        return keepsParentsOut() && (audience == Audience.PARENTS || knownAsParent(address));
    }

    private boolean knownAsParent(String address) {
        String same = Mailbox.of(address);
        return sendings.stream()
                .flatMap(sending -> sending.recipients().stream())
                .anyMatch(recipient -> recipient.audience() == Audience.PARENTS
                        && Mailbox.of(recipient.address()).equals(same));
    }

    /** How texts speak of the child, from the answer to the step {@code alder}. */
    public Wording wording() {
        return age().map(Wording::of).orElse(Wording.CHILD);
    }

    /** The age band, once it is answered. */
    public Optional<Age> age() {
        return answer("alder")
                .flatMap(answer ->
                        answer instanceof Answer.Choice choice ? Age.find(choice.option()) : Optional.empty());
    }

    /** The newest approved version, if any. */
    public Optional<Approved> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version with this number, if there is one. */
    public Optional<Approved> findVersion(int version) {
        return versions.stream().filter(each -> each.version() == version).findFirst();
    }

    /** Whether something that a sheet could show has changed since this sequence. */
    public boolean changedSince(long saw) {
        return written > saw;
    }

    /** A mutable copy on its way to the next state. */
    private static final class Evolution {
        private final Dialogue from;
        private final Recorded recorded;
        private String flow;
        private String revision;
        private String profile;
        private Instant begun;
        private long written;
        private Map<String, Register<Answer>> answers;
        private Set<String> skipped;
        private Optional<Cursor> cursor;
        private Map<String, Item> items;
        private Map<String, RaisedAlarm> alarms;
        private List<Approved> versions;
        private List<Event.SendAsked> sendings;

        Evolution(Dialogue from, Recorded recorded) {
            this.from = from;
            this.recorded = recorded;
            flow = from.flow;
            revision = from.revision;
            profile = from.profile;
            begun = from.begun;
            written = from.written;
            answers = from.answers;
            skipped = from.skipped;
            cursor = from.cursor;
            items = from.items;
            alarms = from.alarms;
            versions = from.versions;
            sendings = from.sendings;
        }

        void apply(Event event) {
            switch (event) {
                case Event.Begun e -> {
                    if (recorded.seq() != 1) {
                        throw new IllegalStateException("a dialogue begins once, not again at " + recorded.seq());
                    }
                    flow = e.flow();
                    revision = e.revision();
                    profile = e.profile();
                    begun = recorded.at();
                }
                case Event.Answered e -> {
                    Register<Answer> before = answers.getOrDefault(e.step(), Register.empty());
                    answers = with(answers, e.step(), before.write(e.answer(), recorded.seq(), e.saw()));
                    touch(e.step());
                }
                case Event.Cleared e -> {
                    Register<Answer> before = answers.getOrDefault(e.step(), Register.empty());
                    answers = with(answers, e.step(), before.clear(e.saw()));
                    touch(e.step());
                }
                case Event.Skipped e -> {
                    var more = new LinkedHashSet<>(skipped);
                    more.add(e.step());
                    skipped = Collections.unmodifiableSet(more);
                    cursor = Optional.of(new Cursor(e.step(), false));
                }
                case Event.Moved e -> cursor = Optional.of(new Cursor(e.step(), true));
                case Event.Added e -> {
                    if (items.containsKey(e.item())) {
                        throw new IllegalStateException("item \"" + e.item() + "\" is added a second time");
                    }
                    Register<Content> says = Register.<Content>empty().write(e.content(), recorded.seq(), 0);
                    items = with(items, e.item(), new Item(e.item(), e.step(), says, false, recorded.at()));
                    touch(e.step());
                }
                case Event.Changed e -> {
                    Item item = item(e.item());
                    Register<Content> says = item.content().write(e.content(), recorded.seq(), e.saw());
                    put(new Item(item.id(), item.step(), says, false, item.at()));
                }
                case Event.Removed e -> {
                    Item item = item(e.item());
                    put(new Item(item.id(), item.step(), item.content(), true, item.at()));
                }
                case Event.Restored e -> {
                    Item item = item(e.item());
                    put(new Item(item.id(), item.step(), item.content(), false, item.at()));
                }
                case Event.AlarmRaised e -> {
                    alarms = with(
                            alarms,
                            e.alarm(),
                            new RaisedAlarm(e.alarm(), e.kind(), e.place(), e.words(), e.fromSignal(), false));
                    written = recorded.seq();
                }
                case Event.AlarmDismissed e -> {
                    RaisedAlarm alarm = known(alarms.get(e.alarm()), "alarm", e.alarm());
                    alarms = with(
                            alarms,
                            alarm.id(),
                            new RaisedAlarm(
                                    alarm.id(), alarm.kind(), alarm.place(), alarm.words(), alarm.fromSignal(), true));
                    written = recorded.seq();
                }
                case Event.SheetApproved e -> {
                    if (e.version() != versions.size() + 1) {
                        throw new IllegalStateException(
                                "version " + e.version() + " cannot follow version " + versions.size());
                    }
                    versions = with(versions, new Approved(e.version(), recorded.at(), e.sheets()));
                }
                case Event.SendAsked e -> sendings = with(sendings, e);
            }
        }

        Dialogue done() {
            Map<String, Long> commands = with(from.commands, recorded.command(), recorded.seq());
            return new Dialogue(
                    flow,
                    revision,
                    profile,
                    begun,
                    recorded.seq(),
                    written,
                    answers,
                    skipped,
                    cursor,
                    items,
                    alarms,
                    versions,
                    sendings,
                    commands);
        }

        private void touch(String step) {
            if (skipped.contains(step)) {
                var fewer = new LinkedHashSet<>(skipped);
                fewer.remove(step);
                skipped = Collections.unmodifiableSet(fewer);
            }
            cursor = Optional.of(new Cursor(step, false));
            written = recorded.seq();
        }

        private Item item(String id) {
            return known(items.get(id), "item", id);
        }

        private void put(Item item) {
            items = with(items, item.id(), item);
            touch(item.step());
        }

        private static <T> T known(@org.jspecify.annotations.Nullable T thing, String kind, String id) {
            if (thing == null) {
                throw new IllegalStateException(kind + " \"" + id + "\" was never there");
            }
            return thing;
        }

        private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
            var copy = new LinkedHashMap<>(map);
            copy.put(key, value);
            return Collections.unmodifiableMap(copy);
        }

        private static <T> List<T> with(List<T> list, T more) {
            var copy = new ArrayList<>(list);
            copy.add(more);
            return Collections.unmodifiableList(copy);
        }
    }
}
