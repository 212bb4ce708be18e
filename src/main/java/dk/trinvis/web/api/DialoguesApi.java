package dk.trinvis.web.api;

import dk.trinvis.access.Capability;
import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Flow;
import dk.trinvis.journal.Beginning;
import dk.trinvis.journal.Outcome;
import dk.trinvis.mail.MailState;
import dk.trinvis.sheet.SheetHtml;
import dk.trinvis.sheet.SheetText;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Json;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Shelf;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Dialogues over JSON: begin, command, read, sheet, send. A dialogue opens only with its own token. */
public final class DialoguesApi {
    private static final String BEARER = "Bearer ";
    private static final List<String> FORMATS = List.of("json", "html", "txt");

    private final Site site;

    public DialoguesApi(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.post(Paths.API_DIALOGUES, this::begin);
        routes.get(Paths.API_DIALOGUE, this::read);
        routes.post(Paths.API_COMMANDS, this::command);
        routes.get(Paths.API_SHEET, ctx -> sheet(ctx, accepted(ctx)));
        routes.get(Paths.API_SHEET_AS, ctx -> sheet(ctx, ctx.pathParam("suffix")));
        routes.post(Paths.API_SEND, this::send);
    }

    private void begin(Context ctx) {
        Shelf shelf = site.current().get();
        var fields = new Fields(body(ctx));
        String flow = fields.text("flow");
        String profile = fields.textOr("profile", site.profile());
        fields.orThrow();
        if (shelf.library().findProfile(profile).isEmpty()) {
            fields.wrong(
                    "profile",
                    "Der er ingen profil \"" + profile + "\". Der er: "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(shelf.library().profiles().keySet())) + ".");
        }
        fields.orThrow();
        if (shelf.library().findFlow(flow, profile).isEmpty()) {
            fields.wrong(
                    "flow",
                    "Der er intet forløb \"" + flow + "\" i profilen \"" + profile + "\". Der er: "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(shelf.library().flows(profile).keySet())) + ".");
        }
        fields.orThrow();
        var capability = Capability.mint(site.random());
        switch (site.dialogues().begin(flow, shelf.library().revision(), profile, List.of(), capability.hash())) {
            case Beginning.Started started -> {
                var answer = new LinkedHashMap<String, Object>();
                answer.put("id", started.id());
                answer.put("token", capability.token());
                answer.put("seq", started.dialogue().seq());
                answer.put("next", Views.next(started.dialogue(), shelf.flowOf(started.dialogue())));
                ctx.status(201).header("Location", Paths.of(Paths.API_DIALOGUE, started.id()));
                Json.answer(ctx, answer);
            }
            case Beginning.Refused refused -> throw Fault.refused(refused.problems());
        }
    }

    private void read(Context ctx) {
        String id = opened(ctx);
        Dialogue state = state(id);
        Json.answer(ctx, Views.state(id, state, flow(state), mails(id)));
    }

    private void command(Context ctx) {
        String id = opened(ctx);
        Dialogue seen = state(id);
        answer(ctx, id, CommandReader.read(flow(seen), seen, body(ctx)));
    }

    private void answer(Context ctx, String id, Command.Order order) {
        switch (site.dialogues().handle(id, order)) {
            case Outcome.Done done -> outcome(ctx, done.dialogue(), done.events());
            case Outcome.Repeated repeated -> outcome(ctx, repeated.dialogue(), repeated.events());
            case Outcome.Refused refused -> throw Fault.refused(refused.problems());
            case Outcome.NoSuchDialogue gone -> throw nobodys();
        }
    }

    private void outcome(Context ctx, Dialogue state, List<Recorded> events) {
        Json.answer(ctx, Views.outcome(state, flow(state), events));
    }

    private void send(Context ctx) {
        String id = opened(ctx);
        Command.Order order = CommandReader.readSend(body(ctx));
        Outcome outcome = site.dialogues().handle(id, order);
        switch (outcome) {
            case Outcome.Done done -> sent(ctx, id, done.dialogue());
            case Outcome.Repeated repeated -> sent(ctx, id, repeated.dialogue());
            case Outcome.Refused refused -> throw Fault.refused(refused.problems());
            case Outcome.NoSuchDialogue gone -> throw nobodys();
        }
    }

    private void sent(Context ctx, String id, Dialogue state) {
        ctx.status(202);
        Json.answer(ctx, Map.of("seq", state.seq(), "mails", mails(id)));
    }

    private void sheet(Context ctx, String format) {
        Dialogue state = state(opened(ctx));
        if (!FORMATS.contains(format)) {
            throw Fault.of(406, "not-acceptable", "Arket fås som " + String.join(", ", FORMATS) + ".");
        }
        Audience audience = Optional.ofNullable(ctx.queryParam("audience"))
                .flatMap(Audience::find)
                .orElseThrow(() -> Fault.refused(List.of(
                        new Problem(Problem.Code.INVALID, "audience", "audience skal være parents eller team."))));
        if (audience == Audience.PARENTS && state.keepsParentsOut()) {
            throw Fault.refused(List.of(new Problem(
                    Problem.Code.PARENTS_KEPT_OUT,
                    "audience",
                    "Der er mistanke om overgreb i dialogen. Derfor er der intet ark til forældrene.")));
        }
        Sheet sheet = Optional.ofNullable(ctx.queryParam("version"))
                .map(version -> approved(state, audience, version))
                .orElseGet(() -> draft(state, audience));
        switch (format) {
            case "html" ->
                // The sheet brings its own style, known by its hash; nothing else may load.
                ctx.header("Content-Security-Policy", "default-src 'none'; style-src '" + SheetHtml.STYLE_HASH + "'")
                        .contentType("text/html; charset=utf-8")
                        .result(SheetHtml.of(sheet));
            case "txt" -> ctx.contentType("text/plain; charset=utf-8").result(SheetText.of(sheet));
            default -> Json.answer(ctx, SheetView.of(sheet));
        }
    }

    private static Sheet approved(Dialogue state, Audience audience, String version) {
        return (version.matches("\\d{1,6}") ? state.findVersion(Integer.parseInt(version)) : state.findVersion(0))
                .flatMap(found -> found.findSheet(audience))
                .orElseThrow(() -> Fault.notFound("Der er intet ark med det nummer til den modtager. Der er "
                        + state.versions().size() + " godkendte."));
    }

    private Sheet draft(Dialogue state, Audience audience) {
        return site.shelfOf(state).sheets(state, site.today()).stream()
                .filter(sheet -> sheet.audience() == audience)
                .findFirst()
                .orElseThrow(() -> Fault.notFound("Dialogen har intet ark til den modtager."));
    }

    private static String accepted(Context ctx) {
        String accept = Optional.ofNullable(ctx.header("Accept")).orElse("*/*").toLowerCase(Locale.ROOT);
        if (accept.contains("application/json") || accept.contains("*/*") && !accept.contains("text/html")) {
            return "json";
        }
        if (accept.contains("text/html")) {
            return "html";
        }
        return accept.contains("text/plain") ? "txt" : accept;
    }

    private List<Map<String, Object>> mails(String id) {
        return site.outbox().states(id).stream().map(DialoguesApi::mail).toList();
    }

    private static Map<String, Object> mail(MailState mail) {
        var view = new LinkedHashMap<String, Object>();
        view.put("mail", mail.mailId());
        view.put("address", mail.address());
        view.put("audience", mail.audience().id());
        view.put("version", mail.version());
        view.put("state", mail.state().name().toLowerCase(Locale.ROOT));
        view.put("reason", mail.reason());
        view.put("attempts", mail.attempts());
        view.put("changedAt", mail.changedAt().toString());
        return view;
    }

    /** The id of the dialogue, once its token has opened it. */
    private String opened(Context ctx) {
        String header = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        if (!header.startsWith(BEARER)) {
            throw nobodys();
        }
        return site.gate()
                .open(ctx.pathParam("id"), header.substring(BEARER.length()).strip())
                .orElseThrow(DialoguesApi::nobodys);
    }

    private Dialogue state(String id) {
        return site.dialogues().find(id).orElseThrow(DialoguesApi::nobodys);
    }

    private Flow flow(Dialogue state) {
        return site.shelfOf(state).flowOf(state);
    }

    /** A dialogue of somebody else, or of nobody: the two look the same. */
    private static Fault nobodys() {
        return Fault.notFound("Der er ingen dialog her, som din adgang åbner. Send token som Authorization: Bearer …");
    }

    private static JsonNode body(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Fault.of(415, "unsupported-media-type", "Send JSON med Content-Type: application/json.");
        }
        try {
            JsonNode node = Json.MAPPER.readTree(ctx.bodyAsBytes());
            if (!node.isObject()) {
                throw Fault.badRequest("Her ventes et JSON-objekt: { … }.");
            }
            return node;
        } catch (JacksonException e) {
            // Its own message may quote what was typed.
            var at = e.getLocation();
            throw Fault.badRequest("Det er ikke gyldig JSON"
                    + (at == null ? "." : ": se linje " + at.getLineNr() + ", tegn " + at.getColumnNr() + "."));
        }
    }
}
