package dk.trinvis.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dk.trinvis.content.TestContent;
import dk.trinvis.web.Service;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the conversations, looked at by axe and a ruler. {@code -Dshots=folder} keeps a screenshot of each. */
class ContentPictureTest {
    private static final String SHOTS = System.getProperty("shots", "");

    private static Service service;
    private static Chrome chrome;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = Service.in(folder, "standard");
        chrome = Chrome.open();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        service.close();
    }

    @Test
    void every_picture_reads_well_on_a_phone_by_day_and_on_a_wide_screen_by_night() {
        Set<String> flows = TestContent.library().flows("standard").keySet();
        try (Page phone = chrome.phone(true);
                Page wide = chrome.page(1280, 800, true, ColorScheme.DARK)) {
            look(phone, "/indhold", "indhold-360");
            look(wide, "/indhold", "indhold-1280-dark");
            for (String flow : flows) {
                look(phone, "/indhold/" + flow, flow + "-360");
                look(wide, "/indhold/" + flow, flow + "-1280-dark");
            }
        }
    }

    @Test
    void a_picture_can_be_printed() {
        try (Page page = chrome.page(1280, 800, true, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            look(page, "/indhold/trin2", "trin2-print");
        }
    }

    private static void look(Page page, String path, String name) {
        page.navigate(service.url() + path);
        Axe.findsNothing(page, name);
        if (!SHOTS.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(SHOTS).resolve(name + ".png")));
        }
    }
}
