package dk.trinvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.journal.Dialogues;
import dk.trinvis.journal.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialogue is kept for as long as its municipality says, counted from the day somebody last touched it. */
class RetentionTest {
    @TempDir
    Path data;

    private Running running;
    private Dialogues dialogues;
    private final Set<String> needed = new HashSet<>();

    @BeforeEach
    void open() {
        running = Running.in(data);
        dialogues = running.dialogues();
    }

    @AfterEach
    void close() {
        running.close();
    }

    private int sweep(int daysLater, Optional<Integer> kept) {
        var clock =
                InstantSource.fixed(Running.NOW.plus(Duration.ofDays(daysLater)).plusSeconds(1));
        try (var retention = new Retention(running.journal(), dialogues, profile -> kept, needed::addAll, clock)) {
            return retention.sweep();
        }
    }

    @Test
    void what_nobody_has_touched_for_so_long_is_erased() {
        String id = Running.begin(dialogues);
        assertThat(sweep(30, Optional.of(30))).isEqualTo(1);
        assertThat(dialogues.find(id)).isEmpty();
        assertThat(running.journal().listIds()).isEmpty();
    }

    @Test
    void what_is_younger_stays_with_all_its_words() {
        String id = Running.begin(dialogues);
        dialogues.handle(
                id,
                Running.order(
                        dialogues,
                        id,
                        "command-1",
                        new Command.Add("perspektiv", new Content.Note("Jeg er træt", false))));
        assertThat(sweep(29, Optional.of(30))).isZero();
        assertThat(dialogues.find(id).orElseThrow().itemsUnder("perspektiv")).hasSize(1);
    }

    @Test
    void a_municipality_that_says_nothing_keeps_everything() {
        Running.begin(dialogues);
        assertThat(sweep(5_000, Optional.empty())).isZero();
    }

    @Test
    void the_content_of_what_is_left_is_needed_and_that_of_what_is_erased_is_not() {
        String id = Running.begin(dialogues);
        String revision = dialogues.find(id).orElseThrow().revision();

        sweep(29, Optional.of(30));
        assertThat(needed).containsExactly(revision);

        needed.clear();
        sweep(30, Optional.of(30));
        assertThat(needed).isEmpty();
    }
}
