package dk.trinvis.web.page;

import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Closes a dialogue on this phone: asked first, since it cannot be opened from here again. */
public final class ForgetPage {
    private final Site site;
    private final Door door;

    public ForgetPage(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.FORGET, ctx -> ask(ctx, door.open(ctx), ""));
        routes.post(Paths.FORGET, this::forget);
    }

    /** @param message one sentence above everything; may be empty */
    public record View(String dialogue, String token, String message) {
        /** Where it is posted to. */
        public String action() {
            return Paths.of(Paths.FORGET, dialogue);
        }

        /** The way back. */
        public String back() {
            return Paths.of(Paths.DIALOGUE, dialogue);
        }
    }

    private void forget(Context ctx) {
        Talk talk = door.open(ctx);
        if (!site.browser().isOurForm(ctx)) {
            ask(ctx.status(HttpStatus.FORBIDDEN), talk, DialoguePage.TOO_OLD);
            return;
        }
        site.browser().forget(ctx, talk.id());
        ctx.redirect(Paths.START, HttpStatus.SEE_OTHER);
    }

    private void ask(Context ctx, Talk talk, String message) {
        Html.answer(ctx, "forget.jte", new View(talk.id(), site.browser().formToken(ctx), message));
    }
}
