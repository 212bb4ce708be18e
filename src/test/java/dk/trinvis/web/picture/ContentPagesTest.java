package dk.trinvis.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Library;
import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on which a reader sees all that Trinvis may ever ask. */
class ContentPagesTest {
    private static final String PROFILE = "standard";
    private static final Library LIBRARY = TestContent.library();

    private static Service service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = Service.in(folder, PROFILE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> flows() {
        return LIBRARY.flows(PROFILE).keySet().stream().sorted().toList();
    }

    @Test
    void the_list_leads_to_every_conversation_and_every_page_leads_to_the_list() {
        Visitor visitor = service.visitor();
        Visitor.Page list = visitor.get("/indhold");

        assertThat(list.status()).isEqualTo(200);
        flows().forEach(flow -> assertThat(list.html()).contains("href=\"/indhold/" + flow + "\""));
        assertThat(visitor.get("/").html()).contains("href=\"/indhold\"");
    }

    @ParameterizedTest
    @MethodSource("flows")
    void every_word_of_a_conversation_stands_on_its_page_with_its_source(String id) {
        Flow flow = LIBRARY.findFlow(id, PROFILE).orElseThrow();
        Visitor.Page page = service.visitor().get("/indhold/" + id);

        assertThat(page.status()).isEqualTo(200);
        for (Section section : flow.sections()) {
            says(page, section.title(), section.help());
            section.remarks().forEach(remark -> says(page, remark.text(), remark.detail()));
            for (Step step : section.steps()) {
                says(page, step.title(), step.ask().help());
                step.ask().inspiration().forEach(prompt -> {
                    says(page, prompt.text());
                    prompt.sources()
                            .forEach(source -> says(
                                    page,
                                    LIBRARY.findSource(source).orElseThrow().title()));
                });
                if (step instanceof Step.Choice choice) {
                    choice.options().forEach(option -> says(page, option.text(), option.help()));
                }
                if (step instanceof Step.Choices choices) {
                    choices.options().forEach(option -> says(page, option.text(), option.help()));
                }
            }
        }
        assertThat(page.html()).contains("<svg").doesNotContain(" style=").doesNotContain("{barn");
    }

    @ParameterizedTest
    @MethodSource("flows")
    void the_drawing_stays_within_its_frame(String id) {
        Flow flow = LIBRARY.findFlow(id, PROFILE).orElseThrow();
        Drawing drawing = Drawing.of(flow, new Plainly(flow, LIBRARY));

        assertThat(drawing.boxes()).hasSize(flow.sections().size() + 2).allSatisfy(box -> {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(Drawing.WIDTH);
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        });
        for (int i = 1; i < drawing.boxes().size(); i++) {
            Drawing.Box above = drawing.boxes().get(i - 1);
            assertThat(drawing.boxes().get(i).y()).as("boxes do not touch").isGreaterThan(above.y() + above.height());
        }
    }

    @Test
    void an_unknown_conversation_is_answered_in_words_with_a_way_on() {
        Visitor.Page page = service.visitor().get("/indhold/findes-ikke");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Der er ingen samtale med det navn.");
    }

    private static void says(Visitor.Page page, String... texts) {
        for (String text : texts) {
            assertThat(page.text())
                    .contains(Wording.CHILD.fill(text).replaceAll("\\s+", " ").strip());
        }
    }
}
