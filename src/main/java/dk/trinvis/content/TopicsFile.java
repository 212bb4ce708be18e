package dk.trinvis.content;

import dk.trinvis.flow.Condition;
import dk.trinvis.guide.Chapter;
import dk.trinvis.guide.Edition;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code guides/<guide>/<file>.yaml}: what a guide explains, as one municipality is told it.
 *
 * <p>The files are read once for each municipality, since its settings decide which passages it has.
 */
final class TopicsFile {

    private static final int HIGHEST_ORDER = 99;

    private final Reading reading;
    private final Profile profile;
    private final Register<Topic> topics;
    private final Register<Topic.Passage> passages;
    private final List<Chapter> chapters = new ArrayList<>();

    private TopicsFile(Reading reading, Profile profile) {
        this.reading = reading;
        this.profile = profile;
        this.topics = new Register<>("topic", "content/guides/", reading.findings);
        this.passages = new Register<>("passage", "content/guides/", reading.findings);
    }

    /** @param roots each with its path from the content folder on */
    static void read(Map<String, Node> roots, Profile profile, Reading reading) {
        var file = new TopicsFile(reading, profile);
        roots.forEach(file::chapter);
        List<String> guides = profile.guides();
        List<Chapter> shown = file.chapters.stream()
                .filter(chapter -> guides.contains(chapter.guide()))
                .sorted(Comparator.comparingInt((Chapter chapter) -> guides.indexOf(chapter.guide()))
                        .thenComparingInt(Chapter::order)
                        .thenComparing(Chapter::id))
                .toList();
        reading.editions.put(profile.id(), new Edition(Map.of(), shown));
    }

    private void chapter(String path, Node root) {
        var fields = new Fields(root, Shape.TOPICS, reading.findings);
        String id = reading.idAsFileName(fields).map(Node.Scalar::text).orElse("");
        Optional<Node.Scalar> guide = fields.scalar("guide");
        guide.filter(written -> reading.guides.find(written).isPresent())
                .filter(written -> !path.startsWith("guides/" + written.text() + "/"))
                .ifPresent(written -> reading.findings.add(
                        written.at(),
                        "guide \"" + written.text() + "\" is not the folder that this file is in",
                        "let both be the same"));
        reading.citations.read(fields);
        var read = fields.each("topics", Shape.TOPIC).stream()
                .flatMap(each -> topic(each).stream())
                .toList();
        chapters.add(new Chapter(
                id,
                guide.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.number("order", 1, HIGHEST_ORDER),
                read));
    }

    /** The topic, if this municipality has any of it. */
    private Optional<Topic> topic(Fields fields) {
        var conditions = new Conditions(reading, profile, List.of(), true);
        boolean shown = !conditions.read(fields).equals(Condition.NEVER);
        Optional<Node.Scalar> id = fields.id();
        Optional<Node.Scalar> flow = fields.scalar("flow");
        flow.ifPresent(reading.ledFlows::add);
        var kept = new ArrayList<Topic.Passage>();
        for (Fields each : fields.each("passages", Shape.PASSAGE)) {
            Topic.Passage passage = passage(each);
            each.id().ifPresent(written -> passages.add(written, passage));
            if (!conditions.read(each).equals(Condition.NEVER)) {
                kept.add(passage);
            }
        }
        var topic = new Topic(
                id.map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.text("intro"),
                fields.plains("asks"),
                flow.map(Node.Scalar::text),
                kept);
        id.ifPresent(written -> topics.add(written, topic));
        return Optional.of(topic).filter(whole -> shown && !kept.isEmpty());
    }

    private Topic.Passage passage(Fields fields) {
        return new Topic.Passage(
                fields.id().map(Node.Scalar::text).orElse(""),
                fields.text("title"),
                fields.text("text"),
                items(fields),
                fields.plains("asks"),
                reading.citations.read(fields),
                reading.references(fields, "law", reading.laws));
    }

    private List<String> items(Fields fields) {
        List<Node.Scalar> items = fields.scalars("items");
        items.forEach(item -> Texts.check(item, reading.findings));
        return items.stream().map(item -> item.text().strip()).toList();
    }

    /** A topic or a next step that names a conversation is told so where nobody has that conversation. */
    static void checkFlows(Reading reading, Collection<String> flows) {
        for (Node.Scalar flow : reading.ledFlows) {
            if (!flows.contains(flow.text())) {
                reading.findings.add(
                        flow.at(),
                        "flow \"" + flow.text() + "\" is not known",
                        Nearest.remedy(flow.text(), flows, "write it in content/flows/"));
            }
        }
    }
}
