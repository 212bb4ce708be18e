package dk.trinvis.web.page;

import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** What to do when it is urgent, without a word typed. A plain page, so that it works whatever else does not. */
public final class AcutePage {
    private final Site site;

    public AcutePage(Site site) {
        this.site = site;
    }

    /** Adds its route. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.ACUTE, this::show);
    }

    /**
     * What {@code acute.jte} shows.
     *
     * @param panels all that can be urgent, the most urgent first
     */
    public record View(List<Panel> panels) {}

    private void show(Context ctx) {
        Library library = site.current().get().library();
        Profile profile = library.findProfile(site.profile())
                .orElseThrow(() -> new IllegalStateException("the content has no profile \"" + site.profile() + "\""));
        Html.answer(ctx, "acute.jte", new View(Panel.all(library, profile)));
    }
}
