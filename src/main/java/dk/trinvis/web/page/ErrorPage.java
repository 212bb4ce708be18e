package dk.trinvis.web.page;

import dk.trinvis.web.Browser;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Site;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person sees when something could not be done: a plain sentence, what was typed, and a way on. */
public final class ErrorPage {
    /** Refusals that would come again however often the same is asked for. */
    private static final Set<Integer> FINAL = Set.of(403, 404, 405, 413);
    /** Shorter values without a space are ids and choices of ours, not somebody's text. */
    private static final int SHORT = 24;

    private final Site site;

    public ErrorPage(Site site) {
        this.site = site;
    }

    /**
     * What {@code error.jte} shows.
     *
     * @param more all that is wrong, where it is several things
     * @param tooLarge whether the text never came as far as us, so that it stands in the browser only
     * @param typed texts of the posted form, to be copied
     * @param again the same request, to be sent once more
     */
    public record View(
            String message, List<String> more, boolean tooLarge, List<String> typed, Optional<Again> again) {}

    /**
     * The same request once more.
     *
     * @param fields names and values, the same command id among them, with a fresh token
     */
    public record Again(String path, List<StartTurn.Hidden> fields) {}

    /** Shows what went wrong. */
    public void show(Context ctx, Fault fault) {
        boolean tooLarge = fault.status() == 413;
        Map<String, List<String>> form = ctx.method() == HandlerType.POST && !tooLarge ? ctx.formParamMap() : Map.of();
        var typed = new ArrayList<String>();
        var fields = new ArrayList<StartTurn.Hidden>();
        form.forEach((name, values) -> values.forEach(value -> {
            if (!name.equals(Browser.FIELD)) {
                fields.add(new StartTurn.Hidden(name, value));
                if (value.strip().length() > SHORT || value.strip().contains(" ")) {
                    typed.add(value.strip());
                }
            }
        }));
        // A form that did not come from a page of ours gets no second try with a token of ours.
        boolean repeatable = !fields.isEmpty()
                && !FINAL.contains(fault.status())
                && site.browser().isOurForm(ctx);
        if (repeatable) {
            fields.add(new StartTurn.Hidden(Browser.FIELD, site.browser().formToken(ctx)));
        }
        List<String> more = fault.problems().stream()
                .map(problem -> problem.message())
                .filter(message -> !message.equals(fault.getMessage()))
                .distinct()
                .toList();
        Html.answer(
                ctx,
                "error.jte",
                new View(
                        fault.getMessage(),
                        more,
                        tooLarge,
                        typed.stream().distinct().toList(),
                        repeatable ? Optional.of(new Again(ctx.path(), fields)) : Optional.empty()));
    }
}
