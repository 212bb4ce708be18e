package dk.trinvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dk.trinvis.web.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture in the README: three screens of the way side by side. It is made anew at each run, and replaces the one in the
 * project only with {@code -Dtrinvis.screenshots=true}.
 */
class PictureTest {
    private static final Path PICTURE = Path.of("src/docs/trinvis.png");
    private static final int MOST = 150_000;

    @Test
    void the_picture_of_the_readme(@TempDir Path one, @TempDir Path two) throws IOException {
        // The red path shows a telephone number, which is a municipality's own.
        try (var standard = Service.in(one, "standard");
                var vejen = Service.in(two, "vejen");
                var chrome = Chrome.open()) {
            byte[] picture = sideBySide(chrome, screens(standard, vejen, chrome));

            assertThat(picture.length).isBetween(10_000, MOST);
            if (Boolean.getBoolean("trinvis.screenshots")) {
                Files.write(PICTURE, picture);
            }
            assertThat(PICTURE).isNotEmptyFile();
            assertThat(Path.of("README.md")).content().contains("(" + PICTURE + ")");
        }
    }

    private static List<byte[]> screens(Service service, Service vejen, Chrome chrome) {
        var screens = new ArrayList<byte[]>();
        try (var on = new Watched(chrome.phone(true), service.url(), true)) {
            Page page = on.go("/").page();
            page.locator("textarea").first().fill("Han sover dårligt og trækker sig fra de andre");
            on.sees("Tryk på det, der passer.");
            page.locator(".chip").first().click();
            screens.add(page.screenshot());
            on.press("Hvad gør jeg nu?").choose("Vuggestue eller børnehave").choose("3-5 år");
            on.choose("Faldende trivsel").headed("Det gør du nu");
            screens.add(page.screenshot());
        }
        try (var on = new Watched(chrome.phone(true), vejen.url(), true)) {
            on.go("/").page().locator("textarea").first().fill("Hun siger, at far slår hende");
            on.sees("Tal ikke med forældrene endnu");
            on.page().evaluate("window.scrollTo(0, 0)");
            screens.add(on.page().screenshot());
        }
        return screens;
    }

    private static byte[] sideBySide(Chrome chrome, List<byte[]> screens) {
        var html = new StringBuilder("<style>body{margin:0;padding:24px;display:flex;gap:20px;background:#d9d4c9}"
                + "img{width:230px;border-radius:18px;display:block}</style>");
        for (byte[] screen : screens) {
            html.append("<img src='data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(screen))
                    .append("'>");
        }
        Page page = chrome.page(778, 521, false, ColorScheme.LIGHT);
        page.setContent(html.toString());
        byte[] picture = page.screenshot();
        page.context().close();
        return picture;
    }
}
