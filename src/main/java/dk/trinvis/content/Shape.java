package dk.trinvis.content;

import dk.trinvis.flow.Alarm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of one kind of thing in the content files. The JSON Schemas in {@code content/schema/} say the same to an
 * editor; a test holds them against each other.
 *
 * @param what the thing in the words of a finding, such as signal
 * @param required keys that must stand
 * @param optional keys that may stand
 */
record Shape(String what, List<String> required, List<String> optional) {

    static final Shape SIGNAL_GROUP =
            of("signal group", List.of("id", "order", "title", "help", "signals"), List.of("sources"));
    static final Shape SIGNAL =
            of("signal", List.of("id", "title", "meaning", "phrasings", "sources"), List.of("ages", "alarm"));

    static final Shape ALARM_WORDS = of("file of alarm words", List.of("words", "rules", "harmless"), List.of());
    static final Shape ALARM_HINTS = of("file of hints", List.of("meanings", "danger", "harmless"), List.of());
    static final Shape ALARM_RULES = of(
            "group of alarm rules", Arrays.stream(Alarm.values()).map(Alarm::id).toList(), List.of());
    static final Shape ALARM_RULE = of("alarm rule", List.of("says"), List.of("unless", "with", "without"));

    static final Shape GUIDE = of("guide", List.of("id", "title", "sources"), List.of("levels", "steps"));
    static final Shape LEVEL = of(
            "level",
            List.of("level", "name", "summary", "bars", "signs", "sources"),
            List.of("participation", "care", "partners", "effort"));
    static final Shape CITED = of("cited text", List.of("text", "sources"), List.of());
    static final Shape EFFORT = of("effort", List.of("id", "name", "text", "sources"), List.of());
    static final Shape NEXT_STEP = of(
            "next step", List.of("id", "text", "sources"), List.of("detail", "levels", "roles", "ages", "law", "flow"));

    static final Shape EMERGENCIES = of("file of emergencies", List.of("emergencies"), List.of());
    static final Shape EMERGENCY =
            of("emergency", List.of("alarm", "title", "intro", "call", "steps", "sources"), List.of("after"));
    static final Shape EMERGENCY_STEP =
            of("next step of an emergency", List.of("id", "text", "sources"), List.of("detail", "law"));

    static final Shape ROLES = of("file of roles", List.of("roles"), List.of());
    static final Shape ROLE = of("role", List.of("id", "title"), List.of("help"));

    static final Shape TOPICS =
            of("file of topics", List.of("id", "guide", "title", "order", "topics"), List.of("sources"));
    static final Shape TOPIC =
            of("topic", List.of("id", "title", "intro", "asks", "passages"), List.of("flow", "when"));
    static final Shape PASSAGE =
            of("passage", List.of("id", "text", "sources"), List.of("title", "items", "asks", "when", "law"));

    static final Shape FLOW = of(
            "flow",
            List.of("id", "title", "outcome", "sections"),
            List.of("help", "begins", "sheetTitle", "guides", "sources"));
    static final Shape SECTION = of(
            "section",
            List.of("id", "title", "steps"),
            List.of("help", "minutes", "pinned", "sheet", "when", "says", "sources"));
    static final Shape REMARK =
            of("remark", List.of("id", "text", "sources"), List.of("detail", "when", "deadline", "law"));
    static final Shape DEADLINE = of("deadline", List.of("step"), List.of("days", "workingDays"));
    static final Shape SHEET = of("sheet heading", List.of(), List.of("parents", "team"));
    static final Shape STEP = of(
            "step",
            List.of("id", "kind", "title", "sources"),
            List.of("help", "staffOnly", "offSheet", "when", "guide", "options", "inspiration"));
    static final Shape OPTION = of("option", List.of("id", "text"), List.of("help"));
    static final Shape PROMPT = of("question", List.of("id", "text", "sources"), List.of());
    static final Shape CONDITION = of(
            "condition",
            List.of(),
            List.of(
                    "step",
                    "setting",
                    "is",
                    "atLeast",
                    "atMost",
                    "barsAtLeast",
                    "barsAtMost",
                    "profile",
                    "guide",
                    "all",
                    "any",
                    "not"));

    static final Shape SETTINGS = of("file of settings", List.of("settings"), List.of());
    static final Shape SETTING = of("setting", List.of("id", "title", "options", "sources"), List.of());
    static final Shape SETTING_OPTION = of("option", List.of("id", "text"), List.of());
    static final Shape PROFILE = of(
            "profile",
            List.of("id", "title", "guide", "frontteamHelp"),
            List.of(
                    "guides",
                    "neighbours",
                    "frontteam",
                    "contacts",
                    "settings",
                    "delivery",
                    "retentionDays",
                    "sources"));
    static final Shape CONTACT =
            of("contact", List.of("id", "title", "text", "sources"), List.of("phone", "mail", "url"));
    static final Shape PHONE = of("telephone", List.of("shown", "number"), List.of());

    static final Shape SOURCES = of("register of sources", List.of("documents", "law"), List.of());
    static final Shape DOCUMENT = of("document", List.of("prefix", "title"), List.of());
    static final Shape LAW = of(
            "law",
            List.of("id", "section", "says"),
            List.of("checked", "unverified", "against", "replaces", "sources"));

    private static Shape of(String what, List<String> required, List<String> optional) {
        return new Shape(what, required, optional);
    }

    boolean knows(String key) {
        return required.contains(key) || optional.contains(key);
    }

    /** All keys, the required ones first. */
    List<String> keys() {
        var keys = new ArrayList<>(required);
        keys.addAll(optional);
        return List.copyOf(keys);
    }

    /** Whether a value must not be empty. */
    boolean requires(String key) {
        return required.contains(key);
    }
}
