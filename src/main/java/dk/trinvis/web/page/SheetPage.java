package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Flow;
import dk.trinvis.journal.Outcome;
import dk.trinvis.sheet.SheetText;
import dk.trinvis.sheet.SheetWriter;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The agreement sheets of a dialogue: how they would look, their approved versions, and what became of what was sent. While
 * a dialogue carries the red path, nothing of this shows, approves or sends anything for the parents.
 */
public final class SheetPage {
    private static final String FOR = "for";

    private final Site site;
    private final Door door;

    public SheetPage(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.SHEET, ctx -> now(ctx, door.open(ctx), ""));
        routes.get(Paths.SHEET_TEXT, this::text);
        routes.post(Paths.SHEET_APPROVE, this::approve);
        routes.get(Paths.SHEET_VERSION, this::version);
        routes.get(Paths.SHEET_VERSION_TEXT, this::versionText);
        routes.post(Paths.RETRY, this::retry);
    }

    /** The sheet as it stands. */
    private void now(Context ctx, Talk talk, String message) {
        Audience audience = audience(ctx, talk);
        var approval = new Approval(talk, site.today());
        show(ctx, talk, audience, approval.sheet(audience), 0, approval.standing(), message);
    }

    private void version(Context ctx) {
        Talk talk = door.open(ctx);
        int version = version(ctx, talk);
        Audience audience = audience(ctx, talk);
        show(
                ctx,
                talk,
                audience,
                Approval.sheet(talk, version, audience),
                version,
                new Approval(talk, site.today()).standing(),
                "");
    }

    private void text(Context ctx) {
        Talk talk = door.open(ctx);
        Audience audience = audience(ctx, talk);
        plain(ctx, talk, new Approval(talk, site.today()).sheet(audience));
    }

    private void versionText(Context ctx) {
        Talk talk = door.open(ctx);
        plain(ctx, talk, Approval.sheet(talk, version(ctx, talk), audience(ctx, talk)));
    }

    private static void plain(Context ctx, Talk talk, Optional<Sheet> sheet) {
        Sheet found = sheet.orElseThrow(() -> talk.state().keepsParentsOut()
                ? Fault.of(HttpStatus.FORBIDDEN.getCode(), "parents-kept-out", Approval.KEPT_OUT)
                : Fault.notFound(Approval.NOTHING));
        ctx.contentType("text/plain; charset=utf-8").result(SheetText.of(found));
    }

    private void approve(Context ctx) {
        Talk talk = door.open(ctx);
        if (!site.browser().isOurForm(ctx)) {
            now(ctx.status(HttpStatus.FORBIDDEN), talk, DialoguePage.TOO_OLD);
            return;
        }
        Typed typed = Typed.of(ctx);
        var order = new Command.Order(
                typed.text(Fields.COMMAND), Posting.number(typed.text(Fields.SEEN)), new Command.Approve());
        switch (site.dialogues().handle(talk.id(), order)) {
            case Outcome.Done done -> approved(ctx, talk);
            case Outcome.Repeated repeated -> approved(ctx, talk);
            case Outcome.Refused refused -> {
                Fault fault = Fault.refused(refused.problems());
                now(ctx.status(fault.status()), talk.at(refused.dialogue()), fault.getMessage());
            }
            case Outcome.NoSuchDialogue gone -> throw Door.closed();
        }
    }

    private static void approved(Context ctx, Talk talk) {
        ctx.redirect(Paths.of(Paths.SHEET, talk.id()) + query(ctx), HttpStatus.SEE_OTHER);
    }

    private void retry(Context ctx) {
        Talk talk = door.open(ctx);
        if (!site.browser().isOurForm(ctx)) {
            now(ctx.status(HttpStatus.FORBIDDEN), talk, DialoguePage.TOO_OLD);
            return;
        }
        site.outbox().retry(talk.id(), ctx.pathParam("mail"));
        ctx.redirect(Paths.of(Paths.SHEET, talk.id()) + query(ctx) + "#sendt", HttpStatus.SEE_OTHER);
    }

    private void show(
            Context ctx,
            Talk talk,
            Audience audience,
            Optional<Sheet> sheet,
            int version,
            SheetView.Standing standing,
            String message) {
        boolean keptOut = sheet.isEmpty() && talk.state().keepsParentsOut();
        if (keptOut) {
            ctx.status(HttpStatus.FORBIDDEN);
        }
        var form = new DialogueView.Form(
                talk.id(),
                site.browser().formToken(ctx),
                UUID.randomUUID().toString(),
                talk.state().seq(),
                talk.state().here(talk.flow()).id());
        Html.answer(
                ctx,
                "sheet.jte",
                new SheetView(
                        form,
                        audience,
                        sheet,
                        version,
                        version == 0 && standing != SheetView.Standing.CURRENT
                                ? SheetWriter.open(talk.state(), talk.flow())
                                : List.of(),
                        standing,
                        talk.state().versions().reversed().stream()
                                .map(each -> new SheetView.Version(
                                        each.version(),
                                        DanishTime.near(each.at(), site.clock().instant()),
                                        each.findSheet(Audience.PARENTS).isPresent()))
                                .toList(),
                        new SentViews(site.postbox().isPresent(), site.clock().instant())
                                .of(
                                        site.outbox().states(talk.id()),
                                        talk.state().keepsParentsOut()),
                        talk.flow().outcome(),
                        talk.flow().outcome() == Flow.Outcome.TEXT
                                ? sheet.map(SheetText::of).orElse("")
                                : "",
                        talk.shelf()
                                .notSent(talk.flow(), talk.state().profile())
                                .orElse(""),
                        hasParents(talk),
                        !talk.flow().outcome().reachesParents()
                                ? ""
                                : talk.state().keepsParentsOut() ? Approval.KEPT_OUT : "",
                        message,
                        Alarms.of(talk)));
    }

    private boolean hasParents(Talk talk) {
        return new Approval(talk, site.today()).sheet(Audience.PARENTS).isPresent();
    }

    /** Whose sheet is asked for. Where nobody says, the parents', or the team's while there is nothing for them. */
    private Audience audience(Context ctx, Talk talk) {
        String asked = ctx.queryParam(FOR);
        return Audience.find(asked == null ? "" : asked)
                .filter(audience -> talk.flow().outcome().reachesParents())
                .orElse(hasParents(talk) ? Audience.PARENTS : Audience.TEAM);
    }

    private static int version(Context ctx, Talk talk) {
        String number = ctx.pathParam("version");
        if (!number.matches("[1-9][0-9]{0,5}")
                || talk.state().findVersion(Integer.parseInt(number)).isEmpty()) {
            throw Door.closed();
        }
        return Integer.parseInt(number);
    }

    private static String query(Context ctx) {
        String asked = ctx.formParam(FOR);
        return Audience.find(asked == null ? "" : asked)
                .map(audience -> "?" + FOR + "=" + audience.id())
                .orElse("");
    }
}
