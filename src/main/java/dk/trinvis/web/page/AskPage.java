package dk.trinvis.web.page;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Profile;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * A question outside any conversation. It is posted, so that what somebody asks stays out of addresses and logs, and is
 * forgotten with the answer.
 */
public final class AskPage {
    private final Site site;

    public AskPage(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.ASK, ctx -> show(ctx, Optional.empty(), ""));
        routes.post(Paths.ASK, this::ask);
    }

    /**
     * What {@code ask.jte} shows.
     *
     * @param message one sentence about the page itself; may be empty
     */
    public record View(String token, Optional<Asked> asked, String message) {}

    private void ask(Context ctx) {
        String question = Typed.of(ctx).text(Asked.FIELD);
        Shelf shelf = site.current().get();
        Profile profile = shelf.library()
                .findProfile(site.profile())
                .orElseThrow(() -> new IllegalStateException("the content has no profile \"" + site.profile() + "\""));
        Asked asked = Asked.of(question, shelf, profile, Asker.in(profile.id()), Wording.CHILD, false);
        boolean ours = site.browser().isOurForm(ctx);
        ctx.status(
                !ours
                        ? HttpStatus.FORBIDDEN
                        : asked.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, Optional.of(asked), ours ? "" : DialoguePage.TOO_OLD);
    }

    private void show(Context ctx, Optional<Asked> asked, String message) {
        Html.answer(ctx, "ask.jte", new View(site.browser().formToken(ctx), asked, message));
    }
}
