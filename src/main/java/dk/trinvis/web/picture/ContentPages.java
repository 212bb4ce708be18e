package dk.trinvis.web.picture;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;

/** The pages on which anybody can read all that Trinvis may ever ask, drawn by the server. */
public final class ContentPages {
    private final Site site;

    public ContentPages(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.CONTENT, this::list);
        routes.get(Paths.CONTENT_FLOW, this::show);
    }

    /**
     * What {@code content.jte} shows.
     *
     * @param municipality whose settings and scale are shown
     * @param revision names the content as it stands
     */
    public record View(List<Entry> flows, String municipality, String revision) {}

    /** A flow in the list. @param ending what it ends in */
    public record Entry(String id, String title, String help, String ending, int questions) {}

    private void list(Context ctx) {
        Library library = site.current().get().library();
        List<Entry> flows = library.flows(site.profile()).values().stream()
                .map(flow -> new Entry(
                        flow.id(),
                        Wording.CHILD.fill(flow.title()),
                        Wording.CHILD.fill(flow.help()),
                        Plainly.ending(flow.outcome()),
                        FlowReading.questions(flow)))
                .sorted(Comparator.comparing(Entry::title))
                .toList();
        Html.answer(
                ctx,
                "content.jte",
                new View(
                        flows,
                        library.findProfile(site.profile()).map(Profile::title).orElse(""),
                        library.revision()));
    }

    private void show(Context ctx) {
        Library library = site.current().get().library();
        Flow flow = library.findFlow(ctx.pathParam("flow"), site.profile())
                .orElseThrow(() -> Fault.of(
                        404, "unknown", "Der er ingen samtale med det navn. Se dem alle på " + Paths.CONTENT + "."));
        Html.answer(ctx, "picture.jte", FlowReading.of(flow, library));
    }
}
