package dk.trinvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What axe-core and a ruler find wrong with a page. Only for pages with JavaScript: axe waits for ever without. */
public final class Axe {
    private Axe() {}

    /** Fails if axe finds anything, or if something is wider than the window. */
    public static void findsNothing(Page page, String where) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + ": " + violation.getHelp() + " at "
                        + violation.getNodes().getFirst().getHtml())
                .as(where)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the window", where)
                .isTrue();
    }
}
