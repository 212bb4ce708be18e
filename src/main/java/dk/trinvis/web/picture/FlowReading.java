package dk.trinvis.web.picture;

import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Guide;
import dk.trinvis.guide.Library;
import dk.trinvis.web.page.Todo;
import java.util.List;

/**
 * A flow as a reader sees it: drawn, and every word of it beneath.
 *
 * @param help what it is for
 * @param ending what it ends in
 */
public record FlowReading(
        String id, String title, String help, String ending, int questions, Drawing drawing, List<Part> parts) {

    /**
     * A section.
     *
     * @param minutes how long the agenda gives it; 0 where it says nothing
     * @param when in words; empty where it always belongs
     */
    public record Part(
            String id,
            String title,
            String help,
            int minutes,
            String when,
            Todo sources,
            List<Told> told,
            List<Asked> steps) {}

    /**
     * Something the conversation tells.
     *
     * @param when in words; empty where it is always told
     * @param deadline the date it reckons, in words; empty where it reckons none
     */
    public record Told(Todo says, String when, String deadline) {}

    /**
     * A step.
     *
     * @param kind what one does, in a word or two
     * @param when in words; empty where it is always asked
     * @param options what can be chosen
     * @param inspiration questions to think by
     */
    public record Asked(
            String id,
            String kind,
            String title,
            String help,
            String when,
            boolean staffOnly,
            List<Todo> options,
            List<Todo> inspiration,
            Todo sources) {}

    static FlowReading of(Flow flow, Library library) {
        return new Reader(flow, library).read();
    }

    /** How many steps and questions to think by a flow has. */
    static int questions(Flow flow) {
        return flow.steps().stream()
                .mapToInt(step -> 1 + step.ask().inspiration().size())
                .sum();
    }

    private static final class Reader {
        private static final Wording WORDING = Wording.CHILD;

        private final Flow flow;
        private final Library library;
        private final Plainly plainly;

        Reader(Flow flow, Library library) {
            this.flow = flow;
            this.library = library;
            this.plainly = new Plainly(flow, library);
        }

        FlowReading read() {
            return new FlowReading(
                    flow.id(),
                    WORDING.fill(flow.title()),
                    WORDING.fill(flow.help()),
                    Plainly.ending(flow.outcome()),
                    questions(flow),
                    Drawing.of(flow, plainly),
                    flow.sections().stream().map(this::part).toList());
        }

        private Part part(Section section) {
            return new Part(
                    section.id(),
                    WORDING.fill(section.title()),
                    WORDING.fill(section.help()),
                    section.minutes(),
                    plainly.when(section.when()),
                    said("", "", section.sources()),
                    section.remarks().stream().map(this::told).toList(),
                    section.steps().stream().map(this::asked).toList());
        }

        private Told told(Remark remark) {
            return new Told(
                    Todo.of(remark.text(), remark.detail(), remark.sources(), remark.law(), library, WORDING),
                    plainly.when(remark.when()),
                    remark.deadline().map(plainly::deadline).orElse(""));
        }

        private Asked asked(Step step) {
            return new Asked(
                    step.id(),
                    Plainly.kind(step),
                    WORDING.fill(step.title()),
                    WORDING.fill(step.ask().help()),
                    plainly.when(step.when()),
                    step.ask().staffOnly(),
                    options(step),
                    step.ask().inspiration().stream()
                            .map(prompt -> said(prompt.text(), "", prompt.sources()))
                            .toList(),
                    said("", "", step.ask().sources()));
        }

        private List<Todo> options(Step step) {
            return switch (step) {
                case Step.Choice choice ->
                    choice.options().stream()
                            .map(option -> said(option.text(), option.help(), List.of()))
                            .toList();
                case Step.Scale scale ->
                    library.findGuide(scale.guide()).map(Guide::levels).orElse(List.of()).stream()
                            .map(level -> said(level.level() + ": " + level.name(), level.summary(), level.sources()))
                            .toList();
                case Step.Choices choices ->
                    choices.options().stream()
                            .map(option -> said(option.text(), option.help(), List.of()))
                            .toList();
                case Step.Text text -> List.of();
                case Step.Line line -> List.of();
                case Step.Signals signals -> List.of();
                case Step.Notes notes -> List.of();
                case Step.Agreements agreements -> List.of();
                case Step.Marks marks -> List.of();
                case Step.Person person -> List.of();
                case Step.Day day -> List.of();
                case Step.Meeting meeting -> List.of();
            };
        }

        private Todo said(String text, String detail, List<String> sources) {
            return Todo.of(text, detail, sources, List.of(), library, WORDING);
        }
    }
}
