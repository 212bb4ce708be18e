package dk.trinvis.web.page;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.http.Context;
import java.util.Optional;

/** Opens dialogues to the browsers that hold their capability. */
final class Door {
    private final Site site;

    Door(Site site) {
        this.site = site;
    }

    /**
     * The dialogue that the path names.
     *
     * @throws Fault 404 when this browser cannot open it, which looks the same whether it exists or not
     */
    Talk open(Context ctx) {
        return find(ctx, ctx.pathParam("id")).orElseThrow(Door::closed);
    }

    /** A dialogue, if this browser may open it. */
    Optional<Talk> find(Context ctx, String id) {
        return site.browser()
                .capability(ctx, id)
                .flatMap(token -> site.gate().open(id, token))
                .flatMap(site.dialogues()::find)
                .map(state -> talk(id, state));
    }

    /** What everybody is told who cannot open a dialogue, whatever the reason. */
    static Fault closed() {
        return Fault.notFound("Siden findes ikke, eller den er ikke din at åbne.");
    }

    private Talk talk(String id, Dialogue state) {
        Shelf shelf = site.shelfOf(state);
        Library current = site.current().get().library();
        // Telephone numbers are never pinned: the newest is the one that is answered.
        Profile profile = current.findProfile(state.profile())
                .or(() -> shelf.library().findProfile(state.profile()))
                .orElseThrow(() -> new IllegalStateException("the content has no profile \"" + state.profile() + "\""));
        return new Talk(id, state, shelf.flowOf(state), shelf, profile);
    }

    /** The path of a section of a dialogue. */
    static String section(String id, String section) {
        return Paths.of(Paths.SECTION, id, section);
    }
}
