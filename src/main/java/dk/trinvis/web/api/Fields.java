package dk.trinvis.web.api;

import dk.trinvis.dialogue.Problem;
import dk.trinvis.web.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, read with all that is wrong gathered in one list. */
final class Fields {
    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;

    Fields(JsonNode node) {
        this(node, "", new ArrayList<>());
        if (!node.isObject()) {
            throw Fault.badRequest("Her ventes et JSON-objekt: { … }.");
        }
    }

    private Fields(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    boolean sound() {
        return problems.isEmpty();
    }

    void orThrow() {
        if (!problems.isEmpty()) {
            throw Fault.refused(problems);
        }
    }

    void wrong(String field, String message) {
        problems.add(new Problem(Problem.Code.INVALID, path + field, message));
    }

    void unknown(String field, String message) {
        problems.add(new Problem(Problem.Code.UNKNOWN, path + field, message));
    }

    boolean isText(String field) {
        return node.path(field).isString();
    }

    String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            wrong(field, "\"" + path + field + "\" mangler eller er ikke en tekst.");
            return "";
        }
        return value.asString();
    }

    String textOr(String field, String fallback) {
        return node.path(field).isMissingNode() || node.path(field).isNull() ? fallback : text(field);
    }

    boolean flagOr(String field, boolean fallback) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return fallback;
        }
        if (!value.isBoolean()) {
            wrong(field, "\"" + path + field + "\" skal være true eller false.");
            return fallback;
        }
        return value.asBoolean();
    }

    long number(String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            wrong(field, "\"" + path + field + "\" mangler eller er ikke et helt tal.");
            return 0;
        }
        return value.asInt();
    }

    List<String> texts(String field) {
        JsonNode value = node.path(field);
        var texts = new ArrayList<String>();
        if (!value.isArray()) {
            wrong(field, "\"" + path + field + "\" mangler eller er ikke en liste.");
            return texts;
        }
        for (JsonNode each : value) {
            if (each.isString()) {
                texts.add(each.asString());
            } else {
                wrong(field, "\"" + path + field + "\" skal være en liste af tekster.");
                return texts;
            }
        }
        return texts;
    }

    Fields object(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            wrong(field, "\"" + path + field + "\" mangler eller er ikke et objekt.");
        }
        return new Fields(value, path + field + ".", problems);
    }

    List<Fields> objects(String field) {
        JsonNode value = node.path(field);
        var objects = new ArrayList<Fields>();
        if (!value.isArray()) {
            wrong(field, "\"" + path + field + "\" mangler eller er ikke en liste.");
            return objects;
        }
        for (int i = 0; i < value.size(); i++) {
            objects.add(new Fields(value.get(i), path + field + "[" + i + "].", problems));
        }
        return objects;
    }
}
