package dk.trinvis.journal;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.flow.Flow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** A journal in a data folder, open as in a running service. Closing and opening it again is a restart. */
public final class Running implements AutoCloseable {
    /** The time on its clock. */
    public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final Flow FLOW = SmallFlow.flow();
    private static final byte[] TOKEN_HASH = new byte[32];

    private final DataFolder folder;
    private final Store store;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    private Running(Path path) {
        this.folder = DataFolder.open(path);
        Vault vault = Vault.open(folder, random);
        this.store = Store.open(folder);
        this.journal = Journal.open(store, vault);
    }

    public static Running in(Path path) {
        return new Running(path);
    }

    public Store store() {
        return store;
    }

    public Journal journal() {
        return journal;
    }

    /** Dialogues over the small flow, with nothing written alongside. */
    public Dialogues dialogues() {
        return dialogues(state -> SmallFlow.setting(FLOW));
    }

    public Dialogues dialogues(Function<Dialogue, Setting> settings) {
        return new Dialogues(journal, settings, InstantSource.fixed(NOW), random, (id, event) -> List.of());
    }

    /** A new dialogue in the small flow. */
    public static String begin(Dialogues dialogues) {
        return switch (dialogues.begin("lille", "r1", "standard", List.of(), TOKEN_HASH)) {
            case Beginning.Started started -> started.id();
            case Beginning.Refused refused -> throw new AssertionError("refused: " + refused.problems());
        };
    }

    /** An order from somebody who has seen everything. */
    public static Command.Order order(Dialogues dialogues, String id, String commandId, Command command) {
        long seq = dialogues.find(id).orElseThrow().seq();
        return new Command.Order(commandId, seq, command);
    }

    @Override
    public void close() {
        store.close();
        folder.close();
    }
}
