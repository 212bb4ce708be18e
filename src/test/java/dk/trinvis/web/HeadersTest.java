package dk.trinvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer carries, so that nothing is kept and nothing told onwards. */
class HeadersTest {
    private static Service service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = Service.in(folder, "standard");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void no_page_is_kept_or_framed_and_no_script_of_others_runs() {
        for (String path : new String[] {"/", "/akut", "/findes-ikke"}) {
            HttpHeaders headers = service.visitor().get(path).response().headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void no_page_holds_inline_script_or_style_or_asks_anybody_else() {
        for (String path : new String[] {"/", "/akut", "/findes-ikke"}) {
            assertThat(service.visitor().get(path).html())
                    .as(path)
                    .doesNotContain(" style=")
                    .doesNotContain("<style")
                    .doesNotContain("<script>")
                    .doesNotContain(" onclick=")
                    .doesNotContain("hx-on")
                    .doesNotContain("http://")
                    .doesNotContain("https://");
        }
    }

    @Test
    void the_browsers_name_is_out_of_reach_for_scripts_and_other_sites() {
        String cookie = service.visitor()
                .get("/")
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void assets_are_kept_for_ever_under_an_address_of_their_content() {
        Visitor visitor = service.visitor();
        Matcher asset = Pattern.compile("/a/[0-9a-f]{12}/[a-z.]+")
                .matcher(visitor.get("/").html());
        int found = 0;
        while (asset.find()) {
            found++;
            Visitor.Page file = visitor.get(asset.group());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.response().headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        }
        assertThat(found).as("icon, stylesheet, three scripts").isEqualTo(5);
        assertThat(visitor.get("/a/000000000000/trinvis.css").status()).isEqualTo(404);
    }
}
