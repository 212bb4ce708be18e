package dk.trinvis.web.page;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.RaisedAlarm;
import dk.trinvis.dialogue.Register;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Section;

import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A dialogue, one section at a time. The whole page is one form: whichever button is pressed, everything that stands in it
 * arrives. What writes is answered by a redirect, unless something half written has to be shown again.
 */
public final class DialoguePage {
    private static final String TOO_OLD = "Siden var for gammel. Tryk en gang til.";
    private static final String SAVED = "gemt";
    private static final String REMOVED = "fjernet";
    private static final String OPEN = "ret";

    private final Site site;
    private final Door door;

    public DialoguePage(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.DIALOGUE, ctx -> {
            Talk talk = door.open(ctx);
            show(ctx, talk, talk.state().here(talk.flow()), asked(ctx));
        });
        routes.get(Paths.SECTION, ctx -> {
            Talk talk = door.open(ctx);
            show(ctx, talk, section(talk, ctx.pathParam("section")).orElseThrow(Door::closed), asked(ctx));
        });
        routes.post(Paths.COMMANDS, this::post);
    }

    /** What a redirect says has just happened. Only ids stand in an address. */
    private static Showing asked(Context ctx) {
        return Showing.PLAIN
                .saved(new HashSet<>(ctx.queryParams(SAVED)))
                .opened(new HashSet<>(ctx.queryParams(OPEN)))
                .removed(Optional.ofNullable(ctx.queryParam(REMOVED)).orElse(""));
    }

    private void post(Context ctx) {
        Talk talk = door.open(ctx);
        Typed typed = Typed.of(ctx);
        Section section = section(talk, typed.text(Fields.SECTION))
                .orElseGet(() -> talk.state().here(talk.flow()));
        if (!site.browser().isOurForm(ctx)) {
            ctx.status(HttpStatus.FORBIDDEN);
            show(ctx, talk, section, Showing.PLAIN.typed(typed).troubled(List.of(), TOO_OLD));
            return;
        }
        Act act = Act.of(typed.text(Act.FIELD));
        var turn = new Turn(site.dialogues(), site.journal(), talk, typed);
        switch (act) {
            case Act.Save save -> {
                turn.save();
                stay(ctx, turn, section, save.place());
            }
            case Act.Next next -> {
                turn.save();
                Optional<Section> after = turn.talk().after(section);
                leave(ctx, turn, section, after);
            }
            case Act.Skip skip -> {
                turn.save();
                if (turn.troubles().isEmpty()) {
                    turn.skip(section);
                }
                leave(ctx, turn, section, turn.talk().after(section));
            }
            case Act.Go go -> {
                turn.save();
                leave(ctx, turn, section, Optional.of(section(turn.talk(), go.section()).orElse(section)));
            }
            case Act.Sheet sheet -> {
                turn.save();
                leave(ctx, turn, section, Optional.empty());
            }
            case Act.Edit edit -> keep(ctx, turn, section, OPEN, edit.place(), "");
            case Act.Cancel cancel -> keep(ctx, turn, section, "", "", cancel.place());
            case Act.Remove remove -> {
                turn.act(new Command.Remove(remove.item()), Fields.place(remove.item()));
                keep(ctx, turn, section, REMOVED, remove.item(), Fields.place(remove.item()));
            }
            case Act.Restore restore -> {
                turn.act(new Command.Restore(restore.item()), Fields.place(restore.item()));
                keep(ctx, turn, section, SAVED, Fields.place(restore.item()), "");
            }
            case Act.Clear clear -> {
                turn.act(new Command.Clear(clear.step()), clear.step());
                keep(ctx, turn, section, SAVED, clear.step(), clear.step());
            }
            case Act.Choose choose -> {
                turn.act(chosen(talk, choose), choose.place());
                keep(ctx, turn, section, SAVED, choose.place(), choose.place());
            }
            case Act.Dismiss dismiss -> {
                RaisedAlarm alarm = talk.state().alarms().get(dismiss.alarm());
                turn.act(new Command.Dismiss(dismiss.alarm()), "");
                keep(ctx, turn, section, "", alarm == null ? "" : alarm.place(), "");
            }
        }
    }

    /** The command by which one of several values holds. */
    private static Command chosen(Talk talk, Act.Choose choose) {
        if (Fields.isItem(choose.place())) {
            Item item = talk.state().items().get(Fields.item(choose.place()));
            if (item != null) {
                return new Command.Change(item.id(), candidate(item.content(), choose.seq()));
            }
        } else {
            Register<Answer> register = talk.state().answers().get(choose.place());
            if (register != null) {
                return new Command.Give(choose.place(), candidate(register, choose.seq()));
            }
        }
        throw Fault.of(409, "stale", "Det, du valgte, er ikke på listen længere. Gå tilbage, og se, hvad der står nu.");
    }

    private static <T> T candidate(Register<T> register, long seq) {
        return register.candidates().stream()
                .filter(each -> each.seq() == seq)
                .map(Register.Candidate::value)
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        409,
                        "stale",
                        "Det, du valgte, er ikke på listen længere. Gå tilbage, og se, hvad der står nu."));
    }

    /** After writing: the same section, with what could not be saved. */
    private void stay(Context ctx, Turn turn, Section section, String place) {
        if (!turn.troubles().isEmpty()) {
            refuse(ctx, turn, section);
            return;
        }
        if (moving(ctx)) {
            show(ctx, turn.talk(), section, Showing.PLAIN.saved(turn.saved()));
            return;
        }
        redirect(ctx, turn, section, SAVED, turn.saved(), place);
    }

    /** After writing: on to another section, or to the sheet, unless something could not be saved. */
    private void leave(Context ctx, Turn turn, Section section, Optional<Section> to) {
        if (!turn.troubles().isEmpty()) {
            refuse(ctx, turn, section);
            return;
        }
        if (to.isEmpty()) {
            ctx.redirect(Paths.of(Paths.SHEET, turn.talk().id()), HttpStatus.SEE_OTHER);
            return;
        }
        turn.move(to.get());
        redirect(ctx, turn, to.get(), SAVED, turn.saved(), "");
    }

    /** After something that saves no fields: what is half written stays. */
    private void keep(Context ctx, Turn turn, Section section, String what, String id, String done) {
        Typed kept = unsaved(turn).without(field -> Fields.isAtPlace(field)
                && !done.isEmpty()
                && Fields.placeOf(field).equals(done));
        if (!turn.troubles().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (kept.names().isEmpty() && !moving(ctx)) {
            redirect(ctx, turn, section, what, id.isEmpty() ? Set.of() : Set.of(id), id);
            return;
        }
        Showing showing = Showing.PLAIN.typed(kept).troubled(turn.troubles(), "");
        show(
                ctx,
                turn.talk(),
                section,
                switch (what) {
                    case SAVED -> showing.saved(Set.of(id));
                    case REMOVED -> showing.removed(id);
                    case OPEN -> showing.opened(Set.of(id));
                    default -> showing;
                });
    }

    private void refuse(Context ctx, Turn turn, Section section) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(
                ctx,
                turn.talk(),
                section,
                Showing.PLAIN.saved(turn.saved()).typed(unsaved(turn)).troubled(turn.troubles(), ""));
    }

    /** The fields of every place where something stands that is not saved, and of those that are open. */
    private static Typed unsaved(Turn turn) {
        Typed typed = turn.typed();
        Set<String> places = new LinkedHashSet<>(turn.gathered().places());
        places.removeAll(turn.saved());
        typed.names().stream()
                .filter(Fields::isAtPlace)
                .map(Fields::placeOf)
                .filter(place -> Fields.isItem(place) && !turn.saved().contains(place))
                .forEach(places::add);
        return typed.without(field -> !Fields.isAtPlace(field) || !places.contains(Fields.placeOf(field)));
    }

    private void show(Context ctx, Talk talk, Section section, Showing showing) {
        var form = new DialogueView.Form(
                talk.id(),
                site.browser().formToken(ctx),
                UUID.randomUUID().toString(),
                talk.state().seq(),
                section.id());
        Html.answer(ctx, "dialogue.jte", DialogueScreen.of(talk, section, showing, site.clock().instant(), form));
    }

    private static void redirect(
            Context ctx, Turn turn, Section section, String what, Set<String> ids, String place) {
        String query = what.isEmpty()
                ? ""
                : ids.stream()
                        .map(id -> what + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String fragment = place.isEmpty() ? "" : "#trin_" + URLEncoder.encode(place, StandardCharsets.UTF_8);
        ctx.redirect(
                Door.section(turn.talk().id(), section.id()) + (query.isEmpty() ? "" : "?" + query) + fragment,
                HttpStatus.SEE_OTHER);
    }

    /** Whether htmx asked: then the page itself is the answer, and what changed is taken from it. */
    private static boolean moving(Context ctx) {
        return "true".equals(ctx.header("HX-Request"));
    }

    private static Optional<Section> section(Talk talk, String id) {
        return talk.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }
}
