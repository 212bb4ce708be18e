package dk.trinvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.journal.Beginning;
import dk.trinvis.journal.Running;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialogue opens with its own capability and with no other. */
class GateTest {
    @TempDir
    Path data;

    private final SecureRandom random = new SecureRandom();
    private Running running;
    private Gate gate;

    @BeforeEach
    void open() {
        running = Running.in(data);
        gate = new Gate(running.journal());
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void a_dialogue_opens_with_its_own_capability() {
        Capability mine = Capability.mint(random);
        String id = begin(mine);
        assertThat(gate.open(id, mine.token())).contains(id);
    }

    @Test
    void somebody_elses_dialogue_answers_as_one_that_is_not_there() {
        Capability mine = Capability.mint(random);
        begin(mine);
        String theirs = begin(Capability.mint(random));
        assertThat(gate.open(theirs, mine.token()))
                .isEqualTo(gate.open("unknown", mine.token()))
                .isEmpty();
    }

    @Test
    void a_token_that_is_none_opens_nothing() {
        String id = begin(Capability.mint(random));
        for (String token : List.of("", " ", "null", "🙂", "x".repeat(10_000))) {
            assertThat(gate.open(id, token)).as(token).isEmpty();
        }
    }

    @Test
    void a_capability_holds_256_random_bits() {
        Capability one = Capability.mint(random);
        assertThat(Base64.getUrlDecoder().decode(one.token())).hasSize(32);
        assertThat(Capability.mint(random).token()).isNotEqualTo(one.token());
    }

    @Test
    void the_hash_is_the_sha_256_of_the_token() {
        assertThat(java.util.HexFormat.of().formatHex(new Capability("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Capability("abc").fits(new Capability("abc").hash())).isTrue();
        assertThat(new Capability("abc").fits(new Capability("abd").hash())).isFalse();
    }

    @Test
    void a_capability_never_shows_its_token_in_a_log() {
        Capability mine = Capability.mint(random);
        assertThat(mine.toString()).doesNotContain(mine.token());
    }

    private String begin(Capability capability) {
        return switch (running.dialogues().begin("lille", "r1", "standard", List.of(), capability.hash())) {
            case Beginning.Started started -> started.id();
            case Beginning.Refused refused -> throw new AssertionError("refused: " + refused.problems());
        };
    }
}
