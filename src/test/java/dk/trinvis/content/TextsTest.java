package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static List<String> says(String text) {
        var findings = new Findings();
        Texts.check(new Node.Scalar(new Place("content/x.yaml", 7), text, false), findings);
        return findings.list().stream().map(Finding::toString).toList();
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "ord" + number)
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_text_that_names_child_and_young_is_told_what_to_write() {
        String remedy = ": the age decides which word is shown";
        assertThat(says("Tal med barnet/den unge."))
                .containsExactly("content/x.yaml:7: \"barnet/den unge\" leaves the choice to the reader; write {barnet}"
                        + remedy);
        assertThat(says("Barnets / den unges behov"))
                .containsExactly(
                        "content/x.yaml:7: \"Barnets / den unges\" leaves the choice to the reader; write {barnets}"
                                + remedy);
        assertThat(says("For alle børn/unge i kommunen"))
                .containsExactly(
                        "content/x.yaml:7: \"børn/unge\" leaves the choice to the reader; write {børn}" + remedy);
    }

    @Test
    void a_text_with_two_pronouns_is_told() {
        assertThat(says("Spørg, hvad han/hun vil."))
                .containsExactly("content/x.yaml:7: \"han/hun\" leaves the choice to the reader;"
                        + " write {barnet}, or say it without a pronoun");
    }

    @Test
    void the_rules_reach_the_texts_of_every_kind_of_file() {
        String wrong = "barnet/den unge";
        String message = "\"barnet/den unge\" leaves the choice to the reader;"
                + " write {barnet}: the age decides which word is shown";
        Tiny.with("signals/fysisk.yaml", "Svært ved at falde i søvn.", wrong)
                .says("signals/fysisk.yaml", wrong, message);
        Tiny.with("guides/barometer.yaml", "Udvikler sig godt.", wrong).says("guides/barometer.yaml", wrong, message);
        Tiny.with("guides/barometer.yaml", "Det hjælper jer senere.", wrong)
                .says("guides/barometer.yaml", wrong, message);
        Tiny.with("guides/akut.yaml", "Frontteamet ringer tilbage.", wrong).says("guides/akut.yaml", wrong, message);
        Tiny.with("roles.yaml", "title: Skole", "title: " + wrong).says("roles.yaml", wrong, message);
        Tiny.with("flows/samtale.yaml", "Det er midtpunktet.", wrong).says("flows/samtale.yaml", wrong, message);
        Tiny.with("flows/samtale.yaml", "'Hvad har {barnet} selv fortalt?'", wrong)
                .says("flows/samtale.yaml", wrong, message);
        Tiny.with("flows/samtale.yaml", "parents: Aftaler", "parents: " + wrong)
                .says("flows/samtale.yaml", wrong, message);
        Tiny.with("profiles/standard.yaml", "Find nummeret", wrong).says("profiles/standard.yaml", wrong, message);
        Tiny.with("sources.yaml", "says: Fagfolk har", "says: " + wrong).says("sources.yaml", wrong, message);
    }

    @Test
    void an_unknown_placeholder_is_told_with_the_nearest() {
        assertThat(says("Tal med {barnett} i dag."))
                .containsExactly("content/x.yaml:7: placeholder {barnett} is not known; did you mean \"{barnets}\"?");
        assertThat(says("Ring til {nummer}."))
                .containsExactly("content/x.yaml:7: placeholder {nummer} is not known;"
                        + " known are {barnet}, {barnets}, {børn}, {Barnet}, {Barnets}, {Børn}");
        assertThat(says("Tal med {barnet i dag."))
                .singleElement()
                .asString()
                .startsWith("content/x.yaml:7: placeholder { is not known");
    }

    @Test
    void a_sentence_of_more_than_25_words_is_told() {
        assertThat(says(words(25) + ". Og " + words(24) + ".")).isEmpty();
        assertThat(says("Kort. " + "Ord " + words(25) + "."))
                .containsExactly("content/x.yaml:7: the sentence \"Ord ord1 ord2 ord3 …\" has 26 words;"
                        + " make it two sentences of at most 25 words each");
    }

    @Test
    void a_shortening_does_not_end_a_sentence_and_a_dash_is_no_word() {
        assertThat(says(words(20) + ", f.eks. " + words(5))).hasSize(1);
        assertThat(says(words(20) + " – " + words(5))).isEmpty();
    }

    @Test
    void a_new_sentence_may_begin_with_a_placeholder_or_a_quote() {
        assertThat(says(words(20) + ". {Barnet} " + words(20))).isEmpty();
        assertThat(says(words(20) + ". \"Ja " + words(20) + ".\"")).isEmpty();
        assertThat(says(words(20) + "? og " + words(20))).isEmpty();
    }
}
