package dk.trinvis.web.page;

import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;

/** The start page is the conversation "hvad gør jeg nu?". It keeps nothing: its state is the form itself. */
public final class StartPage {
    public StartPage(Site site) {}

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.START, ctx -> ctx.result("Trinvis"));
    }
}
