package dk.trinvis.web;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper, and how an answer is written with it. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Answers with this value as JSON. */
    public static void answer(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(MAPPER.writeValueAsBytes(value));
    }
}
