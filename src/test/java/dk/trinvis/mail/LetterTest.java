package dk.trinvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.sheet.SheetHtml;
import dk.trinvis.sheet.SheetText;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final Instant DATE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Sheet SHEET = new Sheet(
            Audience.PARENTS,
            LocalDate.of(2026, 11, 22),
            "Det har vi aftalt om Malthe 🌲",
            "Tak, fordi I er med.",
            List.of(new Sheet.Part("Det fungerer", List.of(new Sheet.Notes(List.of("blåbær ".repeat(40)), false)))),
            Optional.empty(),
            "Spørg Lone.");

    @Test
    void a_letter_is_the_sheet_as_text_and_as_html_html_last() throws Exception {
        MimeMessage read = read(written());

        assertThat(read.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo(SheetText.of(SHEET));
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo(SheetHtml.of(SHEET));
    }

    @Test
    void the_headers_say_who_when_and_that_no_answer_is_expected_and_name_no_child() throws Exception {
        MimeMessage read = read(written());

        assertThat(MimeUtility.decodeText(read.getHeader("Subject", null))).isEqualTo("Aftaleark fra mødet");
        assertThat(read.getMessageID()).isEqualTo("<" + NAME + "@kommune.dk>");
        assertThat(read.getSentDate().toInstant()).isEqualTo(DATE);
        assertThat(read.getHeader("From", null)).isEqualTo("Trinvis <trin@kommune.dk>");
        assertThat(read.getHeader("To", null)).isEqualTo("mor@eksempel.dk");
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(Collections.list(read.getAllHeaders()))
                .extracting(header -> MimeUtility.decodeText(header.getValue()))
                .noneMatch(value -> value.contains("Malthe"));
    }

    @Test
    void a_letter_that_is_saved_again_keeps_its_message_id() throws Exception {
        Letter letter = Letter.write(NAME, "trin@kommune.dk", "mor@eksempel.dk", DATE, SHEET);
        letter.saveChanges();

        assertThat(letter.getMessageID()).isEqualTo("<" + NAME + "@kommune.dk>");
    }

    @Test
    void it_is_plain_ascii_in_crlf_lines_of_at_most_76_characters() throws Exception {
        String bytes = new String(written(), StandardCharsets.ISO_8859_1);

        assertThat(bytes.chars()).allMatch(c -> c < 127);
        assertThat(bytes.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(bytes.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void a_domain_with_danish_letters_goes_out_in_ascii() throws Exception {
        assertThat(Letter.address("mor@blåbær.dk").getAddress()).isEqualTo("mor@xn--blbr-roah.dk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mor@eksempel.dk\r\nBcc: alle@eksempel.dk",
                "mor@eksempel.dk\nX: y",
                "mor@eksempel.dk\rX: y",
                "mor@eksempel.dk\0",
                "mor@eksempel.dk, far@eksempel.dk",
                "Mor <mor@eksempel.dk>",
                "alle: mor@eksempel.dk;",
                "mor",
                "mor@",
                "@eksempel.dk",
                ""
            })
    void whatever_is_not_one_plain_address_never_reaches_a_header(String typed) {
        assertThatThrownBy(() -> Letter.write(NAME, "trin@kommune.dk", typed, DATE, SHEET))
                .isInstanceOf(AddressException.class);
    }

    private static byte[] written() throws Exception {
        var out = new ByteArrayOutputStream();
        Letter.write(NAME, "trin@kommune.dk", "mor@eksempel.dk", DATE, SHEET).writeTo(out);
        return out.toByteArray();
    }

    private static MimeMessage read(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String lines(Object content) {
        return content.toString().replace("\r\n", "\n");
    }
}
