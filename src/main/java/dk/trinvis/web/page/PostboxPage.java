package dk.trinvis.web.page;

import dk.trinvis.mail.MailState;
import dk.trinvis.mail.Postbox;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mails that were laid in the folder because no mail server is set, so that the whole way can be tried.
 *
 * <p>Whoever sits at the machine can read the folder anyway and sees all of them. Everybody else sees those of the dialogues
 * that their browser can open (src/docs/decisions/postbox-guard.md).
 */
public final class PostboxPage {
    private static final int MOST = 100;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PROXY = List.of("Forwarded", "X-Real-IP", "Via");

    private final Site site;
    private final Door door;

    public PostboxPage(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.POSTBOX, this::list);
        routes.get(Paths.POSTBOX_MAIL, this::mail);
        routes.get(Paths.POSTBOX_FILE, this::file);
    }

    /** @param server whether mails go to a mail server, so that there is nothing to show here @param all whether all are shown */
    public record View(boolean server, boolean all, List<Line> mails) {}

    /** A mail in the list. */
    public record Line(String path, String subject, String to, String when) {}

    /** A mail. @param file where it can be fetched as it was written */
    public record MailView(String subject, String to, String when, String text, String file) {}

    private void list(Context ctx) {
        Optional<Postbox> postbox = site.postbox();
        Html.answer(
                ctx,
                "postbox.jte",
                new View(
                        postbox.isEmpty(),
                        seesAll(ctx),
                        postbox.map(box -> seesAll(ctx) ? box.newest(MOST) : box.listOf(states(ctx))).stream()
                                .flatMap(List::stream)
                                .map(entry -> new Line(
                                        Paths.of(Paths.POSTBOX_MAIL, entry.letter()),
                                        entry.subject(),
                                        entry.to(),
                                        DanishTime.near(
                                                entry.date(), site.clock().instant())))
                                .toList()));
    }

    private void mail(Context ctx) {
        Postbox.Entry entry = open(ctx);
        Html.answer(
                ctx,
                "mail.jte",
                new MailView(
                        entry.subject(),
                        entry.to(),
                        DanishTime.near(entry.date(), site.clock().instant()),
                        entry.text(),
                        Paths.of(Paths.POSTBOX_FILE, entry.letter())));
    }

    private void file(Context ctx) {
        Postbox.Entry entry = open(ctx);
        byte[] bytes = site.postbox().flatMap(box -> box.file(entry.letter())).orElseThrow(Door::closed);
        ctx.header("Content-Disposition", "attachment; filename=\"mail.eml\"")
                .contentType("message/rfc822")
                .result(bytes);
    }

    /** The mail that the path names, if this browser may see it. */
    private Postbox.Entry open(Context ctx) {
        String letter = ctx.pathParam("mail");
        boolean mine = seesAll(ctx)
                || states(ctx).stream().anyMatch(state -> state.letter().equals(letter));
        return site.postbox()
                .filter(box -> mine)
                .flatMap(box -> box.find(letter))
                .orElseThrow(Door::closed);
    }

    private List<MailState> states(Context ctx) {
        return site.browser().capabilities(ctx).keySet().stream()
                .flatMap(id -> door.find(ctx, id).stream())
                .flatMap(talk -> site.outbox().states(talk.id()).stream())
                .toList();
    }

    /** Whether the request comes from this machine itself, as far as anybody can tell. */
    private boolean seesAll(Context ctx) {
        boolean proxied = PROXY.stream().anyMatch(name -> ctx.header(name) != null)
                || ctx.headerMap().keySet().stream()
                        .anyMatch(name -> name.toLowerCase(DanishTime.DANISH).startsWith("x-forwarded"));
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        return site.localOnly() && !proxied && LOCAL.contains(host.replaceFirst(":\\d+$", ""));
    }
}
