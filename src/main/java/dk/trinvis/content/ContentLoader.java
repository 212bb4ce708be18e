package dk.trinvis.content;

import dk.trinvis.content.check.Checks;
import dk.trinvis.content.check.Subject;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes the checked {@link dk.trinvis.guide.Library} of a snapshot of content files. */
public final class ContentLoader {

    /** Findings name files as an author sees them: from the content folder on. */
    static final String FOLDER = "content/";

    private static final Profile NOBODY = new Profile(
            "",
            "",
            Optional.empty(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Profile.Delivery.MAIL,
            Optional.empty());

    private final ContentFiles files;
    private final Findings findings;
    private final Reading reading;

    private final SequencedMap<String, Node> roots = new LinkedHashMap<>();
    private boolean flowsComplete;

    private ContentLoader(ContentFiles files, boolean settled) {
        this.files = files;
        this.findings = new Findings(settled);
        this.reading = new Reading(findings);
    }

    /** The library, or all that is wrong with the content at once. Never throws on bad content. */
    public static Loaded load(ContentFiles files) {
        return load(files, Collections.emptySortedMap(), library -> {}, roots -> {});
    }

    /**
     * The same.
     *
     * @param known trees of some of the files, in which nothing was wrong
     * @param readable is given the library once it can be read, before anybody has looked for mistakes in what it says
     * @param good is given the trees of all files where nothing is wrong
     */
    static Loaded load(
            ContentFiles files,
            SortedMap<String, Node> known,
            Consumer<Library> readable,
            Consumer<Map<String, Node>> good) {
        var loader = new ContentLoader(files, false);
        Loaded loaded = loader.load(loader.trees(known), readable, true);
        if (loaded instanceof Loaded.Good) {
            good.accept(loader.roots);
        }
        return loaded;
    }

    /**
     * Content that {@link #load} of this very program has found good before. What it takes to read it is looked at again, its
     * texts, its patterns and the {@link Checks} are not.
     */
    static Loaded reload(ContentFiles files, SortedMap<String, Node> roots, Consumer<Library> readable) {
        var trees = new HashMap<String, Optional<Node>>();
        roots.forEach((path, root) -> trees.put(path, Optional.of(root)));
        return new ContentLoader(files, true).load(trees, readable, false);
    }

    /**
     * Content that was good when dialogues were begun with it. It is not held against the {@link Checks} again: a check that
     * is newer than a dialogue must not close it.
     */
    public static Loaded reopen(ContentFiles files) {
        var loader = new ContentLoader(files, false);
        return loader.load(loader.trees(Collections.emptySortedMap()), library -> {}, false);
    }

    private Loaded load(Map<String, Optional<Node>> trees, Consumer<Library> readable, boolean checked) {
        refuseOthers();
        for (Kind kind : Kind.values()) {
            read(kind, trees);
        }
        checkEfforts();
        Optional<Library> library =
                findings.isEmpty() ? Optional.of(reading.library(files.revision())) : Optional.empty();
        library.ifPresent(readable);
        if (checked) {
            Checks.ofTexts(roots, findings);
            library.filter(made -> findings.isEmpty())
                    .ifPresent(made -> Checks.ofFlows(new Subject(made, roots, possible(made)), findings));
        }
        return library.filter(made -> findings.isEmpty())
                .<Loaded>map(Loaded.Good::new)
                .orElseGet(() -> new Loaded.Broken(findings.list()));
    }

    private void refuseOthers() {
        List<String> homes = Arrays.stream(Kind.values()).map(Kind::home).toList();
        var strangers = new TreeSet<>(files.others());
        files.paths().stream().filter(path -> Kind.of(path).isEmpty()).forEach(strangers::add);
        for (String path : strangers) {
            boolean misnamed = path.endsWith(".yml");
            findings.add(
                    new Place(FOLDER + path, 1),
                    "this " + (path.endsWith("/") ? "folder" : "file") + " is not expected here",
                    misnamed ? "let its name end in .yaml" : Nearest.remedy(path, homes, "take it out"));
        }
    }

    /** What each file holds; nothing where it is no YAML. The files are read side by side: reading them takes long. */
    private Map<String, Optional<Node>> trees(SortedMap<String, Node> known) {
        record Tree(String path, Optional<Node> root, Findings found) {}
        List<Tree> trees = files.paths().parallelStream()
                .filter(path -> Kind.of(path).isPresent() && !known.containsKey(path))
                .map(path -> {
                    var found = new Findings();
                    byte[] bytes = files.bytes(path);
                    Optional<Node> root = YamlFile.read(FOLDER + path, bytes, found);
                    if (OldLaw.mayStandIn(bytes)) {
                        root.ifPresent(node -> OldLaw.check(node, found));
                    }
                    return new Tree(path, root, found);
                })
                .toList();
        var byPath = new HashMap<String, Optional<Node>>();
        known.forEach((path, root) -> byPath.put(path, Optional.of(root)));
        for (Tree tree : trees) {
            findings.addAll(tree.found());
            byPath.put(tree.path(), tree.root());
        }
        return byPath;
    }

    private void read(Kind kind, Map<String, Optional<Node>> trees) {
        SequencedMap<String, Node> ofKind = new LinkedHashMap<>();
        boolean complete = true;
        for (String path : files.paths()) {
            if (Kind.of(path).filter(kind::equals).isPresent()) {
                Optional<Node> root = trees.getOrDefault(path, Optional.empty());
                root.ifPresent(node -> roots.put(path, node));
                root.ifPresent(node -> ofKind.put(kind == Kind.TOPICS ? path : nameOf(path), node));
                complete &= root.isPresent();
            }
        }
        if (ofKind.isEmpty() && complete && !kind.isOptional()) {
            boolean folder = kind.home().endsWith("/");
            findings.add(
                    new Place(FOLDER + kind.home(), 1),
                    folder ? "no file of this kind is here" : "this file is missing",
                    folder ? "write at least one" : "write it");
            complete = false;
        }
        read(kind, ofKind, complete);
    }

    private void read(Kind kind, SequencedMap<String, Node> ofKind, boolean complete) {
        switch (kind) {
            case SOURCES -> each(ofKind, SourcesFile::read, complete, reading.laws);
            case ROLES -> each(ofKind, RolesFile::read, complete, reading.roles);
            case ALARM_WORDS -> ofKind.values().forEach(root -> AlarmWordsFile.read(root, reading));
            case ALARM_HINTS -> ofKind.values().forEach(root -> AlarmHintsFile.read(root, reading));
            case SIGNALS -> each(ofKind, SignalsFile::read, complete, reading.signals);
            case EMERGENCIES -> ofKind.values().forEach(root -> EmergenciesFile.read(root, reading));
            case GUIDE -> each(ofKind, GuideFile::read, complete, reading.guides);
            case SETTINGS -> each(ofKind, SettingsFile::read, complete, reading.settings);
            case PROFILE -> {
                each(ofKind, ProfileFile::read, complete, reading.profiles);
                reading.neighbours.forEach(reading.profiles::find);
            }
            case TOPICS -> municipalities().forEach(profile -> TopicsFile.read(ofKind, profile, reading));
            case FLOW -> {
                boolean whole = complete;
                municipalities().forEach(profile -> FlowFiles.read(ofKind, whole, profile, reading));
                flowsComplete = complete;
                if (complete && !ofKind.isEmpty()) {
                    TopicsFile.checkFlows(reading, ofKind.keySet());
                }
            }
        }
    }

    /**
     * The conversations as the municipalities have them, and as they would if they chose otherwise: what only another
     * municipality is told is no mistake. Each option of each setting is chosen once with each profile; a conversation that
     * asks for no setting is the same whatever is chosen.
     */
    private List<Map<String, Flow>> possible(Library library) {
        var flows = new LinkedHashMap<String, Node>();
        roots.forEach((path, root) -> {
            if (path.startsWith(Kind.FLOW.home())) {
                flows.put(nameOf(path), root);
            }
        });
        List<String> chosen = flows.keySet().stream()
                .filter(flow -> asksForSetting(flow, flows))
                .toList();
        var possible = new ArrayList<Map<String, Flow>>();
        library.editions().values().forEach(edition -> possible.add(edition.flows()));
        int most = library.settings().stream()
                .mapToInt(setting -> setting.options().size())
                .max()
                .orElse(0);
        for (Profile profile : library.profiles().values()) {
            for (int turn = 0; turn < most; turn++) {
                possible.add(FlowFiles.as(flows, chosen, choosing(profile, library.settings(), turn), reading));
            }
        }
        return possible;
    }

    /** Whether a flow, or one that it begins with, has a condition on a setting. */
    private static boolean asksForSetting(String flow, Map<String, Node> flows) {
        Node root = flows.get(flow);
        return root instanceof Node.Keys keys
                && (holdsSetting(root)
                        || (keys.entries().get("begins") instanceof Node.Entry entry
                                && entry.value() instanceof Node.Scalar begins
                                && asksForSetting(begins.text(), flows)));
    }

    private static boolean holdsSetting(Node node) {
        return switch (node) {
            case Node.Keys keys ->
                keys.entries().containsKey("setting")
                        || keys.entries().values().stream().anyMatch(entry -> holdsSetting(entry.value()));
            case Node.Sequence sequence -> sequence.items().stream().anyMatch(ContentLoader::holdsSetting);
            case Node.Scalar scalar -> false;
        };
    }

    private static Profile choosing(Profile profile, List<Setting> settings, int turn) {
        var chosen = new LinkedHashMap<String, String>();
        for (Setting setting : settings) {
            if (!setting.options().isEmpty()) {
                chosen.put(
                        setting.id(),
                        setting.options().get(turn % setting.options().size()).id());
            }
        }
        return new Profile(
                profile.id(),
                profile.title(),
                profile.frontteam(),
                profile.frontteamHelp(),
                profile.guide(),
                profile.guides(),
                profile.neighbours(),
                profile.contacts(),
                chosen,
                profile.delivery(),
                profile.retentionDays());
    }

    /** The profiles; one without a choice where none could be read, so that the rest is looked through all the same. */
    private List<Profile> municipalities() {
        List<Profile> known = List.copyOf(reading.profiles.all().values());
        return known.isEmpty() ? List.of(NOBODY) : known;
    }

    private interface Reader {
        void read(Node root, Reading reading);
    }

    private void each(Map<String, Node> roots, Reader reader, boolean complete, Register<?> register) {
        roots.values().forEach(root -> reader.read(root, reading));
        markComplete(complete, register);
    }

    private static void markComplete(boolean complete, Register<?> register) {
        if (!complete) {
            register.incomplete();
        }
    }

    /** The effort that a level suggests is preselected in a flow, so that some choice must offer it. */
    private void checkEfforts() {
        List<String> options = reading.editions.values().stream()
                .flatMap(edition -> edition.flows().values().stream())
                .flatMap(flow -> flow.steps().stream())
                .filter(Step.Choice.class::isInstance)
                .flatMap(step -> ((Step.Choice) step).options().stream())
                .map(Step.Option::id)
                .distinct()
                .toList();
        for (Node.Scalar effort : reading.suggestedEfforts) {
            if (flowsComplete && !options.contains(effort.text())) {
                findings.add(
                        effort.at(),
                        "effort \"" + effort.text() + "\" is not an option of any choice in the flows",
                        Nearest.remedy(effort.text(), options, "add it to the options of the effort step"));
            }
        }
        if (reading.laws.isComplete()) {
            reading.citations.checkDocuments(reading.documents);
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
    }
}
