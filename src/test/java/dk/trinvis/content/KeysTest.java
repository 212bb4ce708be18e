package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void an_unknown_key_is_told_with_the_nearest_known_one() {
        Tiny.with("roles.yaml", "skole, title:", "skole, titel:")
                .says(
                        "roles.yaml",
                        "titel",
                        "this role has a key \"titel\" that is not known; did you mean \"title\"?");
    }

    @Test
    void an_unknown_key_that_is_near_to_none_is_told_with_all_of_them() {
        Tiny.with("roles.yaml", "title: Skole", "title: Skole, farve: blå")
                .says(
                        "roles.yaml",
                        "farve",
                        "this role has a key \"farve\" that is not known; known are id, title, help");
    }

    @Test
    void a_missing_key_is_told_where_the_thing_begins() {
        Tiny.with("signals/fysisk.yaml", "    meaning: Svært ved at falde i søvn.\n", "")
                .says("signals/fysisk.yaml", "- id: soevnbesvaer", "this signal has no \"meaning\"; add meaning:");
    }

    @Test
    void an_item_without_sources_is_told() {
        Tiny.with("guides/barometer.yaml", "text: Er aktivt med., sources: [T.participation.1]", "text: Er aktivt med.")
                .says("guides/barometer.yaml", "Er aktivt med", "this cited text has no \"sources\"; add sources:");
    }

    @Test
    void an_empty_list_of_sources_is_told() {
        Tiny.with("signals/fysisk.yaml", "sources: [V.fysisk.1]", "sources: []")
                .says("signals/fysisk.yaml", "sources: []", "\"sources\" is empty; write at least one");
    }

    @Test
    void a_list_where_a_text_is_expected_is_told() {
        Tiny.with("profiles/standard.yaml", "title: Alle kommuner", "title: [Alle, kommuner]")
                .says(
                        "profiles/standard.yaml",
                        "[Alle",
                        "\"title\" is a single value, but here is a list; write one value");
    }

    @Test
    void a_text_where_a_list_is_expected_is_told() {
        Tiny.with("signals/fysisk.yaml", "phrasings: [blå mærker]", "phrasings: blå mærker")
                .says(
                        "signals/fysisk.yaml",
                        "phrasings: blå",
                        "\"phrasings\" is a list, but here is a single value;"
                                + " write it as a list, with [ ] or a line with - for each");
    }

    @Test
    void a_text_where_keys_are_expected_is_told() {
        Tiny.with(
                        "guides/barometer.yaml",
                        "signs: {text: Tydelige tegn., sources: [T.signs.3]}",
                        "signs: Tydelige tegn")
                .says(
                        "guides/barometer.yaml",
                        "signs: Tydelige",
                        "this cited text is a single value where keys are expected; write the keys text, sources");
    }

    @Test
    void a_list_in_a_list_of_single_values_is_told() {
        Tiny.with("signals/fysisk.yaml", "[sover dårligt,", "[[sover dårligt],")
                .says(
                        "signals/fysisk.yaml",
                        "[[sover",
                        "\"phrasings\" is a list of single values, but here is a list;"
                                + " write one value on each line, in quotes if it holds a colon");
    }

    @Test
    void a_word_where_a_number_is_expected_is_told() {
        Tiny.with("guides/barometer.yaml", "bars: 5", "bars: mange")
                .says(
                        "guides/barometer.yaml",
                        "bars: mange",
                        "\"mange\" is not a whole number from 1 to 5; write a number from 1 to 5");
    }

    @Test
    void a_word_where_true_or_false_is_expected_is_told() {
        Tiny.with("flows/samtale.yaml", "pinned: true", "pinned: ja")
                .says("flows/samtale.yaml", "pinned", "\"pinned\" is true or false, not \"ja\"; write true or false");
    }

    @Test
    void a_key_with_nothing_after_it_is_told() {
        Tiny.with("flows/samtale.yaml", "help: Det er midtpunktet.", "help:")
                .says("flows/samtale.yaml", "help:", "\"help\" is empty; write a value, or leave the key out");
    }

    @Test
    void a_required_text_of_blanks_is_told() {
        Tiny.with("profiles/standard.yaml", "title: Alle kommuner", "title: '  '")
                .says("profiles/standard.yaml", "title:", "\"title\" is empty; write a text");
    }

    @Test
    void a_value_that_stands_twice_in_a_list_is_told() {
        Tiny.with("signals/fysisk.yaml", "ligger vågen", "sover dårligt")
                .says(
                        "signals/fysisk.yaml",
                        "phrasings",
                        "\"sover dårligt\" stands twice in \"phrasings\"; keep one of them");
    }

    @Test
    void an_id_with_danish_letters_is_told() {
        Tiny.with("signals/fysisk.yaml", "id: blaa-maerker", "id: blå-mærker")
                .says(
                        "signals/fysisk.yaml",
                        "blå-mærker",
                        "id \"blå-mærker\" is not written as an id;"
                                + " use a-z, 0-9 and single hyphens, with ae, oe and aa for æ, ø and å");
    }

    @Test
    void all_findings_come_at_once_sorted_by_file_and_line() {
        var broken = Tiny.with("roles.yaml", "title: Skole", "title: ''")
                .and("flows/raad.yaml", "kind: scale", "kind: skala")
                .and("flows/raad.yaml", "outcome: advice", "outcome: råd")
                .and("profiles/standard.yaml", "guide: barometer", "guide: lineal");

        assertThat(broken.findings())
                .containsExactly(
                        "content/flows/raad.yaml:3: \"råd\" is not known for \"outcome\"; known are advice, sheet, plan, text",
                        "content/flows/raad.yaml:13: \"skala\" is not known for \"kind\"; did you mean \"scale\"?",
                        "content/profiles/standard.yaml:3: guide \"lineal\" is not known; known are barometer",
                        "content/roles.yaml:3: \"title\" is empty; write a text");
    }
}
