package dk.trinvis.sheet;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.Register;
import dk.trinvis.dialogue.Sheet;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.guide.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the agreement sheets of a dialogue as it stands.
 *
 * <p>A section stands on a sheet where the content gives it a heading there, and only with what is on the path. Who may see
 * what is decided by {@link Reader}. Values that the team has not settled stand side by side on both sheets, so that
 * nobody's words are dropped before somebody has chosen; {@link #open} says so before the sheets are approved.
 *
 * <p>Four step ids mean something here, as {@code alder} does in {@link Dialogue#wording}: {@value #NAME} gives the title a
 * name, and the first step whose id begins with {@value #HOLDER} and takes a person names whom to ask (inventory
 * T.aftaler.4); where there is none, the step whose id ends in {@value #CONTACT} does so for the parents.
 */
public final class SheetWriter {
    /** The step that holds what the child is called. */
    static final String NAME = "kaldenavn";
    /** What the ids of the steps begin with that hold the tovholder of each led. */
    static final String HOLDER = "tovholder";

    /** What the id of the step ends in that holds whom the family may ask where there is no tovholder. */
    static final String CONTACT = "kontakt";

    private final Dialogue dialogue;
    private final Flow flow;
    private final Reader reader;
    private final InWords words;
    private final Set<String> path;

    private SheetWriter(Dialogue dialogue, Flow flow, Library library, Audience audience) {
        this.dialogue = dialogue;
        this.flow = flow;
        this.reader = Reader.of(audience, library);
        this.words = new InWords(library, dialogue.wording());
        this.path = dialogue.path(flow).stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The parents' sheet and the team's; the team's alone where nothing may reach the parents, where there is nothing to tell them, or where the conversation ends
     * in a plan or a text.
     *
     * @param flow the dialogue's flow in the revision it is pinned to
     * @param library the content of that revision
     * @param today what the sheets are dated
     */
    public static List<Sheet> write(Dialogue dialogue, Flow flow, Library library, LocalDate today) {
        Sheet team = new SheetWriter(dialogue, flow, library, Audience.TEAM).sheet(today);
        if (dialogue.keepsParentsOut() || !flow.outcome().reachesParents()) {
            return List.of(team);
        }
        var toParents = new SheetWriter(dialogue, flow, library, Audience.PARENTS);
        Sheet parents = toParents.sheet(today);
        // The minutes of a meeting that say nothing to the parents would only make them wonder, or warn them. An
        // agreement sheet at least thanks them and says whom to ask.
        boolean silent = !flow.sheetTitle().isEmpty()
                && parents.parts().isEmpty()
                && parents.next().isEmpty()
                && (!team.parts().isEmpty() || toParents.visible().findAny().isEmpty());
        return silent ? List.of(team) : List.of(parents, team);
    }

    /**
     * What is missing or not settled, each as a plain Danish sentence with the way on; empty when the sheets are ready. None
     * of it forbids anything: a team may well meet and agree on nothing yet.
     *
     * @param flow the dialogue's flow in the revision it is pinned to
     */
    public static List<String> open(Dialogue dialogue, Flow flow) {
        return OpenEnds.of(dialogue, flow);
    }

    /** Whether this step holds a tovholder. */
    static boolean holdsTovholder(Step step) {
        return step instanceof Step.Person && step.id().startsWith(HOLDER);
    }

    private Sheet sheet(LocalDate today) {
        List<Sheet.Part> parts = parts();
        boolean agreed =
                parts.stream().flatMap(part -> part.blocks().stream()).anyMatch(Sheet.Agreements.class::isInstance);
        return new Sheet(reader.audience(), today, title(), intro(agreed), parts, next(), closing());
    }

    private String title() {
        String name = flow.steps().stream()
                .filter(step -> step.id().equals(NAME) && path.contains(NAME))
                .filter(step ->
                        reader.audience() == Audience.TEAM || !step.ask().staffOnly())
                .map(this::answered)
                .collect(Collectors.joining());
        if (waits()) {
            return "Aftale om at vente";
        }
        if (!flow.sheetTitle().isEmpty()) {
            return name.isEmpty() ? flow.sheetTitle() : flow.sheetTitle() + ": " + Phrases.within(name);
        }
        return name.isEmpty() ? "Det har vi aftalt" : "Det har vi aftalt om " + Phrases.within(name);
    }

    private String intro(boolean agreed) {
        if (waits()) {
            return "Det her er til jer selv. Det skal ikke sendes til kommunen.";
        }
        if (flow.outcome() == Flow.Outcome.TEXT) {
            return "";
        }
        String thanks = switch (reader.audience()) {
            case PARENTS -> "Tak, fordi I er med. Her kan I læse, hvad vi har talt om";
            case TEAM -> "Tak for jeres tid. Her står, hvad vi har talt om";
        };
        return thanks + (agreed ? ", og hvem der gør hvad." : ".");
    }

    /** Whether a conversation that may end in a text to copy ends in agreements instead: the team waits, and keeps it. */
    private boolean waits() {
        return flow.outcome() == Flow.Outcome.TEXT
                && flow.steps().stream().anyMatch(step -> step instanceof Step.Agreements && path.contains(step.id()));
    }

    private List<Sheet.Part> parts() {
        var parts = new ArrayList<Sheet.Part>();
        for (Section section : flow.sections()) {
            reader.heading(section).ifPresent(heading -> {
                List<Sheet.Block> blocks = blocks(section);
                if (!blocks.isEmpty()) {
                    parts.add(new Sheet.Part(words.filled(heading), blocks));
                }
            });
        }
        return parts;
    }

    private List<Sheet.Block> blocks(Section section) {
        // A text that is copied tells the worry in its own words; role, age and level are asked again where it goes.
        boolean opening = flow.outcome() == Flow.Outcome.TEXT
                && section.steps().stream().anyMatch(Step.Signals.class::isInstance);
        List<Step> shown = shown(section)
                .filter(this::filledIn)
                .filter(step -> !opening || step instanceof Step.Text)
                .toList();
        // What stands alone under its heading needs no label; two texts without one would run into each other.
        boolean labelled = shown.stream()
                        .filter(step -> step instanceof Step.Text || step instanceof Step.Notes)
                        .count()
                > 1;
        var blocks = new ArrayList<Sheet.Block>();
        for (Step step : shown) {
            switch (step) {
                case Step.Notes notes -> blocks.add(said(step, notes(step), section.pinned(), labelled));
                case Step.Text text -> blocks.add(said(step, List.of(answered(step)), section.pinned(), labelled));
                case Step.Agreements agreements -> blocks.add(new Sheet.Agreements(agreements(step)));
                case Step.Meeting meeting -> {
                    if (!isNext(step)) {
                        blocks.add(fact(step, answered(step)));
                    }
                }
                case Step.Line line -> {
                    if (!step.id().equals(NAME)) {
                        blocks.add(fact(step, answered(step)));
                    }
                }
                case Step.Day day -> blocks.add(fact(step, answered(step)));
                case Step.Choice choice -> blocks.add(fact(step, answered(step)));
                case Step.Choices choices -> blocks.add(fact(step, answered(step)));
                case Step.Marks marks -> blocks.add(fact(step, String.join("\n", marks(step))));
                case Step.Signals signals -> blocks.add(fact(step, answered(step)));
                case Step.Scale scale -> blocks.add(fact(step, answered(step)));
                case Step.Person person -> {
                    // Parents are told whom to ask at the end of the letter, once.
                    if (reader.audience() == Audience.TEAM || !isHolder(step)) {
                        blocks.add(new Sheet.Fact(label(step), answered(step)));
                    }
                }
            }
        }
        return blocks;
    }

    private Sheet.Block said(Step step, List<String> texts, boolean quoted, boolean labelled) {
        return labelled ? fact(step, String.join("\n", texts)) : new Sheet.Notes(texts, quoted);
    }

    private Sheet.Fact fact(Step step, String value) {
        return new Sheet.Fact(words.filled(step.title()), value);
    }

    /** A tovholder by the led that the id ends in; everything else by the words of the content. */
    private String label(Step step) {
        if (!holdsTovholder(step)) {
            return words.filled(step.title());
        }
        String led = step.id().substring(HOLDER.length());
        return led.matches("\\d+") ? "Tovholder i " + led + ". led" : "Tovholder";
    }

    private List<String> notes(Step step) {
        return items(step).stream()
                .map(item ->
                        InWords.all(item.content(), content -> content instanceof Content.Note note ? note.text() : ""))
                .toList();
    }

    private List<String> marks(Step step) {
        return items(step).stream()
                .map(item -> InWords.all(
                        item.content(), content -> content instanceof Content.Mark mark ? InWords.mark(mark) : ""))
                .toList();
    }

    private List<Content.Agreement> agreements(Step step) {
        return items(step).stream()
                .map(item -> InWords.agreement(item.content().candidates().stream()
                        .map(Register.Candidate::value)
                        .filter(Content.Agreement.class::isInstance)
                        .map(Content.Agreement.class::cast)
                        .toList()))
                .toList();
    }

    private Optional<Sheet.Appointment> next() {
        return nextStep().map(step -> {
            List<String> places = register(step).candidates().stream()
                    .map(Register.Candidate::value)
                    .filter(Answer.Meeting.class::isInstance)
                    .map(answer -> ((Answer.Meeting) answer).place())
                    .distinct()
                    .toList();
            // Two meetings at two places: each keeps its own place beside it.
            return places.size() == 1
                    ? new Sheet.Appointment(
                            "Vi mødes igen",
                            InWords.all(
                                    register(step),
                                    answer -> answer instanceof Answer.Meeting meeting
                                            ? InWords.when(meeting.date(), meeting.time())
                                            : ""),
                            places.getFirst())
                    : new Sheet.Appointment("Vi mødes igen", answered(step), "");
        });
    }

    private boolean isNext(Step step) {
        return nextStep().filter(step::equals).isPresent();
    }

    /**
     * The last meeting that the conversation asks for, once it is filled in, if this reader may see it: an earlier one is the
     * meeting that is being held.
     */
    private Optional<Step> nextStep() {
        return flow.steps().stream()
                .filter(step -> step instanceof Step.Meeting && path.contains(step.id()))
                .reduce((earlier, later) -> later)
                .filter(this::filledIn)
                .filter(last -> visible().anyMatch(last::equals));
    }

    /** The first tovholder that this reader may see: whom to ask. */
    private Optional<Step> holder() {
        return visible()
                .filter(SheetWriter::holdsTovholder)
                .filter(this::filledIn)
                .findFirst();
    }

    private boolean isHolder(Step step) {
        return holder().filter(step::equals).isPresent();
    }

    private String closing() {
        if (waits()) {
            return "Bliver I mere bekymrede, så vent ikke længere. Underret.";
        }
        if (flow.outcome() == Flow.Outcome.TEXT) {
            return "";
        }
        Optional<Step> holder = holder();
        Optional<Step> contact = visible()
                .filter(step -> step instanceof Step.Person && step.id().endsWith(CONTACT))
                .filter(this::filledIn)
                .findFirst();
        if (holder.isEmpty() && contact.isPresent() && reader.audience() == Audience.PARENTS) {
            return "Er noget uklart, så spørg " + Phrases.within(answered(contact.get())) + ".";
        }
        if (holder.isEmpty()) {
            return switch (reader.audience()) {
                case PARENTS -> "Er noget uklart, så spørg den, I plejer at tale med hos os.";
                case TEAM ->
                    "Er noget uklart, så spørg den, der har "
                            + (flow.outcome() == Flow.Outcome.PLAN ? "skrevet planen." : "sendt arket.");
            };
        }
        String name = InWords.all(
                register(holder.get()), answer -> answer instanceof Answer.Person person ? person.name() : "");
        return "Er noget uklart, så spørg " + Phrases.within(answered(holder.get())) + ". " + Phrases.within(name)
                + (name.contains(",") ? "," : "") + " er tovholder og holder styr på aftalerne.";
    }

    private Stream<Step> visible() {
        return flow.sections().stream()
                .filter(section -> reader.heading(section).isPresent())
                .flatMap(this::shown);
    }

    private Stream<Step> shown(Section section) {
        return section.steps().stream().filter(step -> path.contains(step.id()) && reader.sees(section, step));
    }

    private boolean filledIn(Step step) {
        return !items(step).isEmpty() || !answered(step).isBlank();
    }

    private List<Item> items(Step step) {
        return dialogue.itemsUnder(step.id()).stream().filter(reader::sees).toList();
    }

    private Register<Answer> register(Step step) {
        return dialogue.answers().getOrDefault(step.id(), Register.empty());
    }

    private String answered(Step step) {
        return InWords.all(register(step), answer -> words.answer(step, answer));
    }
}
