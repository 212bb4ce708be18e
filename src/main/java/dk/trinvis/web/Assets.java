package dk.trinvis.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Stylesheet, scripts and fonts, served from the class path. The address holds a hash of the content, so a browser may keep
 * them for ever.
 */
public final class Assets {
    private static final String OWN = "/dk/trinvis/web/assets/";
    private static final Map<String, Asset> ALL = new LinkedHashMap<>();

    static {
        load("trinvis.css", OWN + "trinvis.css", "text/css; charset=utf-8");
        load("trinvis.js", OWN + "trinvis.js", "text/javascript; charset=utf-8");
        load("tap.js", OWN + "tap.js", "text/javascript; charset=utf-8");
        load(
                "htmx.js",
                "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "text/javascript; charset=utf-8");
        load("icon.svg", OWN + "icon.svg", "image/svg+xml");
    }

    private record Asset(String hash, String type, byte[] plain, byte[] zipped) {}

    private Assets() {}

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static String url(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset \"" + name + "\"; there are " + ALL.keySet());
        }
        return Paths.of(Paths.ASSETS, asset.hash(), name);
    }

    static void serve(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("file"));
        if (asset == null || !asset.hash().equals(ctx.pathParam("hash"))) {
            throw Fault.notFound("Filen findes ikke.");
        }
        String accepted = ctx.header("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip");
        ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        ctx.contentType(asset.type());
        if (zip) {
            ctx.header("Content-Encoding", "gzip").result(asset.zipped());
        } else {
            ctx.result(asset.plain());
        }
    }

    private static void load(String name, String resource, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            byte[] plain = in.readAllBytes();
            var zipped = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(plain);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            ALL.put(name, new Asset(HexFormat.of().formatHex(digest, 0, 6), type, plain, zipped.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
