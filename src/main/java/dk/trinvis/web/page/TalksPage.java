package dk.trinvis.web.page;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The conversations that this municipality has, each with a button to begin it. */
public final class TalksPage {
    private final Site site;

    public TalksPage(Site site) {
        this.site = site;
    }

    /** Adds its route. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.TALKS, this::show);
    }

    /**
     * What {@code talks.jte} shows.
     *
     * @param command the id under which a form counts once
     */
    public record View(String token, String command, List<Offer> alone, List<Offer> together) {
        public View {
            alone = List.copyOf(alone);
            together = List.copyOf(together);
        }
    }

    /**
     * One conversation.
     *
     * @param outcome what it ends in, in words
     * @param parts the headings of its sections
     */
    public record Offer(String flow, String title, String help, String outcome, List<String> parts) {
        public Offer {
            parts = List.copyOf(parts);
        }
    }

    private void show(Context ctx) {
        Library library = site.current().get().library();
        Html.answer(
                ctx,
                "talks.jte",
                new View(
                        site.browser().formToken(ctx),
                        UUID.randomUUID().toString(),
                        flows(library, site.profile())
                                .filter(BeginPage::carriesOver)
                                .map(flow -> offer(flow, library, site.profile()))
                                .toList(),
                        flows(library, site.profile())
                                .filter(flow -> !BeginPage.carriesOver(flow))
                                .map(flow -> offer(flow, library, site.profile()))
                                .toList()));
    }

    /** The conversations beside the dialogue that go on with what the start page has asked. */
    static List<Offer> goingOn(Library library, String profile) {
        return flows(library, profile)
                .filter(BeginPage::carriesOver)
                .filter(flow -> !flow.id().equals(BeginPage.FLOW))
                .map(flow -> offer(flow, library, profile))
                .toList();
    }

    /** The conversations that lead these steps, and that begin with nothing said. */
    static List<Offer> leading(List<NextStep> steps, Library library, String profile) {
        return steps.stream()
                .flatMap(step -> step.flow().stream())
                .distinct()
                .flatMap(flow -> library.findFlow(flow, profile).stream())
                .filter(flow -> !BeginPage.carriesOver(flow))
                .map(flow -> offer(flow, library, profile))
                .toList();
    }

    private static Stream<Flow> flows(Library library, String profile) {
        return library.flows(profile).values().stream()
                .filter(flow -> flow.outcome() != Flow.Outcome.ADVICE)
                .sorted(Comparator.comparing(Flow::title, DanishTime.ORDER));
    }

    private static Offer offer(Flow flow, Library library, String profile) {
        return new Offer(
                flow.id(),
                flow.title(),
                Wording.CHILD.fill(flow.help()),
                switch (flow.outcome()) {
                    case SHEET -> "Ender i et ark til forældrene og et til jer";
                    case PLAN -> "Ender i en plan til jer selv";
                    case TEXT -> "Ender i en tekst, du kan kopiere";
                    case ADVICE -> "Ender i råd";
                },
                flow.sections().stream()
                        .filter(section -> !Talk.isOpening(section, library, profile))
                        .map(Section::title)
                        .map(Wording.CHILD::fill)
                        .toList());
    }
}
