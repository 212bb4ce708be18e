package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void the_inventory_knows_each_id_with_its_kind() {
        assertThat(Inventory.ids()).hasSize(313).contains("T.level.1", "V.abuse.path", "F.meeting3", "O.families");
        assertThat(Inventory.kinds()).containsEntry("T.level.1", "level").containsEntry("V.fysisk.1", "signal");
    }

    @Test
    void what_is_cited_and_what_is_missing_make_the_whole_inventory() {
        Coverage coverage = Coverage.of(TestContent.tiny());

        assertThat(coverage.cited())
                .contains("T.level.1", "V.contact.frontteam", "V.general.note", "T.perspektiv.6", "V.abuse.path")
                .doesNotContain("O.families");
        assertThat(coverage.missing()).contains("O.families").doesNotContainAnyElementsOf(coverage.cited());
        var all = new TreeSet<>(coverage.cited());
        all.addAll(coverage.missing());
        assertThat(all).isEqualTo(Inventory.ids());
    }
}
