package dk.trinvis.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript, reduced to what a test looks at: it keeps cookies and sends forms with their token. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_t\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    /** @param base the address of the server, without a slash at the end */
    public Visitor(String base) {
        this.base = base;
    }

    /** An answer; {@link #text} is what a reader sees of it. */
    public record Page(int status, HttpResponse<String> response) {
        public String html() {
            return response.body();
        }

        /** The page without tags and needless space. */
        public String text() {
            String words = html().replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ");
            return unescaped(words).replaceAll("\\s+", " ").strip();
        }

        /** What stands in the text area of this name, as a browser would send it. */
        public String area(String name) {
            return first("(?s)<textarea[^>]* name=\"" + name + "\"[^>]*>\r?\n?(.*?)</textarea>");
        }

        /** The values of all hidden fields of this name. */
        public List<String> hidden(String name) {
            return all("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"");
        }

        /** The ids of the signals on the page, in its order. */
        public List<String> signals() {
            return all("type=\"checkbox\" name=\"tegn\" value=\"([^\"]+)\"");
        }

        private String first(String pattern) {
            List<String> found = all(pattern);
            if (found.isEmpty()) {
                throw new AssertionError("nothing fits " + pattern + " in:\n" + html());
            }
            return found.getFirst();
        }

        private List<String> all(String pattern) {
            var found = new ArrayList<String>();
            Matcher matcher = Pattern.compile(pattern).matcher(html());
            while (matcher.find()) {
                found.add(unescaped(matcher.group(1)));
            }
            return found;
        }

        private static String unescaped(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
    }

    /** Opens a page. */
    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form with these fields, name after value, and the token of the last page. */
    public Page post(String path, String... fields) {
        var form = new StringBuilder("_t=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return postRaw(path, form.toString(), Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends this body as it is. */
    public Page postRaw(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Forgets the token, as a page that stood open for too long. */
    public void wearToken() {
        token = "gammelt";
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher matcher = TOKEN.matcher(response.body());
            if (matcher.find()) {
                token = matcher.group(1);
            }
            return new Page(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
