package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import dk.trinvis.web.Service;
import dk.trinvis.web.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page behind "Akut". */
class AcutePageTest {
    @Test
    void it_gives_all_advice_without_a_word_typed_112_first(@TempDir Path folder) {
        try (Service service = Service.in(folder, "vejen")) {
            Visitor.Page page = service.visitor().get("/akut");

            assertThat(page.status()).isEqualTo(200);
            TestContent.library()
                    .emergencies()
                    .values()
                    .forEach(emergency ->
                            assertThat(page.text()).contains(emergency.title().replace("{barnet}", "barnet")));
            assertThat(page.html().indexOf("href=\"tel:112\""))
                    .isPositive()
                    .isLessThan(page.html().indexOf("href=\"tel:+4579965000\""));
            assertThat(page.html()).doesNotContain("<form");
        }
    }

    @Test
    void every_page_leads_there(@TempDir Path folder) {
        try (Service service = Service.in(folder, "standard")) {
            for (String path : new String[] {"/", "/akut", "/findes-ikke", "/postkasse"}) {
                assertThat(service.visitor().get(path).html())
                        .as(path)
                        .contains("<a class=\"acute\" href=\"/akut\">Akut</a>");
            }
        }
    }
}
