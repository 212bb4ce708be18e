package dk.trinvis.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dk.trinvis.browser.Axe;
import dk.trinvis.browser.Chrome;
import dk.trinvis.web.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page in a real browser, on a phone. */
class StartBrowserTest {
    private static final String WORRY = "han sover dårligt og trækker sig fra de andre";
    private static final String OFFLINE = "Ingen forbindelse lige nu. Det, du har skrevet, står her endnu";
    private static final int FIRST_LOAD = 60_000;

    private static Service service;
    /** Has a telephone number to call. */
    private static Service vejen;

    private static Chrome chrome;
    private Page page;

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path its) {
        service = Service.in(folder, "standard");
        vejen = Service.in(its, "vejen");
        chrome = Chrome.open();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        service.close();
        vejen.close();
    }

    @BeforeEach
    void take() {
        page = chrome.phone(true);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 1280})
    void the_whole_conversation_and_axe_finds_nothing(int width) {
        use(chrome.page(width, 740, true, ColorScheme.LIGHT));
        page.navigate(service.url());
        Axe.findsNothing(page, "the empty page");

        page.getByRole(AriaRole.TEXTBOX).fill(WORRY);
        assertThat(chip("Søvnbesvær")).isVisible();
        Axe.findsNothing(page, "signals while typing");
        chip("Søvnbesvær").check();
        button("Hvad gør jeg nu?").click();

        asked("Hvad er din rolle?");
        Axe.findsNothing(page, "role");
        button("Vuggestue eller børnehave").click();

        asked("Hvilken alder har barnet?");
        Axe.findsNothing(page, "age");
        button("3-5 år").click();

        asked("Hvordan har barnet det lige nu?");
        page.getByText("Hvad ser man?").first().click();
        Axe.findsNothing(page, "level");
        page.locator("button.level").nth(2).click();

        asked("Det gør du nu");
        assertThat(page.locator("ol.do > li").first()).containsText("Sig det til din leder i dag.");
        page.locator("details.src summary").first().click();
        assertThat(page.locator("details.src .inside").first()).isVisible();
        Axe.findsNothing(page, "advice");
    }

    @Test
    void the_whole_conversation_without_javascript() {
        use(chrome.phone(false));
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill(WORRY);
        button("Hvad gør jeg nu?").click();

        assertThat(page.locator("h1")).hasText("Passer noget af det her?");
        chip("Søvnbesvær").check();
        page.getByRole(AriaRole.SEARCHBOX).fill("hovedpine");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        chip("Hovedpine").check();
        assertThat(chip("Søvnbesvær")).isChecked();
        page.locator("section button", new Page.LocatorOptions().setHasText("Videre"))
                .click();

        assertThat(page.locator("#sagt-tegn")).containsText("Søvnbesvær · Hovedpine");
        button("Skole").click();
        button("10-14 år").click();
        page.locator("button.level").nth(3).click();
        assertThat(page.locator("h1")).hasText("Det gør du nu");
        assertThat(page.locator("ol.do")).containsText("Lav en skriftlig underretning til kommunen.");

        page.locator("#sagt-rolle button").click();
        button("Praktiserende læge").click();
        assertThat(page.locator("h1")).hasText("Det gør du nu");
        assertThat(page.locator("#sagt-alder")).containsText("10-14 år");
    }

    @Test
    void the_newest_question_gets_the_focus_and_comes_into_sight() {
        advised();

        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("h1")).isInViewport();
        assertThat(page.locator("ol.do > li").first()).isInViewport();
    }

    @Test
    void enter_in_the_search_field_neither_goes_on_nor_back() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill("zzz");
        button("Hvad gør jeg nu?").click();
        asked("Passer noget af det her?");

        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("hovedpine");
        assertThat(chip("Hovedpine")).isVisible();
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(chip("Hovedpine")).isVisible();
        assertThat(page.locator("h1")).hasText("Passer noget af det her?");
    }

    @Test
    void a_signal_that_stands_twice_is_ticked_in_both_places() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill("zzz");
        button("Hvad gør jeg nu?").click();
        asked("Passer noget af det her?");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("hovedpine");
        Locator found = page.locator("#fundet input[value=hovedpine]");
        found.check();

        assertThat(page.locator(".fold input[value=hovedpine]")).isChecked();
        found.uncheck();
        assertThat(page.locator(".fold input[value=hovedpine]")).not().isChecked();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void danger_opens_while_one_types_and_the_field_keeps_the_focus(ColorScheme colours) {
        use(chrome.page(360, 740, true, colours));
        page.navigate(vejen.url());
        page.getByRole(AriaRole.TEXTBOX).pressSequentially("hun siger, at far slår hende");

        assertThat(page.locator("#akut-overgreb h2")).hasText("Tal ikke med forældrene endnu");
        assertThat(page.locator("#akut-overgreb h2")).isInViewport();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        assertThat(page.locator("a[href='tel:+4579965000']")).isInViewport();
        Axe.findsNothing(page, "the red path");

        page.getByRole(AriaRole.TEXTBOX).pressSequentially(" tit");
        button("Det er ikke det, jeg mener").click();
        assertThat(page.locator(".alarm")).hasCount(0);
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("hun siger, at far slår hende tit");
        Axe.findsNothing(page, "put aside");
        button("Vis rådene alligevel").click();
        assertThat(page.locator("#akut-overgreb h2")).isInViewport();
    }

    @Test
    void a_red_signal_opens_it_as_soon_as_it_is_ticked() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill("hun har mærker efter slag");
        button("Hvad gør jeg nu?").click();
        asked("Passer noget af det her?");
        page.locator(".alarm button[name=gaa]").click(new Locator.ClickOptions().setTimeout(15_000));
        assertThat(page.locator(".alarm")).hasCount(0);

        page.locator("input[value=maerker-efter-vold]").first().check();

        assertThat(page.locator("#akut-overgreb")).containsText("Du valgte: Mærker efter vold eller misrøgt");
        assertThat(page.locator("#akut-overgreb h2")).isInViewport();
    }

    @Test
    void a_broken_line_is_said_and_mended_by_itself() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill(WORRY);
        assertThat(chip("Søvnbesvær")).isVisible();
        page.context().setOffline(true);
        button("Hvad gør jeg nu?").click();

        assertThat(page.locator("#net")).containsText(OFFLINE);
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(WORRY);

        page.context().setOffline(false);
        asked("Passer noget af det her?");
        assertThat(page.locator("#net")).isEmpty();
    }

    @Test
    void what_is_typed_survives_a_reload_and_a_look_at_another_page() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill(WORRY);
        page.reload();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(WORRY);

        advised();
        page.getByText("Akut", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Akut");
        page.goBack();
        asked("Det gør du nu");
        assertThat(page.locator("#sagt-alder")).containsText("3-5 år");

        page.getByText("Begynd forfra").click();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
        page.reload();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }

    @Test
    void a_text_too_long_for_the_server_stays_where_it_is() {
        page.navigate(service.url());
        String text = "æ".repeat(60_000);
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        button("Hvad gør jeg nu?").click();

        assertThat(page.locator("#net")).containsText("Der er plads til 256 kB.");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/akut", "/findes-ikke", "/postkasse"})
    void axe_finds_nothing_on_the_pages_around(String path) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            use(chrome.page(360, 740, true, colours));
            page.navigate(service.url() + path);
            Axe.findsNothing(page, path + " " + colours);
        }
    }

    @Test
    void the_first_load_is_light_and_asks_nobody_else() {
        var asked = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(service.url());

        assertThat(asked).allMatch(url -> url.startsWith(service.url() + "/") || url.startsWith("data:"));
        Number bytes = (Number) page.evaluate("[...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)");
        assertThat(bytes.intValue()).isPositive().isLessThan(FIRST_LOAD);
    }

    private void use(Page other) {
        page.context().close();
        page = other;
    }

    private void advised() {
        page.navigate(service.url());
        page.getByRole(AriaRole.TEXTBOX).fill(WORRY);
        chip("Søvnbesvær").check();
        button("Hvad gør jeg nu?").click();
        asked("Hvad er din rolle?");
        button("Vuggestue eller børnehave").click();
        asked("Hvilken alder har barnet?");
        button("3-5 år").click();
        asked("Hvordan har barnet det lige nu?");
        page.locator("button.level").nth(2).click();
        asked("Det gør du nu");
    }

    private void asked(String question) {
        assertThat(page.locator("h1")).hasText(question);
    }

    private Locator chip(String title) {
        return page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .first();
    }

    private Locator button(String name) {
        return page.locator("main button:not([aria-hidden])", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
