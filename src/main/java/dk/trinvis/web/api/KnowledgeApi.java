package dk.trinvis.web.api;

import dk.trinvis.catalogue.Asker;
import dk.trinvis.catalogue.Hit;
import dk.trinvis.catalogue.SearchResult;
import dk.trinvis.dialogue.Cpr;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.flow.Age;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Advice;
import dk.trinvis.guide.Cited;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Law;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.NextStep;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Role;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Json;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Search, advice and coverage: what the content knows. Nothing is kept. */
public final class KnowledgeApi {
    private static final int MOST_HITS = 50;

    private final Site site;

    public KnowledgeApi(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.API_SEARCH, this::search);
        routes.get(Paths.API_ADVICE, this::advice);
        routes.get(Paths.API_COVERAGE, this::coverage);
    }

    private void search(Context ctx) {
        String query = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        if (Cpr.in(query)) {
            throw Fault.refused(List.of(new Problem(Problem.Code.CPR, "q", Cpr.MESSAGE)));
        }
        Library library = site.current().get().library();
        var problems = new ArrayList<Problem>();
        int limit = limit(Optional.ofNullable(ctx.queryParam("limit")).orElse("10"), problems);
        Optional<Profile> profile = profile(ctx, library, problems);
        Optional<Role> role = given(ctx, "role") ? role(ctx, library, problems) : Optional.empty();
        Optional<Age> age = given(ctx, "age") ? age(ctx, problems) : Optional.empty();
        if (!problems.isEmpty()) {
            throw Fault.refused(problems);
        }
        var asker = new Asker(profile.orElseThrow().id(), role.map(Role::id), age);
        SearchResult result = site.current().get().catalogue().search(query, asker, limit);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("query", query);
        answer.put("redFlag", result.redFlag());
        answer.put(
                "alarms",
                result.heard().stream()
                        .map(heard -> Map.of("kind", heard.alarm().id(), "words", heard.words()))
                        .toList());
        answer.put("results", result.hits().stream().map(KnowledgeApi::hit).toList());
        Json.answer(ctx, answer);
    }

    private static int limit(String text, List<Problem> problems) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_HITS) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    "limit",
                    "limit er \"" + shortened(text) + "\", men skal være et tal fra 1 til " + MOST_HITS + "."));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static Map<String, Object> hit(Hit hit) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", hit.id());
        view.put("kind", hit.kind().id());
        view.put("title", hit.title());
        view.put("sources", hit.sources());
        if (!hit.from().isEmpty()) {
            view.put("from", hit.from());
        }
        view.put("score", hit.score());
        return view;
    }

    private void advice(Context ctx) {
        Library library = site.current().get().library();
        var problems = new ArrayList<Problem>();
        Optional<Profile> profile = profile(ctx, library, problems);
        Optional<Guide> guide = profile.flatMap(found -> library.findGuide(found.guide()));
        Optional<Role> role = role(ctx, library, problems);
        Optional<Age> age = age(ctx, problems);
        List<String> levels = guide.map(found -> found.levels().stream()
                        .map(level -> String.valueOf(level.level()))
                        .toList())
                .orElse(List.of());
        Optional<Integer> level = one(
                ctx,
                "level",
                "",
                text -> levels.contains(text) ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                levels,
                problems);
        if (!problems.isEmpty()) {
            throw Fault.refused(problems);
        }
        Json.answer(
                ctx,
                advice(
                        library,
                        guide.orElseThrow().advise(role.orElseThrow().id(), level.orElseThrow(), age.orElseThrow())));
    }

    private static boolean given(Context ctx, String name) {
        return ctx.queryParam(name) != null;
    }

    private Optional<Profile> profile(Context ctx, Library library, List<Problem> problems) {
        return one(
                ctx,
                "profile",
                site.profile(),
                library::findProfile,
                new TreeSet<>(library.profiles().keySet()).stream().toList(),
                problems);
    }

    private static Optional<Role> role(Context ctx, Library library, List<Problem> problems) {
        return one(
                ctx,
                "role",
                "",
                library::findRole,
                library.roles().stream().map(Role::id).toList(),
                problems);
    }

    private static Optional<Age> age(Context ctx, List<Problem> problems) {
        return one(
                ctx,
                "age",
                "",
                Age::find,
                Arrays.stream(Age.values()).map(Age::id).toList(),
                problems);
    }

    private static <T> Optional<T> one(
            Context ctx,
            String name,
            String fallback,
            java.util.function.Function<String, Optional<T>> find,
            List<String> known,
            List<Problem> problems) {
        String given = Optional.ofNullable(ctx.queryParam(name))
                .filter(text -> !text.isBlank())
                .orElse(fallback);
        Optional<T> found = find.apply(given);
        if (found.isEmpty() && !known.isEmpty()) {
            problems.add(new Problem(
                    Problem.Code.INVALID,
                    name,
                    (given.isEmpty() ? name + " mangler." : name + " er \"" + shortened(given) + "\", som ikke findes.")
                            + " Vælg mellem: " + String.join(", ", known) + "."));
        }
        return found;
    }

    private static Map<String, Object> advice(Library library, Advice advice) {
        Wording wording = Wording.of(advice.age());
        var view = new LinkedHashMap<String, Object>();
        view.put(
                "steps",
                advice.steps().stream().map(step -> step(step, wording)).toList());
        view.put("guide", advice.guide().id());
        var level = new LinkedHashMap<String, Object>();
        level.put("level", advice.level().level());
        level.put("name", wording.fill(advice.level().name()));
        level.put("signs", cited(advice.level().signs(), wording));
        advice.level().participation().ifPresent(cited -> level.put("participation", cited(cited, wording)));
        advice.level().care().ifPresent(cited -> level.put("care", cited(cited, wording)));
        view.put("level", level);
        view.put(
                "partners",
                advice.level().partners().stream()
                        .map(partner -> cited(partner, wording))
                        .toList());
        advice.level()
                .effort()
                .ifPresent(effort -> view.put(
                        "effort",
                        Map.of(
                                "id", effort.id(),
                                "name", wording.fill(effort.name()),
                                "text", wording.fill(effort.text()),
                                "sources", effort.sources())));
        var law = new TreeMap<String, Object>();
        advice.steps().stream()
                .flatMap(step -> step.law().stream())
                .forEach(id -> library.findLaw(id).ifPresent(found -> law.put(id, law(found))));
        view.put("law", law);
        return view;
    }

    private static Map<String, Object> step(NextStep step, Wording wording) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", step.id());
        view.put("text", wording.fill(step.text()));
        view.put("detail", wording.fill(step.detail()));
        view.put("sources", step.sources());
        view.put("law", step.law());
        return view;
    }

    private static Map<String, Object> cited(Cited cited, Wording wording) {
        return Map.of("text", wording.fill(cited.text()), "sources", cited.sources());
    }

    private static Map<String, Object> law(Law law) {
        var view = new LinkedHashMap<String, Object>();
        view.put("section", law.section());
        view.put("says", law.says());
        view.put("unverified", law.checked().isEmpty());
        law.checked().ifPresent(day -> view.put("checked", day.toString()));
        return view;
    }

    private void coverage(Context ctx) {
        Library library = site.current().get().library();
        var missing = new TreeSet<>(site.inventory());
        missing.removeAll(library.cited());
        var guides = new TreeMap<String, Object>();
        site.inventory().stream()
                .collect(Collectors.groupingBy(id -> id.substring(0, id.indexOf('.'))))
                .forEach((guide, ids) -> {
                    List<String> lacking =
                            ids.stream().filter(missing::contains).toList();
                    guides.put(
                            guide,
                            Map.of("cited", ids.size() - lacking.size(), "total", ids.size(), "missing", lacking));
                });
        Json.answer(ctx, Map.of("cited", library.cited(), "missing", missing, "guides", guides));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
