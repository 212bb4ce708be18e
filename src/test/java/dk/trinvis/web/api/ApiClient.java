package dk.trinvis.web.api;

import dk.trinvis.app.Config;
import dk.trinvis.app.Trinvis;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in this process on a free port, and a client of its API. */
final class ApiClient implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Trinvis trinvis;

    ApiClient(Path data, InstantSource clock) throws Trinvis.CannotStart {
        trinvis = Trinvis.start(
                new Config("127.0.0.1", 0, data, Path.of("content"), "standard", Optional.empty(), Optional.empty()),
                clock);
    }

    /** An answer: status, headers and the body, read as JSON where it is JSON. */
    record Answer(int status, String type, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }
    }

    /** A begun dialogue and what the client last saw of it. */
    final class Talk {
        final String id;
        final String token;
        int seq;

        private Talk(JsonNode begun) {
            id = begun.path("id").asString();
            token = begun.path("token").asString();
            seq = begun.path("seq").asInt();
        }

        /** Gives a command with a new id and the seq last seen. */
        Answer give(String type, Map<String, Object> more) throws Exception {
            var command = new LinkedHashMap<String, Object>();
            command.put("commandId", UUID.randomUUID().toString());
            command.put("seq", seq);
            command.put("type", type);
            command.putAll(more);
            return give(command);
        }

        Answer give(Map<String, Object> command) throws Exception {
            Answer answer = post("/api/v1/dialogues/" + id + "/commands", JSON.writeValueAsString(command), token);
            if (answer.status() == 200) {
                seq = answer.json().path("seq").asInt();
            }
            return answer;
        }

        Answer answer(String step, Object value) throws Exception {
            return give("answer", Map.of("step", step, "value", value));
        }

        Answer note(String step, Object value) throws Exception {
            return give("note", Map.of("step", step, "value", value));
        }

        JsonNode state() throws Exception {
            return get("/api/v1/dialogues/" + id, token).json();
        }

        Answer sheet(String suffix, String query) throws Exception {
            return get("/api/v1/dialogues/" + id + "/sheet." + suffix + "?" + query, token);
        }

        Answer send(int version, String address, String audience) throws Exception {
            return post(
                    "/api/v1/dialogues/" + id + "/send",
                    JSON.writeValueAsString(Map.of(
                            "commandId",
                            UUID.randomUUID().toString(),
                            "seq",
                            seq,
                            "version",
                            version,
                            "to",
                            java.util.List.of(Map.of("address", address, "audience", audience)))),
                    token);
        }
    }

    Talk begin() throws Exception {
        Answer begun = post("/api/v1/dialogues", "{\"flow\":\"trin2\"}", "");
        if (begun.status() != 201) {
            throw new IllegalStateException(begun.status() + ": " + begun.text());
        }
        return new Talk(begun.json());
    }

    Answer get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    Answer get(String path, String token, String accept) throws IOException, InterruptedException {
        return send(request(path, token).header("Accept", accept).GET());
    }

    Answer post(String path, String body, String token) throws IOException, InterruptedException {
        return post(path, body, token, "application/json");
    }

    Answer post(String path, String body, String token, String type) throws IOException, InterruptedException {
        return send(request(path, token).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer send(String method, String path) throws IOException, InterruptedException {
        return send(request(path, "").method(method, BodyPublishers.noBody()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    URI address() {
        return trinvis.address();
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(trinvis.address() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    @Override
    public void close() {
        trinvis.close();
    }
}
