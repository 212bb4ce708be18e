package dk.trinvis.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Renders the templates of {@code src/main/jte}, compiled at build time. */
public final class Html {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Html() {}

    /** Answers with this template, given its one parameter. */
    public static void answer(Context ctx, String template, Object view) {
        var output = new Utf8ByteOutput();
        ENGINE.render(template, view, output);
        ctx.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
