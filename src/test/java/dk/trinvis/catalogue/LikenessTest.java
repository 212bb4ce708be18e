package dk.trinvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How like a text is to what answers are asked for by. */
class LikenessTest {
    private static final List<Entry> ENTRIES = List.of(
            entry("frist", "Fristen", "hvornår får jeg svar", "hvor hurtigt svarer de"),
            entry("moede", "Mødet", "hvem deltager i mødet", "må mormor komme med til mødet"));

    private final Likeness likeness = Likeness.of(ENTRIES);
    private final Room.Likeness room = new Room.Likeness(likeness.size(), ENTRIES.size());

    private static Entry entry(String id, String title, String... asks) {
        return new Entry(
                id, Hit.Kind.TOPIC, title, List.of(asks), List.of(), "", Set.of(), Set.of(), List.of("V." + id), "");
    }

    private float[] of(String text) {
        return likeness.of(text, room).clone();
    }

    @Test
    void other_forms_and_slips_are_still_like_what_was_foreseen() {
        float[] found = of("mødedeltagere og mormodre");
        assertThat(found[1]).isGreaterThan(0).isGreaterThan(found[0]);
        assertThat(of("hurtigt svra")[0]).isGreaterThan(of("hurtigt svra")[1]);
    }

    @Test
    void the_very_sentence_is_wholly_like_itself_and_the_others_of_its_entry_add_to_it() {
        float alone = Likeness.of(List.of(entry("alene", "x", "hvornår får jeg svar")))
                .of("hvornår får jeg svar", new Room.Likeness(2, 1))[0];
        assertThat(alone).isCloseTo(1, within(0.01f));
        assertThat(of("hvornår får jeg svar")[0]).isGreaterThan(1);
    }

    @Test
    void letters_without_danish_signs_are_the_same() {
        assertThat(of("hvornaar faar jeg svar")).isEqualTo(of("hvornår får jeg svar"));
    }

    @Test
    void what_shares_no_letters_is_not_like_anything_and_leaves_no_trace() {
        float[] before = of("hvem deltager");
        assertThat(of("xyzzy")).containsOnly(0);
        assertThat(of("")).containsOnly(0);
        assertThat(of("hvem deltager")).isEqualTo(before);
    }
}
