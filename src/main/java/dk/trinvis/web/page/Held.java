package dk.trinvis.web.page;

import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;

/** The dialogues that a browser holds and may go on with. */
public final class Held {
    private static final int MOST = 20;

    private final Site site;
    private final Door door;

    public Held(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /**
     * One of them.
     *
     * @param path where it goes on
     * @param label such as Fortsæt dialogen fra i dag kl. 14.10
     */
    public record Dialog(String path, String label) {}

    /** All of them, the newest first. Capabilities that open nothing are left out. */
    public List<Dialog> of(Context ctx) {
        return site.browser().capabilities(ctx).keySet().stream()
                .limit(MOST)
                .flatMap(id -> door.find(ctx, id).stream())
                .sorted(Comparator.comparing((Talk talk) -> talk.state().begun())
                        .reversed())
                .map(talk -> new Dialog(Paths.of(Paths.DIALOGUE, talk.id()), label(talk.state())))
                .toList();
    }

    private String label(Dialogue state) {
        return "Fortsæt dialogen fra "
                + DanishTime.near(state.begun(), site.clock().instant());
    }
}
