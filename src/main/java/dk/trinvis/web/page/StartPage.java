package dk.trinvis.web.page;

import dk.trinvis.catalogue.Heard;
import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Flow;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The start page is the conversation "hvad gør jeg nu?". It keeps nothing: its state is the form itself, posted again with
 * every answer. Which question is open follows from what is answered and from the button that was pressed.
 */
public final class StartPage {
    /** The flow whose steps the page asks. */
    static final String FLOW = "hvad-goer-jeg-nu";
    /** The form's field for the step that is open. */
    static final String HERE = "her";
    /** The step to open again. */
    static final String CHANGE = "ret";

    static final String GO = "gaa";
    static final String SEARCH = "soeg";
    /** The button that asks something beside the conversation. */
    static final String ASK = "spoerg";

    private static final String OLD = "Siden var for gammel. Tryk en gang til.";

    private final Site site;

    public StartPage(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.START, ctx -> {
            Shelf shelf = site.current().get();
            Draft nothing = Draft.of(Typed.NOTHING);
            show(ctx, talk(shelf, nothing, "", Draft.CONCERN, false), "");
        });
        routes.post(Paths.START, this::answer);
        routes.post(Paths.SIGNALS, this::suggest);
    }

    /**
     * Shows the conversation in a posted form again, because it cannot go on as it stands.
     *
     * @param notice why, in one sentence; empty where the conversation itself says it at a field
     */
    void again(Context ctx, String notice) {
        Typed typed = Typed.of(ctx);
        StartTalk talk = talk(site.current().get(), Draft.of(typed), typed.text(SEARCH), typed.text(HERE), false);
        show(ctx.status(talk.refused() ? 422 : 403), talk, notice);
    }

    /** One more answer, or one changed. */
    private void answer(Context ctx) {
        if (!site.browser().isOurForm(ctx)) {
            again(ctx, OLD);
            return;
        }
        Typed typed = Typed.of(ctx);
        Shelf shelf = site.current().get();
        String search = typed.text(SEARCH);
        String go = typed.text(GO);
        Draft draft = changed(Draft.of(typed), go, search, shelf);
        // Enter in the field of a question presses the form's first button where there is no script.
        boolean asks = go.equals(ASK)
                || (go.equals("enter") && !typed.text(Asked.FIELD).isBlank());
        boolean stays = !go.isEmpty() && !go.equals("videre") && !(go.equals("enter") && search.isBlank() && !asks);
        String open = typed.has(CHANGE) ? typed.text(CHANGE) : stays ? typed.text(HERE) : "";
        StartTalk talk = talk(shelf, draft, search, go.equals("flere") ? Draft.SIGNALS : open, open.isEmpty());
        if (asks) {
            talk = talk.asking(typed.text(Asked.FIELD));
        }
        show(ctx.status(talk.refused() ? 422 : 200), talk, "");
    }

    private static Draft changed(Draft draft, String go, String search, Shelf shelf) {
        String[] parts = go.split(":", 2);
        Optional<Alarm> kind = parts.length < 2
                ? Optional.empty()
                : Arrays.stream(Alarm.values())
                        .filter(alarm -> alarm.id().equals(parts[1]))
                        .findFirst();
        return switch (parts[0]) {
            case "afvis" ->
                kind.map(alarm -> {
                            List<Heard> heard = draft.heard(shelf, draft.concern(), search);
                            return draft.dismiss(alarm, heard, shelf.library());
                        })
                        .orElse(draft);
            case "vis" -> kind.map(draft::recall).orElse(draft);
            default -> draft;
        };
    }

    /** Signals and danger for what is being typed or ticked, as a fragment. Changes nothing, so any form may ask. */
    private void suggest(Context ctx) {
        Typed typed = Typed.of(ctx);
        StartTalk talk = talk(site.current().get(), Draft.of(typed), typed.text(SEARCH), typed.text(HERE), false);
        Html.answer(ctx, "start/suggest.jte", talk.view(site.browser().formToken(ctx), "", "", List.of()));
    }

    private StartTalk talk(Shelf shelf, Draft draft, String search, String open, boolean goesOn) {
        Flow flow = shelf.library()
                .findFlow(FLOW, site.profile())
                .orElseThrow(() -> new IllegalStateException("the content has no flow \"" + FLOW + "\""));
        return StartTalk.of(shelf, site.profile(), flow, draft, draft.play(flow, shelf, site), search, open, goesOn);
    }

    private void show(Context ctx, StartTalk talk, String notice) {
        String command = UUID.randomUUID().toString();
        Html.answer(
                ctx, "start.jte", talk.view(site.browser().formToken(ctx), command, notice, new Held(site).of(ctx)));
    }
}
