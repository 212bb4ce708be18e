package dk.trinvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dk.trinvis.web.Service;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tap while an answer is on its way is never lost, and neither is what is typed then. */
class TapTest {
    @TempDir
    static Path data;

    private static Service service;
    private static Chrome chrome;

    private static final String SOON = LocalDate.now().plusDays(14).toString();

    private final Deque<Route> held = new ArrayDeque<>();
    private Watched on;
    private Page page;

    @BeforeAll
    static void start() {
        service = Service.in(data, "standard");
        chrome = Chrome.open();
    }

    @AfterAll
    static void stop() {
        chrome.close();
        service.close();
    }

    @BeforeEach
    void begin() {
        on = new Watched(chrome.phone(true), service.url(), true);
        page = on.page();
        on.go("/");
        on.page().locator("textarea").first().fill("Han sover dårligt og trækker sig fra de andre");
        on.press("Hvad gør jeg nu?").sees("Videre").press("Videre");
        on.choose("Vuggestue eller børnehave").choose("3-5 år").choose("Udsat position");
        on.headed("Det gør du nu").press("Start dialogen").headed("Hvad er barnets perspektiv?");
    }

    @AfterEach
    void end() {
        on.keptToItself();
        on.close();
    }

    @Test
    void on_another_button_while_a_note_is_being_saved() {
        hold();
        on.write("Skriv en note", "Jeg vil helst være hos Bodil.").press("Gem noten");
        awaitHeld();
        on.press("Videre");
        release();

        on.headed("Hvad bekymrer?").sees("Jeg vil helst være hos Bodil.");
    }

    @Test
    void on_another_button_while_the_whole_page_is_on_its_way() {
        last();
        hold();
        page.locator("#tid_naeste-moede").fill("14:30");
        page.locator("#dato_naeste-moede").fill(SOON);
        page.locator("#trin_naeste-moede button[value='save:naeste-moede']").click();
        awaitHeld();
        page.locator("#sted_naeste-moede").fill("Stuen");
        on.press("Se arket");
        release();

        on.headed("Arket").sees("Stuen");
    }

    @Test
    void twice_on_the_same_button_is_one_press() {
        hold();
        on.press("Videre");
        awaitHeld();
        on.press("Videre");
        release();

        on.headed("Hvad bekymrer?");
        assertThat(held).isEmpty();
    }

    @Test
    void on_a_button_that_is_replaced_under_the_finger() {
        last();
        hold();
        page.locator("#navn_tovholder1").fill("Lone");
        Locator bar = page.locator("#fremdrift button").nth(1);
        down(bar);
        awaitHeld();
        bar.evaluate("button => window.old = button");
        release();
        page.waitForCondition(() -> (Boolean) page.evaluate("!window.old.isConnected"));
        page.mouse().up();

        on.headed("Hvad bekymrer?");
    }

    @Test
    void on_a_button_that_moves_away_under_the_finger() {
        last();
        Locator save = page.locator("#trin_naeste-moede button[value='save:naeste-moede']");
        page.locator("#dato_naeste-moede").fill(SOON);
        page.locator("#tid_naeste-moede").fill("14:30");
        down(save);
        save.evaluate("button => button.closest('.step').prepend(document.createElement('textarea'))");
        page.mouse().up();

        page.locator("#gemt_naeste-moede").getByText("Gemt kl.").waitFor();
    }

    @Test
    void twice_on_start_dialogen_begins_one_dialogue() {
        int before = page.context().cookies().size();
        on.go("/");
        page.locator("textarea").first().fill("Han er ked af det");
        on.press("Hvad gør jeg nu?").sees("Videre").press("Videre");
        on.choose("Vuggestue eller børnehave").choose("3-5 år").choose("Udsat position");
        on.headed("Det gør du nu");
        page.locator("button[value=dialog]").dblclick();

        on.headed("Hvad er barnets perspektiv?");
        assertThat(page.context().cookies()).hasSize(before + 1);
    }

    @Test
    void drawn_away_from_the_button_is_none() {
        down(page.locator("button[value=next]"));
        page.mouse().move(100, 200);
        page.mouse().up();
        page.locator("#tekst_perspektiv").fill("Bodil");
        on.press("Gem noten").sees("Gemt kl.");

        on.headed("Hvad er barnets perspektiv?");
    }

    @Test
    void what_is_typed_and_chosen_while_the_whole_page_is_on_its_way_is_kept() {
        last();
        hold();
        page.locator("#dato_naeste-moede").fill(SOON);
        page.locator("#tid_naeste-moede").fill("14:30");
        page.locator("#trin_naeste-moede button[value='save:naeste-moede']").click();
        awaitHeld();
        page.locator("[name=valg_indsats][value=indgribende]").check();
        page.locator("#navn_tovholder1").fill("Lone");
        release();

        page.locator("#gemt_indsats").getByText("Gemt kl.").waitFor();
        assertThat(page.locator("#navn_tovholder1").inputValue()).isEqualTo("Lone");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("navn_tovholder1");
        page.locator("#gemt_tovholder1").getByText("Gemt kl.").waitFor();
    }

    @Test
    void the_field_that_somebody_writes_in_keeps_the_focus_when_a_note_has_been_saved() {
        last();
        hold();
        on.write("Hvad gør vi?", "Legegruppe").write("Hvem gør det?", "Lone").press("Gem aftalen");
        awaitHeld();
        page.locator("#navn_tovholder1").focus();
        release();
        page.locator("#noter_aftaler .what").getByText("Legegruppe").waitFor();

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("navn_tovholder1");
    }

    private void last() {
        on.go(page.url().replaceAll(".*?(/dialog/[^/]+).*", "$1") + "/del/aftaler")
                .headed("Hvad aftaler vi?")
                .unfold("indsats")
                .unfold("tovholder1")
                .unfold("naeste-moede");
    }

    /** From now on nothing that is posted reaches the server. */
    private void hold() {
        page.route("**/svar", held::add);
    }

    private void awaitHeld() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    private void release() {
        page.unroute("**/svar");
        while (!held.isEmpty()) {
            held.poll().resume();
        }
    }

    private void down(Locator button) {
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
    }
}
