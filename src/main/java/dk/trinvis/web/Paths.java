package dk.trinvis.web;

/** Every path that the server answers. The one place that knows them; {@code {…}} are path parameters. */
public final class Paths {
    public static final String START = "/";
    /** Signals for a text that is being typed, as a fragment. POST, so that the text stays out of addresses and logs. */
    public static final String SIGNALS = "/tegn";

    /** All that Trinvis may ever ask. */
    public static final String CONTENT = "/indhold";

    public static final String CONTENT_FLOW = "/indhold/{flow}";

    public static final String ACUTE = "/akut";
    public static final String POSTBOX = "/postkasse";
    public static final String POSTBOX_MAIL = "/postkasse/{mail}";
    public static final String POSTBOX_FILE = "/postkasse/{mail}/mail.eml";

    /** The conversations that this municipality has. */
    public static final String TALKS = "/samtaler";

    /** What the guides explain, topic by topic. */
    public static final String GUIDES = "/viden";

    /** A question outside any conversation. */
    public static final String ASK = "/spoerg";

    public static final String TOPIC = "/viden/{guide}/{topic}";

    public static final String DIALOGUES = "/dialog";
    public static final String DIALOGUE = "/dialog/{id}";
    public static final String SECTION = "/dialog/{id}/del/{section}";
    public static final String COMMANDS = "/dialog/{id}/svar";
    public static final String FORGET = "/dialog/{id}/glem";
    public static final String SHEET = "/dialog/{id}/ark";
    public static final String SHEET_APPROVE = "/dialog/{id}/ark/godkend";
    public static final String SHEET_VERSION = "/dialog/{id}/ark/{version}";
    public static final String SHEET_TEXT = "/dialog/{id}/ark.txt";
    public static final String SHEET_VERSION_TEXT = "/dialog/{id}/ark/{version}/ark.txt";
    public static final String SEND = "/dialog/{id}/send";
    public static final String RETRY = "/dialog/{id}/send/{mail}/igen";

    public static final String ASSETS = "/a/{hash}/{file}";

    public static final String API = "/api/v1";
    public static final String API_SEARCH = API + "/search";
    public static final String API_ADVICE = API + "/advice";
    public static final String API_COVERAGE = API + "/coverage";
    public static final String API_DIALOGUES = API + "/dialogues";
    public static final String API_DIALOGUE = API_DIALOGUES + "/{id}";
    public static final String API_COMMANDS = API_DIALOGUE + "/commands";
    public static final String API_SHEET = API_DIALOGUE + "/sheet";
    public static final String API_SHEET_AS = API_DIALOGUE + "/sheet.{suffix}";
    public static final String API_SEND = API_DIALOGUE + "/send";
    public static final String OPENAPI = "/openapi.json";
    public static final String LIVE = "/health/live";
    public static final String READY = "/health/ready";

    private Paths() {}

    /** This path with its parameters filled, in order. */
    public static String of(String path, String... values) {
        String filled = path;
        for (String value : values) {
            int open = filled.indexOf('{');
            filled = filled.substring(0, open) + value + filled.substring(filled.indexOf('}', open) + 1);
        }
        return filled;
    }
}
