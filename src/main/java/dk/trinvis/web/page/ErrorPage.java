package dk.trinvis.web.page;

import dk.trinvis.web.Fault;
import dk.trinvis.web.Site;
import io.javalin.http.Context;

/** What a person sees when something could not be done: a plain sentence, what was typed, and a way on. */
public final class ErrorPage {
    public ErrorPage(Site site) {}

    /** Shows what went wrong. */
    public void show(Context ctx, Fault fault) {
        ctx.result(fault.getMessage());
    }
}
