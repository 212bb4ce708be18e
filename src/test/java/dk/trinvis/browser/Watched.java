package dk.trinvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A page of which every request and every complaint is noted. */
final class Watched implements AutoCloseable {
    private final Page page;
    private final String base;
    private final boolean javaScript;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param base the address of the service, to which every request has to go */
    Watched(Page page, String base, boolean javaScript) {
        this.page = page;
        this.base = base;
        this.javaScript = javaScript;
        page.onRequest(request -> {
            if (!request.url().startsWith(base + "/") && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            // A refusal is an answer, and what is asked as one types is given up when a button is pressed: neither is
            // an error.
            boolean meant = message.text().contains("status of 4")
                    || message.text().startsWith("htmx:sendAbort")
                    || message.text().startsWith("htmx:afterRequest");
            if (message.type().equals("error") && !meant) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Watched go(String path) {
        page.navigate(base + path);
        return this;
    }

    Watched write(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    Watched press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Opens the line of this step, where it is folded. */
    Watched unfold(String step) {
        page.locator("#trin_" + step + " > details:not([open]) > summary").click();
        return this;
    }

    Watched choose(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).first().click();
        return this;
    }

    Watched follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Waits until these words stand on the page. */
    Watched sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** Waits until this is the heading. */
    Watched headed(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1))
                .first()
                .waitFor();
        return this;
    }

    /** Nothing that a reader or a thumb could stumble over: no finding of axe, nothing wider than the screen. */
    Watched reads(String which) {
        int width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + which)
                .isLessThanOrEqualTo(width);
        if (javaScript) {
            List<Rule> findings = new AxeBuilder(page).analyze().getViolations();
            assertThat(findings)
                    .as("axe on " + which)
                    .extracting(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .isEmpty();
        }
        return this;
    }

    /** Nothing went anywhere else, and nothing was complained about. */
    void keptToItself() {
        assertThat(elsewhere).as("requests to others").isEmpty();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
