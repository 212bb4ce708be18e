package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void an_unknown_inventory_id_is_told_with_the_nearest() {
        Tiny.with("signals/fysisk.yaml", "sources: [V.fysisk.2]", "sources: [V.fysik.2]")
                .says(
                        "signals/fysisk.yaml",
                        "V.fysik.2",
                        "inventory id \"V.fysik.2\" is not known; did you mean \"V.fysisk.2\"?");
    }

    @Test
    void a_cited_inventory_id_without_a_document_is_told_where_it_is_cited() {
        Tiny.with("signals/fysisk.yaml", "sources: [V.fysisk.2]", "sources: [O.quiet]")
                .says(
                        "signals/fysisk.yaml",
                        "O.quiet",
                        "inventory id \"O.quiet\" has no document;"
                                + " add a document to content/sources.yaml with a prefix that it begins with, such as O");
    }

    @Test
    void a_document_for_no_inventory_id_is_told() {
        Tiny.with("sources.yaml", "documents:", "documents:\n  - {prefix: V.fysik.9, title: Vejen}")
                .says(
                        "sources.yaml",
                        "V.fysik.9",
                        "no inventory id begins with \"V.fysik.9\";"
                                + " write the beginning of an inventory id, such as V.fysisk");
    }

    @Test
    void two_documents_with_one_prefix_are_told() {
        Tiny.with("sources.yaml", "{prefix: V,", "{prefix: T, title: To}\n  - {prefix: V,")
                .says("sources.yaml", "title: To", "there are two documents with the prefix \"T\"; keep one of them");
    }

    @Test
    void an_unknown_law_is_told() {
        Tiny.with("guides/barometer.yaml", "law: [barnets-lov-133]", "law: [barnets-lov-153]")
                .says(
                        "guides/barometer.yaml",
                        "barnets-lov-153",
                        "law \"barnets-lov-153\" is not known; did you mean \"barnets-lov-133\"?");
    }

    @Test
    void an_unknown_role_is_told() {
        Tiny.with("guides/barometer.yaml", "roles: [dagtilbud]", "roles: [dagtibud]")
                .says(
                        "guides/barometer.yaml",
                        "dagtibud",
                        "role \"dagtibud\" is not known; did you mean \"dagtilbud\"?");
    }

    @Test
    void an_unknown_age_is_told() {
        Tiny.with("signals/fysisk.yaml", "ages: [0-2, 3-5]", "ages: [0-2, 3-6]")
                .says("signals/fysisk.yaml", "3-6", "\"3-6\" is not known for \"ages\"; did you mean \"3-5\"?");
    }

    @Test
    void an_unknown_alarm_is_told() {
        Tiny.with("signals/fysisk.yaml", "alarm: overgreb", "alarm: vold")
                .says(
                        "signals/fysisk.yaml",
                        "vold",
                        "\"vold\" is not known for \"alarm\"; known are livsfare, overgreb, selvskade, misbrug");
    }

    @Test
    void an_unknown_guide_is_told_in_a_scale_and_in_a_profile() {
        Tiny.with("flows/raad.yaml", "guide: barometer", "guide: barometr")
                .says("flows/raad.yaml", "barometr,", "guide \"barometr\" is not known; did you mean \"barometer\"?");
        Tiny.with("profiles/vejen.yaml", "guide: barometer", "guide: barometr")
                .says(
                        "profiles/vejen.yaml",
                        "barometr",
                        "guide \"barometr\" is not known; did you mean \"barometer\"?");
    }

    @Test
    void an_effort_that_no_choice_offers_is_told() {
        Tiny.with("guides/barometer.yaml", "effort: {id: forebyggende", "effort: {id: forebygende")
                .says(
                        "guides/barometer.yaml",
                        "forebygende",
                        "effort \"forebygende\" is not an option of any choice in the flows;"
                                + " did you mean \"forebyggende\"?");
    }

    @Test
    void two_signals_with_one_id_are_told_across_files() {
        var twice = Tiny.with("signals/psykisk.yaml", "id: tristhed", "id: soevnbesvaer")
                .and("flows/samtale.yaml", "is: tristhed", "is: soevnbesvaer");

        twice.says(
                "signals/psykisk.yaml",
                "id: soevnbesvaer",
                "signal \"soevnbesvaer\" stands twice, first at " + twice.at("signals/fysisk.yaml", "id: soevnbesvaer")
                        + "; give this one an id of its own");
    }

    @Test
    void two_laws_with_one_id_are_told() {
        var twice = Tiny.with("sources.yaml", "id: sikker-mail", "id: barnets-lov-133");

        twice.says(
                "sources.yaml",
                "Artikel 32",
                "law \"barnets-lov-133\" stands twice, first at " + twice.at("sources.yaml", "- id:")
                        + "; give this one an id of its own");
    }

    @Test
    void a_law_is_either_checked_or_unverified() {
        String remedy = "; write checked: with the day it was held against the source, or unverified: true";
        Tiny.with("sources.yaml", "    checked: 2026-11-22\n", "")
                .says("sources.yaml", "- id: barnets", "this law is neither checked nor unverified" + remedy);
        Tiny.with("sources.yaml", "    against:", "    unverified: true\n    against:")
                .says("sources.yaml", "- id: barnets", "this law is both checked and unverified" + remedy);
    }

    @Test
    void a_day_that_is_none_is_told() {
        Tiny.with("sources.yaml", "2026-11-22", "22/11/2026")
                .says(
                        "sources.yaml",
                        "22/11",
                        "\"22/11/2026\" is not a date; write year-month-day, such as 2026-11-22");
    }

    @Test
    void old_law_may_stand_only_where_the_register_says_what_replaces_it() {
        String remedy =
                "; name the law of the register in content/sources.yaml; the old one may stand in its replaces: only";
        Tiny.with("sources.yaml", "says: Fagfolk har", "says: Efter serviceloven § 153 har fagfolk")
                .says("sources.yaml", "says: Efter", "\"serviceloven § 153\" is no longer in force" + remedy);
        Tiny.with("flows/raad.yaml", "title: Udgangspunkt", "title: Servicelovens § 49a")
                .says("flows/raad.yaml", "49a", "\"Servicelovens § 49a\" is no longer in force" + remedy);
        assertThat(Tiny.with("flows/raad.yaml", "title: Udgangspunkt", "title: Barnets Reform og persondataloven")
                        .findings())
                .containsExactly(
                        "content/flows/raad.yaml:6: \"Barnets Reform\" is no longer in force" + remedy,
                        "content/flows/raad.yaml:6: \"persondataloven\" is no longer in force" + remedy);
        assertThat(Tiny.with("sources.yaml", "says: Fagfolk har", "says: Efter serviceloven § 11 har fagfolk")
                        .findings())
                .isEmpty();
    }
}
