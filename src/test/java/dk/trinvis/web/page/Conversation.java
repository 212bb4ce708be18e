package dk.trinvis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One browser in one dialogue, without JavaScript: it fills in the fields of the page and presses its buttons. */
final class Conversation {
    private static final Pattern CONTROL =
            Pattern.compile("(?s)<textarea ([^>]*)>\\r?\\n?(.*?)</textarea>|<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final Visitor visitor;
    private final String id;
    private Visitor.Page page;

    private Conversation(Visitor visitor, String id, Visitor.Page page) {
        this.visitor = visitor;
        this.id = id;
        this.page = page;
    }

    /** Starts a dialogue from the start page, with these fields of it, and opens it. */
    static Conversation begin(Served served, String... said) {
        Visitor visitor = served.visitor();
        visitor.get("/");
        Visitor.Page begun = visitor.post("/dialog", said);
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        String id = location(begun).replace("/dialog/", "");
        return new Conversation(visitor, id, visitor.get(location(begun)));
    }

    /** One with a child of three to five on the fourth level. */
    static Conversation usual(Served served) {
        return begin(
                served,
                "bekymring",
                "Sover dårligt og trækker sig fra de andre",
                "rolle",
                "dagtilbud",
                "alder",
                "3-5",
                "trivsel",
                "4");
    }

    static String location(Visitor.Page redirect) {
        return redirect.response().headers().firstValue("Location").orElseThrow();
    }

    String id() {
        return id;
    }

    Visitor visitor() {
        return visitor;
    }

    /** The page that is open. */
    Visitor.Page page() {
        return page;
    }

    /** Opens a section. */
    Conversation at(String section) {
        return open("/del/" + section);
    }

    /** Opens a page of this dialogue. */
    Conversation open(String rest) {
        page = visitor.get("/dialog/" + id + rest);
        return this;
    }

    /** Fills in these fields, name after value, presses this button, and follows where it leads. */
    Conversation press(String button, String... fields) {
        page = follow(visitor.post("/dialog/" + id + "/svar", form(button, fields)));
        return this;
    }

    /** The same without following. */
    Visitor.Page pressOnly(String button, String... fields) {
        return visitor.post("/dialog/" + id + "/svar", form(button, fields));
    }

    /** A note in a section with one step of its name. */
    Conversation note(String section, String text) {
        return at(section).press("save:" + section, "tekst_" + section, text);
    }

    /** What the open page would send: its fields as they stand, with these in their place. */
    String[] form(String button, String... fields) {
        var replaced = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            replaced.add(fields[i]);
        }
        var all = new ArrayList<String>();
        fields(page.html(), name -> !name.equals("_t") && !replaced.contains(name))
                .forEach(all::add);
        all.addAll(List.of(fields));
        all.addAll(List.of("do", button));
        return all.toArray(String[]::new);
    }

    /** What stands in a field of the open page; empty where there is no such field. */
    String field(String name) {
        List<String> found = fields(page.html(), name::equals);
        return found.isEmpty() ? "" : found.get(1);
    }

    /** The ids of the notes or agreements on the open page, in its order. */
    List<String> items() {
        var found = new ArrayList<String>();
        Matcher matcher = Pattern.compile("value=\"remove:([A-Za-z0-9-]+)\"").matcher(page.html());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    Visitor.Page follow(Visitor.Page answer) {
        return answer.status() == 303 ? visitor.get(location(answer).replaceAll("#.*", "")) : answer;
    }

    private static List<String> fields(String html, Predicate<String> wanted) {
        var found = new ArrayList<String>();
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            boolean area = control.group(1) != null;
            String name = "";
            String value = area ? control.group(2) : "";
            String type = "";
            boolean checked = false;
            Matcher attribute = ATTRIBUTE.matcher(area ? control.group(1) : control.group(3));
            while (attribute.find()) {
                switch (attribute.group(1)) {
                    case "name" -> name = attribute.group(2);
                    case "value" -> value = area ? value : attribute.group(2);
                    case "type" -> type = attribute.group(2);
                    case "checked" -> checked = true;
                    default -> {}
                }
            }
            boolean sent = !(type.equals("radio") || type.equals("checkbox")) || checked;
            if (sent && !name.isEmpty() && wanted.test(name)) {
                found.add(name);
                found.add(unescaped(value));
            }
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
