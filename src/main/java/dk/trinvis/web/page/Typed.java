package dk.trinvis.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands in the fields of a posted form, by field name. A page that is shown again is filled from it, so that nothing
 * typed is lost on the way.
 */
record Typed(Map<String, List<String>> fields) {
    /** Nothing was posted: the page is filled from the dialogue alone. */
    static final Typed NOTHING = new Typed(Map.of());

    static Typed of(Context ctx) {
        return new Typed(ctx.formParamMap());
    }

    /** Whether the form had this field at all. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The field's first value as typed; empty where the form had no such field. */
    String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field, such as the boxes ticked in a group. */
    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The names of the fields, in the order of the form. */
    Set<String> names() {
        return fields.keySet();
    }

    /** Without the fields that were dealt with. */
    Typed without(Predicate<String> dealtWith) {
        var rest = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, values) -> {
            if (!dealtWith.test(field)) {
                rest.put(field, values);
            }
        });
        return new Typed(rest);
    }

    /** With one more field. */
    Typed with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        var values = new ArrayList<>(all(field));
        values.add(value);
        more.put(field, values);
        return new Typed(more);
    }
}
