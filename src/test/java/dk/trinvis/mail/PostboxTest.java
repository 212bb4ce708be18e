package dk.trinvis.mail;

import static dk.trinvis.mail.Service.parents;
import static dk.trinvis.mail.Service.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostboxTest {
    @TempDir
    private Path data;

    @TempDir
    private Path mails;

    private final Service.Clock clock = new Service.Clock();
    private Service service;
    private Path folder;
    private Postbox postbox;

    @BeforeEach
    void start() {
        folder = mails.resolve("outbox");
        postbox = new Postbox(folder);
        service = new Service(data, clock);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_folder_that_is_not_there_yet_holds_nothing() {
        assertThat(postbox.newest(10)).isEmpty();
        assertThat(postbox.find("0".repeat(32))).isEmpty();
    }

    @Test
    void a_mail_is_shown_as_its_reader_sees_it() {
        String id = service.sent(parents("mor@eksempel.dk"));
        service.postman(new ToFolder(folder)).deliverDue();

        Postbox.Entry entry = postbox.newest(10).getFirst();

        assertThat(entry.letter()).isEqualTo(service.state(id).letter());
        assertThat(entry.date()).isEqualTo(Service.START);
        assertThat(entry.subject()).isEqualTo("Aftaleark fra mødet");
        assertThat(entry.to()).isEqualTo("mor@eksempel.dk");
        assertThat(entry.text())
                .startsWith("Det har vi aftalt om Malthe")
                .contains("»Jeg vil helst være hos Bodil 🌲«");
        assertThat(entry.html()).startsWith("<!doctype html>").contains("<h1>Det har vi aftalt om Malthe</h1>");
        assertThat(postbox.find(entry.letter())).contains(entry);
    }

    @Test
    void the_newest_comes_first_and_no_more_than_asked_for() throws Exception {
        for (String name : List.of("en", "to", "tre")) {
            String id = service.sent(parents(name + "@eksempel.dk"));
            service.postman(new ToFolder(folder)).deliverDue();
            Files.setLastModifiedTime(
                    folder.resolve(service.state(id).letter() + ".eml"), FileTime.from(clock.instant()));
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(postbox.newest(2))
                .extracting(Postbox.Entry::to)
                .containsExactly("tre@eksempel.dk", "to@eksempel.dk");
    }

    @Test
    void a_dialogue_s_own_mails_are_found_through_the_outbox() {
        String mine = service.sent(parents("mor@eksempel.dk"), team("lone@skole.dk"));
        service.sent(parents("anden@eksempel.dk"));
        service.postman(new ToFolder(folder)).deliverDue();

        assertThat(postbox.listOf(service.states(mine)))
                .extracting(Postbox.Entry::to)
                .containsExactlyInAnyOrder("mor@eksempel.dk", "lone@skole.dk");
    }

    @Test
    void foreign_and_broken_files_are_passed_over() throws Exception {
        service.sent(parents("mor@eksempel.dk"));
        service.postman(new ToFolder(folder)).deliverDue();
        Files.writeString(folder.resolve("huskeseddel.txt"), "mælk");
        Files.writeString(folder.resolve("min-egen.eml"), "From: a@b.dk\n\nhej");
        Files.writeString(folder.resolve("b".repeat(32) + ".new"), "half a mail");
        Files.createDirectory(folder.resolve("c".repeat(32) + ".eml"));
        Files.write(folder.resolve("d".repeat(32) + ".eml"), new byte[5 << 20]);
        Files.writeString(folder.resolve("e".repeat(32) + ".eml"), "Content-Type: multipart/alternative\n\nbroken");
        Path secret = Files.writeString(mails.resolve("secret"), "From: a@b.dk\n\nsecret");
        Files.createSymbolicLink(folder.resolve("f".repeat(32) + ".eml"), secret);

        assertThat(postbox.newest(100)).extracting(Postbox.Entry::to).containsExactly("mor@eksempel.dk");
        assertThat(postbox.find("f".repeat(32))).isEmpty();
        assertThat(postbox.find("../secret")).isEmpty();
        assertThat(postbox.file("../secret")).isEqualTo(Optional.empty());
    }

    @Test
    void only_the_owner_may_look_into_folder_and_files() throws Exception {
        String id = service.sent(parents("mor@eksempel.dk"));
        service.postman(new ToFolder(folder)).deliverDue();
        Path file = folder.resolve(service.state(id).letter() + ".eml");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(postbox.file(service.state(id).letter()).orElseThrow()).isEqualTo(Files.readAllBytes(file));
        assertThat(Files.readString(file, StandardCharsets.US_ASCII))
                .contains("\r\n\r\n")
                .doesNotContain("Malthe\n");
    }
}
