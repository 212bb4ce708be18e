package dk.trinvis.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The headers that every answer carries: no third party, no script of others, nothing kept, nothing told onwards. A handler
 * of Jetty's own, before everything else: they are encoded once, and not set one by one through the
 * servlet, which looks through all that are there for each.
 */
final class Guards extends Handler.Wrapper {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " manifest-src 'self'";

    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField("Content-Security-Policy", POLICY),
            new PreEncodedHttpField("Cache-Control", "no-store"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField(
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
            new PreEncodedHttpField("X-Robots-Tag", "noindex, nofollow"));

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        for (HttpField field : FIELDS) {
            response.getHeaders().add(field);
        }
        return super.handle(request, response, callback);
    }
}
