package dk.trinvis.web.page;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Chapter;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Topic;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the guides of this municipality explain: an overview, and a page for each topic. */
public final class GuidePages {
    private final Site site;

    public GuidePages(Site site) {
        this.site = site;
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.GUIDES, this::overview);
        routes.get(Paths.TOPIC, this::topic);
    }

    /** What {@code guides.jte} shows. */
    public record Overview(List<Shown> guides, List<Profile.Contact> contacts) {
        public Overview {
            guides = List.copyOf(guides);
            contacts = List.copyOf(contacts);
        }
    }

    /** One guide and its chapters. @param from the neighbour whose guide it is; empty for the own ones */
    public record Shown(String id, String title, String from, List<Part> parts) {
        public Shown {
            parts = List.copyOf(parts);
        }
    }

    /** One chapter: its topics as links. */
    public record Part(String title, List<Link> topics) {
        public Part {
            topics = List.copyOf(topics);
        }
    }

    /** @param intro what the topic is, in one line */
    public record Link(String path, String title, String intro) {}

    /**
     * What {@code topic.jte} shows.
     *
     * @param chapter where it belongs, such as Møder i Vejen
     * @param from the neighbour that has written it; empty for the own municipality
     * @param flow the conversation that leads it
     * @param command the id under which the form that begins it counts once
     */
    public record Read(
            String title,
            String intro,
            String chapter,
            String from,
            List<Answered> answers,
            Optional<Flow> flow,
            String token,
            String command) {
        public Read {
            answers = List.copyOf(answers);
        }
    }

    /** A passage in its final words. @param anchor its place on the page */
    public record Answered(String anchor, String title, Todo todo, List<String> items) {
        public Answered {
            items = List.copyOf(items);
        }
    }

    private void overview(Context ctx) {
        Library library = site.current().get().library();
        Profile profile = profile(library);
        List<Library.Readable> readable = library.readable(profile.id());
        Html.answer(
                ctx,
                "guides.jte",
                new Overview(
                        Stream.concat(
                                        profile.guides().stream(),
                                        readable.stream()
                                                .map(each -> each.chapter().guide()))
                                .distinct()
                                .flatMap(id -> library.findGuide(id).stream())
                                .map(guide -> shown(guide, readable))
                                .filter(guide -> !guide.parts().isEmpty())
                                .toList(),
                        profile.contacts()));
    }

    private static Shown shown(Guide guide, List<Library.Readable> readable) {
        List<Library.Readable> chapters = readable.stream()
                .filter(each -> each.chapter().guide().equals(guide.id()))
                .toList();
        return new Shown(
                guide.id(),
                guide.title(),
                chapters.stream()
                        .flatMap(each -> each.from().stream())
                        .map(Profile::title)
                        .findFirst()
                        .orElse(""),
                chapters.stream()
                        .map(Library.Readable::chapter)
                        .map(chapter -> new Part(
                                chapter.title(),
                                chapter.topics().stream()
                                        .map(topic -> new Link(
                                                path(chapter, topic),
                                                Wording.CHILD.fill(topic.title()),
                                                Wording.CHILD.fill(topic.intro())))
                                        .toList()))
                        .toList());
    }

    private void topic(Context ctx) {
        Library library = site.current().get().library();
        Library.Readable readable = library.readable(site.profile()).stream()
                .filter(each -> each.chapter().guide().equals(ctx.pathParam("guide")))
                .filter(each -> each.chapter().topics().stream()
                        .anyMatch(topic -> topic.id().equals(ctx.pathParam("topic"))))
                .findFirst()
                .orElseThrow(
                        () -> Fault.of(404, "not-found", "Den side findes ikke. Gå til viden, og find emnet der."));
        Chapter chapter = readable.chapter();
        Topic topic = chapter.topics().stream()
                .filter(each -> each.id().equals(ctx.pathParam("topic")))
                .findFirst()
                .orElseThrow();
        Html.answer(
                ctx,
                "topic.jte",
                new Read(
                        Wording.CHILD.fill(topic.title()),
                        Wording.CHILD.fill(topic.intro()),
                        chapter.title(),
                        readable.from().map(Profile::title).orElse(""),
                        topic.passages().stream()
                                .map(passage -> answered(passage, library))
                                .toList(),
                        topic.flow()
                                .flatMap(id -> library.findFlow(id, site.profile()))
                                .filter(flow -> flow.outcome() != Flow.Outcome.ADVICE),
                        site.browser().formToken(ctx),
                        UUID.randomUUID().toString()));
    }

    private static Answered answered(Topic.Passage passage, Library library) {
        return new Answered(
                passage.id(),
                Wording.CHILD.fill(passage.title()),
                Todo.of(passage.text(), "", passage.sources(), passage.law(), library, Wording.CHILD),
                passage.items().stream().map(Wording.CHILD::fill).toList());
    }

    /** The page of a topic. */
    static String path(Chapter chapter, Topic topic) {
        return Paths.of(Paths.TOPIC, chapter.guide(), topic.id());
    }

    private Profile profile(Library library) {
        return library.findProfile(site.profile())
                .orElseThrow(() -> new IllegalStateException("the content has no profile \"" + site.profile() + "\""));
    }
}
