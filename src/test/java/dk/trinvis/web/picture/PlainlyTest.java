package dk.trinvis.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.flow.Condition;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Conditions as a reader is told them. */
class PlainlyTest {
    private static final Flow FLOW = SmallFlow.flow();
    private final Plainly plainly = new Plainly(FLOW, TestContent.library());

    @Test
    void what_always_holds_says_nothing() {
        assertThat(plainly.when(Condition.ALWAYS)).isEmpty();
    }

    @Test
    void a_stretch_of_the_scale_is_said_by_its_ends() {
        assertThat(plainly.when(new Condition.AtLeast("trivsel", 4))).isEqualTo("Kun på niveau 4-5");
        assertThat(plainly.when(new Condition.AtMost("trivsel", 1))).isEqualTo("Kun på niveau 1");
        assertThat(plainly.when(new Condition.OneOf("trivsel", Set.of(2, 3)))).isEqualTo("Kun på niveau 2-3");
        assertThat(plainly.when(new Condition.OneOf("trivsel", Set.of(1, 5))))
                .isEqualTo("Kun på niveau 1 eller på niveau 5");
        assertThat(plainly.when(new Condition.All(
                        List.of(new Condition.AtLeast("trivsel", 2), new Condition.AtMost("trivsel", 4)))))
                .isEqualTo("Kun på niveau 2-4");
    }

    @Test
    void an_option_is_said_with_its_question() {
        assertThat(plainly.when(new Condition.Is("underretning", Set.of("nej"))))
                .isEqualTo("Kun når svaret på »Er der sendt en underretning?« er »Nej, ikke endnu«");
        assertThat(plainly.when(new Condition.Not(new Condition.Is("underretning", Set.of("nej", "ja")))))
                .isEqualTo("Kun når svaret på »Er der sendt en underretning?« ikke er »Ja« eller »Nej, ikke endnu«");
    }

    @Test
    void several_are_joined_and_what_could_be_misread_is_put_in_brackets() {
        var ill = new Condition.AtLeast("trivsel", 4);
        var told = new Condition.Is("underretning", Set.of("ja"));
        var young = new Condition.Is("alder", Set.of("0-2"));

        assertThat(plainly.when(new Condition.All(List.of(ill, new Condition.Any(List.of(told, young))))))
                .isEqualTo("Kun på niveau 4-5 og (når svaret på »Er der sendt en underretning?« er »Ja«"
                        + " eller når svaret på »Hvor gammel er barnet?« er »0-2 år«)");
        assertThat(plainly.when(new Condition.Not(ill))).isEqualTo("Kun ikke på niveau 4-5");
    }

    @Test
    void a_deadline_is_said_with_the_meeting_it_is_reckoned_from() {
        assertThat(plainly.deadline(new Remark.Deadline("naeste-moede", -3, true)))
                .isEqualTo("Trinvis regner datoen ud: 3 arbejdsdage før »Hvornår mødes vi igen?«");
        assertThat(plainly.deadline(new Remark.Deadline("naeste-moede", 1, false)))
                .isEqualTo("Trinvis regner datoen ud: 1 dag efter »Hvornår mødes vi igen?«");
    }
}
