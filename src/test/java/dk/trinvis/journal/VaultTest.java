package dk.trinvis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key, the keys it wraps and what they seal. */
class VaultTest {
    private static final byte[] TYPED = "Han sover dårligt".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private final SecureRandom random = new SecureRandom();
    private DataFolder folder;
    private Path keyFile;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp.resolve("data"));
        keyFile = folder.path().resolve("master.key");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void the_first_start_makes_a_key_of_32_bytes_and_later_ones_keep_it() throws IOException {
        Vault.open(folder, random);
        byte[] made = Files.readAllBytes(keyFile);
        assertThat(made).hasSize(32);
        Vault.open(folder, random);
        assertThat(Files.readAllBytes(keyFile)).isEqualTo(made);
    }

    @Test
    void a_half_made_key_of_a_start_that_was_cut_off_is_replaced() throws IOException {
        Files.write(folder.path().resolve("master.key.new"), new byte[5]);
        Vault.open(folder, random);
        assertThat(keyFile).hasSize(32);
        assertThat(folder.path().resolve("master.key.new")).doesNotExist();
    }

    @Test
    void what_is_sealed_opens_again_after_a_restart() {
        Vault.Made made = Vault.open(folder, random).make("d1");
        byte[] sealed = made.key().sealEvent(1, TYPED);
        DialogueKey again = Vault.open(folder, random).unwrap("d1", made.wrapped());
        assertThat(again.openEvent(1, sealed)).isEqualTo(TYPED);
    }

    @Test
    void the_same_text_sealed_twice_looks_different() {
        DialogueKey key = Vault.open(folder, random).make("d1").key();
        assertThat(key.sealEvent(1, TYPED)).isNotEqualTo(key.sealEvent(1, TYPED));
    }

    @Test
    void a_single_changed_bit_anywhere_is_noticed() {
        DialogueKey key = Vault.open(folder, random).make("d1").key();
        byte[] sealed = key.sealEvent(1, TYPED);
        for (int i = 1; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.openEvent(1, changed))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("event 1 of dialogue d1 has been changed or moved since it was written. Restore the"
                            + " database from the backup");
        }
    }

    @Test
    void what_was_cut_off_or_sealed_by_a_newer_version_is_noticed() {
        DialogueKey key = Vault.open(folder, random).make("d1").key();
        byte[] newer = key.sealEvent(1, TYPED);
        newer[0] = 2;
        String message = "event 1 of dialogue d1 is damaged or sealed by a newer Trinvis";
        assertThatThrownBy(() -> key.openEvent(1, newer)).hasMessage(message);
        assertThatThrownBy(() -> key.openEvent(1, new byte[10])).hasMessage(message);
    }

    @Test
    void an_event_opens_only_in_its_own_place() {
        DialogueKey key = Vault.open(folder, random).make("d1").key();
        byte[] sealed = key.sealEvent(1, TYPED);
        assertThatThrownBy(() -> key.openEvent(2, sealed)).hasMessageContaining("event 2 of dialogue d1");
    }

    @Test
    void what_is_sealed_for_one_purpose_opens_for_no_other() {
        DialogueKey key = Vault.open(folder, random).make("d1").key();
        byte[] sealed = key.seal("address m-1", TYPED);
        assertThat(key.open("address m-1", sealed)).isEqualTo(TYPED);
        assertThatThrownBy(() -> key.open("address m-2", sealed))
                .hasMessageContaining("\"address m-2\" of dialogue d1 has been changed or moved");
        assertThatThrownBy(() -> key.openEvent(1, key.seal("1", TYPED))).hasMessageContaining("changed or moved");
    }

    @Test
    void a_wrapped_key_opens_only_for_its_own_dialogue() {
        Vault vault = Vault.open(folder, random);
        byte[] wrapped = vault.make("d1").wrapped();
        assertThatThrownBy(() -> vault.unwrap("d2", wrapped))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the key of dialogue d2 has been changed or moved");
    }

    @Test
    void each_dialogue_has_a_key_of_its_own() {
        Vault vault = Vault.open(folder, random);
        byte[] sealed = vault.make("d1").key().sealEvent(1, TYPED);
        assertThatThrownBy(() -> vault.make("d1").key().openEvent(1, sealed)).isInstanceOf(StoreException.class);
    }

    @Test
    void another_master_key_is_named_as_the_reason() throws IOException {
        byte[] wrapped = Vault.open(folder, random).make("d1").wrapped();
        Files.delete(keyFile);
        Vault other = Vault.open(folder, random);
        assertThatThrownBy(() -> other.unwrap("d1", wrapped))
                .isInstanceOf(StoreException.class)
                .hasMessage("dialogue d1 was sealed with another key than \"" + keyFile
                        + "\". Put the key back that belongs to this database");
    }

    @Test
    void a_key_that_others_can_read_is_refused_with_the_command_that_mends_it() throws IOException {
        Vault.open(folder, random);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Vault.open(folder, random))
                .isInstanceOf(StoreException.class)
                .hasMessage("the key \"" + keyFile + "\" has the rights rw-r-----, so others than its owner can reach"
                        + " it. Mend it with: chmod 600 " + keyFile);
    }

    @Test
    void a_key_of_another_length_is_refused() throws IOException {
        Vault.open(folder, random);
        Files.write(keyFile, new byte[31]);
        assertThatThrownBy(() -> Vault.open(folder, random))
                .isInstanceOf(StoreException.class)
                .hasMessage("the key \"" + keyFile + "\" is 31 bytes long, not 32. Put the file back from the backup");
    }

    @Test
    void a_missing_key_beside_a_database_is_an_error_and_never_a_new_key() throws IOException {
        Vault.open(folder, random);
        Store.open(folder).close();
        Files.delete(keyFile);
        assertThatThrownBy(() -> Vault.open(folder, random))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "the key \"" + keyFile + "\" is missing, and the database beside it cannot be read"
                                + " without it. Put the file back from the backup");
        assertThat(keyFile).doesNotExist();
    }
}
