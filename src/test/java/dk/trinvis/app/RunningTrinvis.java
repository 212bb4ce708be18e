package dk.trinvis.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program in a process of its own, with its real content, on a free port. */
final class RunningTrinvis implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;
    private final List<String> log;

    private RunningTrinvis(Process process, URI address, List<String> log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it over this data folder and waits until it has printed its address. */
    static RunningTrinvis start(Path data) {
        return start(data, Map.of());
    }

    static RunningTrinvis start(Path data, Map<String, String> variables) {
        try {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName());
            builder.environment().keySet().removeIf(name -> name.startsWith("TRINVIS_"));
            builder.environment().put("TRINVIS_PORT", "0");
            builder.environment().put("TRINVIS_DATA", data.toString());
            builder.environment().putAll(variables);
            builder.redirectErrorStream(true);
            Process process = builder.start();
            var said = new ArrayList<String>();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                int at = line.indexOf("http://");
                if (at >= 0) {
                    var log = new CopyOnWriteArrayList<String>();
                    Thread.ofVirtual().start(() -> out.lines().forEach(log::add));
                    return new RunningTrinvis(
                            process, URI.create(line.substring(at).strip()), log);
                }
            }
            throw new IllegalStateException("Trinvis did not start; it said: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI address() {
        return address;
    }

    /** What the service says of its own state. */
    JsonNode ready() throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address.resolve("/health/ready"))));
    }

    /** Asks for its state again and again until it is as wanted. Fails after half a minute. */
    JsonNode readyWhen(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        Instant late = Instant.now().plusSeconds(30);
        JsonNode ready = ready();
        while (!wanted.test(ready)) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("after half a minute still: " + ready);
            }
            ready = ready();
        }
        return ready;
    }

    /** Searches the content. */
    JsonNode search(String words) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(
                address.resolve("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))));
    }

    /** What it printed after its address: its log. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** Begins a dialogue. */
    JsonNode begin(String flow) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address.resolve("/api/v1/dialogues"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("flow", flow))))));
    }

    /** Gives a command; the answer of the server, whatever it is. */
    HttpResponse<String> command(String id, String token, Map<String, Object> command)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/api/v1/dialogues/" + id + "/commands"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(command))));
    }

    /** The whole state of a dialogue. */
    JsonNode state(String id, String token) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address.resolve("/api/v1/dialogues/" + id))
                .header("Authorization", "Bearer " + token)));
    }

    /** A page as a browser with this capability gets it. */
    String page(String path, String id, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Cookie", "dialog-" + id + "=" + token))
                .body();
    }

    /** The texts of all notes under a step. */
    static List<String> notes(JsonNode state, String step) {
        var texts = new ArrayList<String>();
        for (JsonNode section : state.path("sections")) {
            for (JsonNode each : section.path("steps")) {
                if (each.path("id").asString().equals(step)) {
                    each.path("items")
                            .forEach(item ->
                                    texts.add(item.path("value").path("text").asString()));
                }
            }
        }
        return texts;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
