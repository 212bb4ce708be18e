package dk.trinvis.web;

import io.javalin.http.Context;

/** The headers that every answer carries: no third party, no script of others, nothing kept, nothing told onwards. */
final class Guards {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " manifest-src 'self'";

    private Guards() {}

    static void before(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
