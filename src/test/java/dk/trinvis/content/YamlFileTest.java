package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static final String NOT_YAML =
            "; check indentation, quotes and colons; a text that holds \": \" or begins with a sign goes in quotes";

    @Test
    void a_colon_in_an_unquoted_text_is_told_at_its_line() {
        Tiny.with("signals/fysisk.yaml", "title: Søvnbesvær", "title: Søvn: besvær")
                .says(
                        "signals/fysisk.yaml",
                        "Søvn: besvær",
                        "this is not YAML (mapping values are not allowed here)" + NOT_YAML);
    }

    @Test
    void a_quote_that_never_ends_is_told_where_it_begins() {
        Tiny.with("profiles/vejen.yaml", "title: Vejen Kommune", "title: \"Vejen Kommune")
                .says("profiles/vejen.yaml", "title:", "this is not YAML (found unexpected end of stream)" + NOT_YAML);
    }

    @Test
    void a_tab_as_indentation_is_told_at_its_line() {
        Tiny.with("roles.yaml", "  - {id: skole", "\t- {id: skole")
                .says(
                        "roles.yaml",
                        "id: skole",
                        "this is not YAML (found character '\\t(TAB)' that cannot start any token."
                                + " (Do not use \\t(TAB) for indentation))" + NOT_YAML);
    }

    @Test
    void a_key_that_stands_twice_is_told_with_both_lines() {
        Tiny.with("profiles/standard.yaml", "guide: barometer\n", "guide: barometer\ntitle: Vejle\n")
                .says(
                        "profiles/standard.yaml",
                        "Vejle",
                        "key \"title\" stands twice, first in line 2; keep one of them");
    }

    @Test
    void an_alias_is_refused() {
        Tiny.with("profiles/standard.yaml", "title: Alle kommuner", "title: *alle")
                .says(
                        "profiles/standard.yaml",
                        "*alle",
                        "a YAML alias (*) is not used in content; write the value out");
    }

    @Test
    void an_anchor_is_refused_whatever_it_stands_before() {
        String refused =
                "a YAML anchor (&) is not used in content; write each value out, and a text that begins with & in quotes";
        Tiny.with("profiles/standard.yaml", "title: Alle", "title: &alle Alle")
                .says("profiles/standard.yaml", "&alle", refused);
        Tiny.with("flows/raad.yaml", "sections:", "sections: &alle").says("flows/raad.yaml", "&alle", refused);
    }

    @Test
    void a_tag_is_refused_because_it_swallows_the_word() {
        Tiny.with("profiles/standard.yaml", "title: Alle", "title: !vigtigt Alle")
                .says(
                        "profiles/standard.yaml",
                        "!vigtigt",
                        "a YAML tag (!) is not used in content; write a text that begins with ! in quotes");
    }

    @Test
    void stars_and_signs_within_a_text_are_left_alone() {
        assertThat(Tiny.with("profiles/standard.yaml", "title: Alle kommuner", "title: '*Alle & !'")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_second_document_is_refused() {
        Tiny.with("profiles/standard.yaml", "frontteamHelp: ", "frontteamHelp: Ring.\n---\nmere: ")
                .says(
                        "profiles/standard.yaml",
                        "mere",
                        "a second document begins here; keep one document in a file; remove the line ---");
    }

    @Test
    void an_empty_file_is_told() {
        Tiny.withFile("profiles/standard.yaml", "# kun en bemærkning\n")
                .says(
                        "profiles/standard.yaml",
                        "bemærkning",
                        "the file is empty; write its content, or delete the file");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_at_their_line() {
        ContentFiles good = Tiny.asItIs().files();
        var files = new TreeMap<String, byte[]>();
        good.paths().forEach(path -> files.put(path, good.bytes(path)));
        files.put("roles.yaml", "roles:\n  - {id: a, title: Læge}\n".getBytes(StandardCharsets.ISO_8859_1));

        Loaded loaded = ContentLoader.load(new ContentFiles(files, new TreeSet<>()));

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Broken.class,
                        broken -> assertThat(broken.findings())
                                .contains(new Finding(
                                        "content/roles.yaml", 2, "this is not UTF-8 text", "save the file as UTF-8")));
    }

    @Test
    void a_file_that_is_no_yaml_does_not_make_what_refers_to_it_look_wrong() {
        assertThat(Tiny.with("sources.yaml", "law:", "law: :").findings())
                .singleElement()
                .asString()
                .startsWith("content/sources.yaml:");
        assertThat(Tiny.with("roles.yaml", "roles:", "roles: :").findings())
                .singleElement()
                .asString()
                .startsWith("content/roles.yaml:");
        assertThat(Tiny.with("flows/raad.yaml", "title:", "title: :").findings())
                .singleElement()
                .asString()
                .startsWith("content/flows/raad.yaml:");
        assertThat(Tiny.with("guides/barometer.yaml", "title:", "title: :").findings())
                .singleElement()
                .asString()
                .startsWith("content/guides/barometer.yaml:");
    }
}
