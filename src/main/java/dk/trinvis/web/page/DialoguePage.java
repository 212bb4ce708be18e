package dk.trinvis.web.page;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.Register;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A dialogue, one section at a time. The whole page is one form: whichever button is pressed, everything that stands in it
 * arrives. What writes is answered by a redirect, unless something half written has to be shown again.
 */
public final class DialoguePage {
    static final String TOO_OLD = "Siden var for gammel. Tryk en gang til.";
    private static final String UNDECIDED = "Svar på det her. Så ved jeg, hvad der kommer nu.";
    private static final String SAVED = "gemt";
    private static final String REMOVED = "fjernet";
    private static final String OPEN = "ret";
    /** What an answer has brought: the script leads there where a request keeps no fragment. */
    private static final String NEW = "nyt";

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
        var posting = new Posting(site.dialogues(), site.journal(), talk, typed);
        switch (act) {
            case Act.Save save -> {
                posting.save();
                // Enter in the field of a question presses the form's first button where there is no script.
                if (save.place().isEmpty()
                        && !typed.text(Asked.FIELD).isBlank()
                        && posting.troubles().isEmpty()) {
                    ask(ctx, posting, section);
                } else {
                    stay(ctx, posting, section, save.place());
                }
            }
            case Act.Ask ask -> ask(ctx, posting, section);
            case Act.Next next -> {
                if (allRead(ctx, posting, section)) {
                    Optional<Step> deciding = posting.talk().deciding(section);
                    if (deciding.isPresent()) {
                        undecided(ctx, posting, section, deciding.get());
                    } else {
                        leave(ctx, posting, section, posting.talk().after(section));
                    }
                }
            }
            case Act.Skip skip -> {
                if (allRead(ctx, posting, section)) {
                    posting.skip(section);
                    leave(ctx, posting, section, posting.talk().after(section));
                }
            }
            case Act.Go go -> {
                if (allRead(ctx, posting, section)) {
                    Section to = section(posting.talk(), go.section()).orElse(section);
                    leave(ctx, posting, section, Optional.of(to));
                }
            }
            case Act.Sheet sheet -> {
                if (allRead(ctx, posting, section)) {
                    leave(ctx, posting, section, Optional.empty());
                }
            }
            case Act.Edit edit -> keep(ctx, posting, section, OPEN, edit.place(), "");
            case Act.Cancel cancel -> keep(ctx, posting, section, "", "", cancel.place());
            case Act.Remove remove -> {
                posting.act(new Command.Remove(remove.item()), Fields.place(remove.item()));
                keep(ctx, posting, section, REMOVED, remove.item(), Fields.place(remove.item()));
            }
            case Act.Restore restore -> {
                posting.act(new Command.Restore(restore.item()), Fields.place(restore.item()));
                keep(ctx, posting, section, SAVED, Fields.place(restore.item()), "");
            }
            case Act.Clear clear -> {
                posting.act(new Command.Clear(clear.step()), clear.step());
                keep(ctx, posting, section, SAVED, clear.step(), clear.step());
            }
            case Act.Choose choose -> {
                posting.act(chosen(talk, choose), choose.place());
                keep(ctx, posting, section, SAVED, choose.place(), choose.place());
            }
            case Act.Dismiss dismiss -> {
                posting.dismiss(dismiss.kind());
                keep(ctx, posting, section, "", "", "");
            }
        }
    }

    /**
     * Saves what stands in the form, and says whether one may leave it. Otherwise the section is shown again: where something
     * was refused, and at what the answers make it tell or ask, and the page did not show. Nobody goes on past "Ring til
     * frontteamet" unread.
     */
    private boolean allRead(Context ctx, Posting posting, Section section) {
        posting.save();
        if (!posting.troubles().isEmpty()) {
            refuse(ctx, posting, section);
            return false;
        }
        Optional<String> unread = unread(posting, section);
        unread.ifPresent(element -> ctx.redirect(
                Door.section(posting.talk().id(), section.id()) + "?" + query(SAVED, posting.saved()) + "&"
                        + query(NEW, Set.of(element)) + "#" + element,
                HttpStatus.SEE_OTHER));
        return unread.isEmpty();
    }

    /** The element that holds what the page did not show; empty where it showed all. A page that was not ours does not say. */
    private static Optional<String> unread(Posting posting, Section section) {
        String shown = posting.typed().text(Fields.SHOWN);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Set<String> read = new HashSet<>(List.of(shown.split(" ")));
        return new Within(posting.talk(), section)
                .places().entrySet().stream()
                        .filter(each -> !read.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private void undecided(Context ctx, Posting posting, Section section, Step deciding) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        String field = Fields.of(deciding, deciding.id(), "value");
        show(
                ctx,
                posting.talk(),
                section,
                Showing.PLAIN.saved(posting.saved()).troubled(List.of(new Trouble(field, UNDECIDED)), ""));
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

    /** A question is answered beside the conversation: what is half written stays half written. */
    private void ask(Context ctx, Posting posting, Section section) {
        show(
                ctx,
                posting.talk(),
                section,
                Showing.PLAIN
                        .saved(posting.saved())
                        .typed(unsaved(posting))
                        .asked(Optional.of(asked(posting.talk(), posting.typed()))));
    }

    private static Asked asked(Talk talk, Typed typed) {
        Dialogue state = talk.state();
        Optional<String> role = state.answer(Draft.ROLE)
                .filter(Answer.Choice.class::isInstance)
                .map(answer -> ((Answer.Choice) answer).option());
        return Asked.of(
                typed.text(Asked.FIELD),
                talk.shelf(),
                talk.profile(),
                new Asker(state.profile(), role, state.age()),
                state.wording(),
                state.keepsParentsOut());
    }

    /** After writing: the same section, with what could not be saved. */
    private void stay(Context ctx, Posting posting, Section section, String place) {
        if (!posting.troubles().isEmpty()) {
            refuse(ctx, posting, section);
            return;
        }
        if (moving(ctx)) {
            show(ctx, posting.talk(), section, Showing.PLAIN.saved(posting.saved()));
            return;
        }
        redirect(ctx, posting, section, SAVED, posting.saved(), place);
    }

    /** After writing: on to another section, or to the sheet, unless something could not be saved. */
    private void leave(Context ctx, Posting posting, Section section, Optional<Section> to) {
        if (!posting.troubles().isEmpty()) {
            refuse(ctx, posting, section);
            return;
        }
        if (to.isEmpty()) {
            ctx.redirect(Paths.of(Paths.SHEET, posting.talk().id()), HttpStatus.SEE_OTHER);
            return;
        }
        posting.move(to.get());
        redirect(ctx, posting, to.get(), SAVED, posting.saved(), "");
    }

    /** After something that saves no fields: what is half written stays. */
    private void keep(Context ctx, Posting posting, Section section, String what, String id, String done) {
        Typed kept = unsaved(posting)
                .without(field -> Fields.isAtPlace(field)
                        && !done.isEmpty()
                        && Fields.placeOf(field).equals(done));
        if (!posting.troubles().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (kept.names().isEmpty() && !moving(ctx)) {
            redirect(ctx, posting, section, what, id.isEmpty() ? Set.of() : Set.of(id), id);
            return;
        }
        Showing showing = Showing.PLAIN.typed(kept).troubled(posting.troubles(), "");
        show(
                ctx,
                posting.talk(),
                section,
                switch (what) {
                    case SAVED -> showing.saved(Set.of(id));
                    case REMOVED -> showing.removed(id);
                    case OPEN -> showing.opened(Set.of(id));
                    default -> showing;
                });
    }

    private void refuse(Context ctx, Posting posting, Section section) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(
                ctx,
                posting.talk(),
                section,
                Showing.PLAIN.saved(posting.saved()).typed(unsaved(posting)).troubled(posting.troubles(), ""));
    }

    /** The fields of every place where something stands that is not saved, and of those that are open. */
    private static Typed unsaved(Posting posting) {
        Typed typed = posting.typed();
        Set<String> places = new LinkedHashSet<>(posting.gathered().places());
        places.removeAll(posting.saved());
        typed.names().stream()
                .filter(Fields::isAtPlace)
                .map(Fields::placeOf)
                .filter(place -> Fields.isItem(place) && !posting.saved().contains(place))
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
        Html.answer(
                ctx,
                "dialogue.jte",
                DialogueScreen.of(talk, section, showing, site.clock().instant(), form));
    }

    private static void redirect(
            Context ctx, Posting posting, Section section, String what, Set<String> ids, String place) {
        String query = what.isEmpty() ? "" : query(what, ids);
        String fragment = place.isEmpty() ? "" : "#trin_" + URLEncoder.encode(place, StandardCharsets.UTF_8);
        ctx.redirect(
                Door.section(posting.talk().id(), section.id()) + (query.isEmpty() ? "" : "?" + query) + fragment,
                HttpStatus.SEE_OTHER);
    }

    private static String query(String what, Set<String> ids) {
        return ids.stream()
                .map(id -> what + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
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
