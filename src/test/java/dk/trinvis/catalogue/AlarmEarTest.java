package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Alarm;
import dk.trinvis.guide.AlarmWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmEarTest {
    private static final AlarmEar EAR = Catalogue.of(TestContent.library()).ear();

    private static boolean hearsAbuse(String text) {
        return EAR.listen(text).stream().anyMatch(heard -> heard.alarm() == Alarm.ABUSE);
    }

    private static List<String> saying(String verdict) {
        return saying(verdict, "redflag-learned.tsv");
    }

    private static List<String> saying(String verdict, String set) {
        return Lines.verdictFirst(set).stream()
                .filter(line -> line.expected().equals(verdict))
                .map(Lines.Line::text)
                .toList();
    }

    @Test
    void the_set_is_large_enough_to_mean_something() {
        assertThat(saying("yes")).hasSizeGreaterThanOrEqualTo(160);
        assertThat(saying("no")).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void no_sign_of_abuse_is_missed() {
        assertThat(saying("yes")).filteredOn(text -> !hearsAbuse(text)).isEmpty();
    }

    @Test
    void nineteen_of_twenty_alarms_are_true() {
        List<String> wrong =
                saying("no").stream().filter(AlarmEarTest::hearsAbuse).toList();
        double precision = saying("yes").size() / (double) (saying("yes").size() + wrong.size());
        assertThat(precision).as("wrongly heard: %s", wrong).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void what_a_stranger_wrote_and_we_learnt_from_is_heard() {
        assertHeard("redflag-fresh-learned.tsv", 1, 0.95);
        assertHeard("redflag-second-learned.tsv", 1, 0.95);
    }

    /** Hints by one hand, which knew the older rules; hard ones, and a third of the harmless ones look like them. */
    @Test
    void most_hints_never_seen_before_are_heard() {
        assertHeard("redflag-held.tsv", 0.94, 0.91);
    }

    /** By five strangers to content and rules. */
    @Test
    void what_strangers_write_is_heard() {
        assertHeard("redflag-fresh-held.tsv", 0.99, 0.91);
        assertHeard("redflag-second-held.tsv", 0.97, 0.92);
        assertHeard("redflag-third-held.tsv", 0.98, 0.90);
        assertHeard("redflag-fourth-held.tsv", 0.97, 0.88);
    }

    /** Says how many, not which: whoever reads the single lines has seen the set. */
    private static void assertHeard(String set, double recall, double precision) {
        List<String> yes = saying("yes", set);
        double right = yes.stream().filter(AlarmEarTest::hearsAbuse).count();
        double wrong =
                saying("no", set).stream().filter(AlarmEarTest::hearsAbuse).count();
        assertThat(right / yes.size()).as("recall on %s", set).isGreaterThanOrEqualTo(recall);
        assertThat(right / (right + wrong)).as("precision on %s", set).isGreaterThanOrEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "far slår ham ikke, siger han",
                "mor har aldrig slået hende",
                "der er ingen tegn på vold eller overgreb",
                "vi har spurgt, om nogen slår ham, og han siger nej"
            })
    void what_is_denied_or_cleared_is_not_heard(String text) {
        assertThat(hearsAbuse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "far slår ham ikke mere",
                "far slår ham ikke, hvis han er stille",
                "far slår ham ikke, men mor slår ham",
                "der er ingen tegn på vold. Hun siger at morfar rører ved hende",
                "far slår ham ikke, siger mor"
            })
    void a_denial_hides_nothing_else(String text) {
        assertThat(hearsAbuse(text)).isTrue();
    }

    @Test
    void a_hint_in_a_long_sentence_is_quoted_in_short() {
        assertThat(
                        EAR.listen(
                                "ja altså det er sådan at vi i går sad og spiste og så siger hun lige pludselig at det er en "
                                        + "hemmelighed hvad hun og onklen laver i kælderen og at hun får slik for ikke at sige det"))
                .isNotEmpty()
                .allSatisfy(heard -> assertThat(heard.words().split(" ")).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void every_example_in_the_content_is_heard_as_it_says() {
        AlarmWords.Hints hints = TestContent.library().alarmWords().hints();
        assertThat(hints.danger())
                .hasSizeGreaterThan(1_000)
                .filteredOn(text -> !hearsAbuse(text))
                .isEmpty();
        assertThat(hints.harmless())
                .hasSizeGreaterThan(1_000)
                .filteredOn(AlarmEarTest::hearsAbuse)
                .isEmpty();
    }

    @Test
    void a_hint_is_quoted_by_the_words_that_say_it() {
        String text = "Hej. Hun er en glad pige. Hun siger at det er en hemmelighed mellem hende og onkel. Ring gerne.";
        assertThat(EAR.listen(text)).isNotEmpty().allSatisfy(heard -> {
            assertThat(text.substring(heard.from(), heard.to())).isEqualTo(heard.words());
            assertThat(heard.words()).doesNotContain("glad").doesNotContain("Ring");
        });
    }

    @Test
    void a_keyboard_without_danish_letters_hides_nothing() {
        assertThat(saying("yes"))
                .map(text -> text.toLowerCase(java.util.Locale.ROOT)
                        .replace("å", "aa")
                        .replace("æ", "ae")
                        .replace("ø", "oe"))
                .filteredOn(text -> !hearsAbuse(text))
                .isEmpty();
    }

    @Test
    void danish_letters_left_out_altogether_hide_nothing() {
        assertThat(saying("yes"))
                .map(text -> text.toLowerCase(java.util.Locale.ROOT)
                        .replace("å", "a")
                        .replace("æ", "a")
                        .replace("ø", "o"))
                .filteredOn(text -> !hearsAbuse(text))
                .isEmpty();
    }

    @Test
    void shouting_and_missing_punctuation_hide_nothing() {
        assertThat(saying("yes"))
                .map(text -> text.toUpperCase(java.util.Locale.of("da")).replaceAll("[.,]", ""))
                .filteredOn(text -> !hearsAbuse(text))
                .isEmpty();
    }

    @Test
    void what_stands_before_and_behind_hides_nothing() {
        assertThat(saying("yes"))
                .map(text -> "Hej, jeg skriver om Karla på 5 år. " + text + ". Hun er ellers en glad pige.")
                .filteredOn(text -> !hearsAbuse(text))
                .isEmpty();
    }

    @Test
    void how_people_say_other_signals_hardly_ever_opens_the_red_path() {
        List<String> others = TestContent.library().signals().stream()
                .filter(signal -> signal.alarm().filter(Alarm.ABUSE::equals).isEmpty())
                .flatMap(signal -> signal.phrasings().stream())
                .toList();
        List<String> wrong = others.stream().filter(AlarmEarTest::hearsAbuse).toList();
        assertThat(wrong.size()).as("wrongly heard: %s", wrong).isLessThanOrEqualTo(others.size() / 100);
    }

    static List<Lines.Line> alarms() {
        return Lines.verdictFirst("alarms.tsv");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void each_kind_of_danger_is_told_apart(Lines.Line line) {
        String heard = EAR.listen(line.text()).stream()
                .map(Heard::alarm)
                .distinct()
                .map(Alarm::id)
                .collect(Collectors.joining(","));
        assertThat(heard.isEmpty() ? "-" : heard).as(line.text()).isEqualTo(line.expected());
    }

    @Test
    void the_words_heard_are_those_typed_and_where() {
        String text = "😀 Hej! I går sagde han: \"Far slår ham\".";
        assertThat(EAR.listen(text)).singleElement().satisfies(heard -> {
            assertThat(heard.words()).isEqualTo("Far slår ham");
            assertThat(text.substring(heard.from(), heard.to())).isEqualTo(heard.words());
        });
    }

    @Test
    void the_most_urgent_comes_first_and_every_place_is_told() {
        assertThat(EAR.listen("Far slår ham. Han ryger hash. Han vil ikke leve mere. Mor slår ham også."))
                .extracting(Heard::alarm, Heard::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Alarm.LIFE, "vil ikke leve mere"),
                        org.assertj.core.groups.Tuple.tuple(Alarm.ABUSE, "Far slår ham"),
                        org.assertj.core.groups.Tuple.tuple(Alarm.ABUSE, "Mor slår ham"),
                        org.assertj.core.groups.Tuple.tuple(Alarm.DRUGS, "ryger hash"));
    }

    @Test
    void something_harmless_hides_nothing_beside_it() {
        assertThat(hearsAbuse("far slår græs")).isFalse();
        assertThat(hearsAbuse("far slår græs og bagefter slår han ham")).isTrue();
        assertThat(hearsAbuse("far slår græs. Far slår hende.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "å",
                "😀🎉👨‍👩‍👧",
                "*:*",
                "a~9",
                "\"unbalanced",
                "<script>alert(1)</script>",
                "'; drop table dialogue; --",
                "هو حزين جدا",
                "\u202eram råls raf",
                "\u0000\uFFFF\uD800",
                "......!!!???",
                "''''"
            })
    void odd_text_is_listened_to_and_says_nothing(String text) {
        assertThat(EAR.listen(text)).isEmpty();
    }

    @Test
    void one_sentence_in_a_hundred_thousand_letters_is_heard() {
        String text = "Vi har en god dag på stuen. ".repeat(3_600) + "Far slår ham.";
        assertThat(EAR.listen(text)).extracting(Heard::words).containsExactly("Far slår ham");
    }

    @Test
    void letters_of_two_characters_are_understood() {
        assertThat(hearsAbuse("far sla\u030ar ham")).isTrue();
    }

    @Test
    void all_faults_are_told_at_once() {
        var words = new AlarmWords(
                Map.of("voksen", List.of("far", " ")),
                Map.of(
                        Alarm.ABUSE,
                        List.of(
                                new AlarmWords.Rule("[voksen] …x slår", List.of(), Set.of(), Set.of()),
                                new AlarmWords.Rule("~3 slår", List.of("[vokse] slår"), Set.of("hjem"), Set.of()),
                                new AlarmWords.Rule("far …50 slår", List.of("(slår"), Set.of(), Set.of()))),
                List.of("[voksen slår"));
        assertThat(AlarmEar.faults(words))
                .containsExactlyInAnyOrder(
                        "there is no list \"skel\"; known are voksen",
                        "list \"voksen\": \" \" must be one to 15 words",
                        "\"[voksen\" has no closing ]",
                        "pattern \"[voksen] …x slår\": \"x\" is not a number of words",
                        "pattern \"~3 slår\" must begin with a word or a list",
                        "pattern \"far …50 slår\" reaches over 56 words; at most 40 are possible");
        assertThatThrownBy(() -> AlarmEar.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no list \"skel\"");
    }

    @Test
    void the_words_in_content_have_no_faults() {
        assertThat(AlarmEar.faults(TestContent.library().alarmWords())).isEmpty();
    }
}
