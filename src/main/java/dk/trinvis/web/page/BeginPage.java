package dk.trinvis.web.page;

import dk.trinvis.access.Capability;
import dk.trinvis.dialogue.Command;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.journal.Beginning;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** "Start dialogen": from now on something is kept, and only this browser can open it. */
public final class BeginPage {
    /** The flow of a dialogue that is begun from the start page, where the form names no other. */
    static final String FLOW = "trin2";
    /** The form's field for the flow. */
    static final String WHICH = "samtale";

    private static final String OLD = "Siden var for gammel. Tryk en gang til.";

    private final Site site;
    private final StartPage start;

    public BeginPage(Site site, StartPage start) {
        this.site = site;
        this.start = start;
    }

    /** Adds its route. */
    public void register(RoutesConfig routes) {
        routes.post(Paths.DIALOGUES, this::begin);
    }

    private void begin(Context ctx) {
        if (!site.browser().isOurForm(ctx)) {
            start.again(ctx, OLD);
            return;
        }
        Shelf shelf = site.current().get();
        Typed typed = Typed.of(ctx);
        Flow flow = shelf.library()
                .findFlow(typed.has(WHICH) ? typed.text(WHICH) : FLOW, site.profile())
                .filter(found -> found.outcome() != Flow.Outcome.ADVICE)
                .orElseThrow(() -> Fault.of(
                        404, "not-found", "Den samtale findes ikke her. Gå til samtalerne, og vælg en af dem."));
        Draft draft = Draft.of(typed);
        Draft.Played played = carriesOver(flow) ? draft.play(flow, shelf, site) : Draft.Played.NOTHING;
        boolean refused = played.problems().keySet().stream()
                .anyMatch(
                        step -> !step.equals(Draft.CONCERN) || !draft.concern().isBlank());
        if (refused) {
            start.again(ctx, "");
            return;
        }
        var first = new ArrayList<>(played.commands());
        // Whoever has said something goes on with the question sets; whoever has not is asked first.
        if (!first.isEmpty()) {
            firstSet(flow, shelf, site.profile()).ifPresent(step -> first.add(new Command.Move(step)));
        }
        // The same form sent twice, such as by a double tap, is one dialogue: its name and its capability are made of
        // the id that
        // the form carries and of what it says. Only this browser can make them.
        String command = typed.text(Fields.COMMAND);
        String form = (command.isEmpty() ? UUID.randomUUID().toString() : command) + "\n" + flow.id() + "\n" + first;
        byte[] name = Arrays.copyOf(site.browser().derive(ctx, "dialogue\n" + form), 16);
        var capability = new Capability(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(site.browser().derive(ctx, "capability\n" + form)));
        switch (site.dialogues()
                .begin(name, flow.id(), shelf.library().revision(), site.profile(), first, capability.hash())) {
            case Beginning.Started started -> {
                site.browser().remember(ctx, started.id(), capability.token());
                ctx.redirect(Paths.of(Paths.DIALOGUE, started.id()), HttpStatus.SEE_OTHER);
            }
            case Beginning.Refused problems -> throw Fault.refused(problems.problems());
        }
    }

    /** Whether this conversation goes on with what the start page asks. */
    static boolean carriesOver(Flow flow) {
        return flow.findStep(Draft.CONCERN).isPresent()
                && flow.findStep(Draft.LEVEL).isPresent();
    }

    /** The first step of the first section that the start page has not asked. */
    private static java.util.Optional<String> firstSet(Flow flow, Shelf shelf, String profile) {
        List<Section> sections = flow.sections();
        return sections.stream()
                .filter(section -> !Talk.isOpening(section, shelf.library(), profile))
                .findFirst()
                .map(section -> section.steps().getFirst().id());
    }
}
