package dk.trinvis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetFormsTest {
    private static final String LONG_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3);

    @ParameterizedTest
    @EnumSource
    void both_forms_of_a_whole_conversation_read_as_we_want_them(Audience audience) throws IOException {
        Sheet sheet = rich(audience);

        Golden.assertSame(audience.id() + ".txt", SheetText.of(sheet));
        Golden.assertSame(audience.id() + ".html", SheetHtml.of(sheet));
    }

    @Test
    void no_line_of_the_plain_text_is_wider_than_72_characters_and_no_word_is_lost() {
        String text = SheetText.of(notes(LONG_WORD + " og " + "👩‍👩‍👧".repeat(100) + " " + "skov ".repeat(60)));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Lines.length(line)).isLessThanOrEqualTo(72));
        String joined = text.replace("\n", "");
        assertThat(joined).contains(LONG_WORD).contains("👩‍👩‍👧".repeat(100));
        assertThat(text.split("skov", -1)).hasSize(61);
    }

    @Test
    void line_breaks_that_somebody_typed_stay_in_both_forms() {
        assertThat(SheetText.of(notes("Først ro.\n\nSå skoven."))).contains("Først ro.\n\nSå skoven.\n");
        assertThat(SheetHtml.of(notes("Først ro.\nSå skoven.")))
                .contains("<p dir=\"auto\">Først ro.<br>Så skoven.</p>");
    }

    @Test
    void markup_that_somebody_typed_is_shown_and_never_run_wherever_it_stands() {
        String attack = "<script>alert(1)</script>\" onload='x' &amp;";
        Sheet sheet = new Sheet(
                Audience.TEAM,
                Given.TODAY,
                attack,
                attack,
                List.of(new Sheet.Part(
                        attack,
                        List.of(
                                new Sheet.Notes(List.of(attack, attack), true),
                                new Sheet.Fact(attack, attack),
                                new Sheet.Agreements(List.of(new Content.Agreement(attack, attack, attack, attack)))))),
                Optional.of(new Sheet.Appointment(attack, attack, attack)),
                attack);
        String html = SheetHtml.of(sheet);

        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp;amp;";
        assertThat(html).doesNotContain("<script").doesNotContain("' onload").doesNotContain("\" onload");
        assertThat(html.split(java.util.regex.Pattern.quote(escaped), -1))
                .as("in each of its places")
                .hasSize(16);
        assertThat(SheetText.of(notes(attack))).contains(attack);
    }

    @Test
    void right_to_left_text_is_shown_in_its_own_direction_and_turns_nothing_else() {
        Told told = new Told()
                .answered("kaldenavn", "\u202eMalthe")
                .answered("tovholder1", new Answer.Person("\u202eenoL", "76 00 00 00"))
                .noted("fungerer", "أحب الغابة 🌲");
        Sheet sheet = written(told, Audience.PARENTS);

        assertThat(SheetHtml.of(sheet)).contains("<p dir=\"auto\">أحب الغابة 🌲</p>");
        assertThat(SheetText.of(sheet)).contains("أحب الغابة 🌲");
        assertThat(sheet.title()).isEqualTo("Det har vi aftalt om \u2068\u202eMalthe\u2069");
        assertThat(sheet.closing())
                .isEqualTo("Er noget uklart, så spørg \u2068\u202eenoL, 76 00 00 00\u2069. \u2068\u202eenoL\u2069 er"
                        + " tovholder og holder styr på aftalerne.");
    }

    @Test
    void a_quote_that_somebody_already_put_in_marks_gets_no_second_pair() {
        Told told = new Told().noted("perspektiv", "\"Lad mig være\"");

        assertThat(SheetText.of(written(told, Audience.PARENTS)))
                .contains("\n\"Lad mig være\"\n")
                .doesNotContain("»");
    }

    @Test
    void the_table_leaves_out_the_dates_when_there_are_none() {
        Told told = new Told().agreed("aftaler", "Legegruppe", "Lone", "", "");

        assertThat(SheetHtml.of(written(told, Audience.PARENTS)))
                .contains("<th scope=\"col\">Hvem</th></tr>")
                .doesNotContain("Hvornår");
    }

    @Test
    void the_document_fetches_nothing_and_its_one_style_block_is_the_one_the_policy_admits() throws Exception {
        String html = SheetHtml.of(rich(Audience.TEAM));

        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"da\">")
                .contains("<meta name=\"viewport\"")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("src=")
                .doesNotContain("href=")
                .doesNotContain("<img")
                .doesNotContain("style=");
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(SheetHtml.STYLE_HASH)
                .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
    }

    @Test
    void the_title_of_the_document_names_nobody() {
        assertThat(SheetHtml.of(rich(Audience.PARENTS))).contains("<title>Aftaleark</title>");
    }

    private static Sheet notes(String note) {
        return written(new Told().noted("fungerer", note), Audience.PARENTS);
    }

    private static Sheet rich(Audience audience) {
        Told told = new Told()
                .answered("bekymring", "Han sover dårligt og trækker sig fra de andre.")
                .answered("tegn", new Answer.Signals(List.of("tegn-0", "tegn-1")))
                .chose("rolle", "dagtilbud")
                .chose("alder", "3-5")
                .answered("trivsel", new Answer.Level(3))
                .noted("perspektiv", "Jeg gider ikke, når de griner. Jeg vil helst være hos Bodil.")
                .noted("perspektiv", "Han bygger huler, når der er meget larm. Måske for at få ro til at tænke.")
                .noted("bekymrer", "Han siger fra over for næsten alle lege efter frokost.")
                .notedForStaff("bekymrer", "Vi har været for få på stuen i oktober.")
                .noted("fungerer", "Han blomstrer, når vi er i skoven,\nog han hjælper de små med tøjet.")
                .noted("fungerer", "Storebror får ham i seng de fleste aftener.")
                .answered("kaldenavn", "Malthe")
                .agreed(
                        "aftaler",
                        "Legegruppe i skoven hver tirsdag",
                        "Lone",
                        "fra 1. december",
                        "Lone skriver i bogen, hvem han leger med")
                .agreed("aftaler", "Fast sengetid kl. 19.30 med Storebror", "Mor og far", "i to uger", "")
                .chose("indsats", "forebyggende")
                .answered("tovholder1", new Answer.Person("Lone", "76 00 00 00"))
                .answered("tovholder2", new Answer.Person("Mette", "mette@eksempel.dk"))
                .answered(
                        "naeste-moede",
                        new Answer.Meeting(LocalDate.of(2026, 12, 14), LocalTime.of(14, 30), "Skovbrynet"));
        return written(told, audience);
    }

    private static Sheet written(Told told, Audience audience) {
        return SheetWriter.write(told.dialogue(), Given.FLOW, Given.library(), Given.TODAY).stream()
                .filter(sheet -> sheet.audience() == audience)
                .findFirst()
                .orElseThrow();
    }
}
