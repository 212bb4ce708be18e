package dk.trinvis.web.api;

import dk.trinvis.web.Fault;
import dk.trinvis.web.Json;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the service lives and can do its work, and what its API looks like. */
public final class HealthApi {
    private final Site site;
    private final byte[] description;

    public HealthApi(Site site) {
        this.site = site;
        try (InputStream in = HealthApi.class.getResourceAsStream("/dk/trinvis/web/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks /dk/trinvis/web/openapi.json");
            }
            description = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /dk/trinvis/web/openapi.json", e);
        }
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(
                Paths.OPENAPI,
                ctx -> ctx.contentType("application/json; charset=utf-8").result(description));
        routes.get(Paths.LIVE, ctx -> Json.answer(ctx, Map.of("status", "up")));
        routes.get(Paths.READY, this::ready);
    }

    /**
     * Ready means that an answer could be kept: the database takes a write. Content that was saved and refused is told, and
     * changes nothing: the last good content serves.
     */
    private void ready(Context ctx) {
        if (!site.writable().getAsBoolean()) {
            throw Fault.of(
                    503, "not-ready", "Databasen tager ikke imod lige nu. Se efter plads på disken i data-mappen.");
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "ready");
        answer.put("content", site.current().get().library().revision());
        List<String> refused = site.refused().get();
        if (!refused.isEmpty()) {
            answer.put("contentRefused", refused);
        }
        answer.put("profile", site.profile());
        answer.put("mail", site.sendsMail() ? "smtp" : "outbox");
        Json.answer(ctx, answer);
    }
}
