package dk.trinvis.web;

import dk.trinvis.dialogue.Problem;
import dk.trinvis.journal.StoreException;
import dk.trinvis.journal.StoreFull;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one error path: whatever goes wrong ends here and becomes a problem document (RFC 9457) in the API and a page with a
 * plain sentence and a way on elsewhere. Never a stack trace, never the loss of what was typed.
 */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    /** A page that tells what went wrong. */
    interface Page {
        void show(Context ctx, Fault fault);
    }

    static void register(RoutesConfig routes, Page page) {
        routes.exception(Fault.class, (fault, ctx) -> show(ctx, fault, page));
        routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, translated(e), page));
        routes.exception(StoreException.class, (e, ctx) -> {
            LOG.error("{} {}: {}", ctx.method(), route(ctx), e.getMessage());
            show(ctx, unavailable(e), page);
        });
        routes.exception(Exception.class, (e, ctx) -> {
            // The message may hold typed text, so only the kind and the place are logged.
            StackTraceElement[] trace = e.getStackTrace();
            LOG.error(
                    "{} {}: {} at {}",
                    ctx.method(),
                    route(ctx),
                    e.getClass().getName(),
                    trace.length > 0 ? trace[0] : "?");
            show(
                    ctx,
                    Fault.of(
                            500,
                            "internal",
                            "Noget gik galt hos os. Det, du har fået gemt, er gemt. Prøv igen om lidt."),
                    page);
        });
        routes.error(404, ctx -> {
            if (ctx.attribute("shown") == null) {
                show(ctx, Fault.notFound("Siden findes ikke, eller den er ikke din at åbne."), page);
            }
        });
        routes.error(405, ctx -> {
            if (ctx.attribute("shown") == null) {
                show(ctx, Fault.of(405, "method-not-allowed", "Det kan man ikke her."), page);
            }
        });
    }

    private static void show(Context ctx, Fault fault, Page page) {
        ctx.attribute("shown", true);
        ctx.status(fault.status());
        String path = ctx.path();
        if (path.startsWith("/api/") || path.startsWith("/health/") || path.equals(Paths.OPENAPI)) {
            ctx.contentType("application/problem+json; charset=utf-8")
                    .result(Json.MAPPER.writeValueAsString(document(fault)).getBytes(StandardCharsets.UTF_8));
        } else {
            page.show(ctx, fault);
        }
    }

    private static Map<String, Object> document(Fault fault) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:trinvis:problem:" + fault.kind());
        document.put("title", title(fault.status()));
        document.put("status", fault.status());
        document.put("detail", fault.getMessage());
        if (!fault.problems().isEmpty()) {
            document.put(
                    "problems", fault.problems().stream().map(Errors::entry).toList());
        }
        return document;
    }

    private static Map<String, String> entry(Problem problem) {
        return Map.of(
                "code", problem.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "field", problem.field(),
                "message", problem.message());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Forespørgslen kan ikke læses";
            case 403 -> "Det må ikke ske";
            case 404 -> "Findes ikke";
            case 405 -> "Metoden findes ikke her";
            case 406 -> "Det format har vi ikke";
            case 409 -> "Noget er ændret i mellemtiden";
            case 413 -> "For stor";
            case 415 -> "Det format kan vi ikke læse";
            case 422 -> "Kan ikke bruges, som det står";
            case 503 -> "Kan ikke lige nu";
            default -> "Noget gik galt";
        };
    }

    /** The disk fails: nothing of the request was kept, and the same request may be sent again (it counts once). */
    private static Fault unavailable(StoreException e) {
        return Fault.of(
                503,
                e instanceof StoreFull ? "storage-full" : "storage",
                "Vi kan ikke gemme lige nu. Det, du lige skrev, er ikke gemt endnu. Behold siden åben, og prøv igen om lidt.");
    }

    private static Fault translated(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> Fault.notFound("Siden findes ikke, eller den er ikke din at åbne.");
            case 405 -> Fault.of(405, "method-not-allowed", "Det kan man ikke her.");
            case 413 ->
                Fault.of(
                        413,
                        "too-large",
                        "Det er for meget på én gang. Der er plads til 256 kB. Del det i mindre stykker.");
            default -> Fault.of(e.getStatus(), "http-" + e.getStatus(), "Forespørgslen kan ikke bruges, som den er.");
        };
    }

    private static String route(Context ctx) {
        return ctx.endpoint().path;
    }
}
