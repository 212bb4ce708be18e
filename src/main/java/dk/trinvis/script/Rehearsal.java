package dk.trinvis.script;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decider;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Event;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.journal.EventCodec;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A dialogue held without a service. Before each command the state is folded anew from events that were written as JSON and
 * read back, as after a restart.
 */
public final class Rehearsal {
    private static final EventCodec CODEC = new EventCodec();

    private final List<byte[]> journal = new ArrayList<>();
    private Setting setting;
    private Dialogue state = Dialogue.NONE;

    /** Begins a dialogue in this setting. */
    public Rehearsal(Setting setting, Event.Begun begun) {
        this.setting = setting;
        record("command-0", begun);
    }

    /**
     * Carries out a command.
     *
     * @throws IllegalStateException if the state that is read back is another than the one that was written
     */
    public Decision order(Command.Order order) {
        reread();
        Decision decision = Decider.decide(state, order, setting);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> record(order.id(), event));
        }
        return decision;
    }

    public Dialogue state() {
        return state;
    }

    public Setting setting() {
        return setting;
    }

    /** Goes on in another setting, such as another day. */
    void goOn(Setting next) {
        setting = next;
    }

    private void record(String command, Event event) {
        Instant morning = setting.today().atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
        var recorded = new Recorded(state.seq() + 1, morning.plusSeconds(state.seq()), command, event);
        journal.add(CODEC.encode(recorded));
        state = state.evolve(recorded);
    }

    private void reread() {
        Dialogue read = Dialogue.of(journal.stream().map(CODEC::decode).toList());
        if (!read.equals(state)) {
            throw new IllegalStateException("event " + state.seq() + " reads back as another than was written");
        }
        state = read;
    }
}
