package dk.trinvis.web.api;

import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Dialogue;
import dk.trinvis.dialogue.Item;
import dk.trinvis.dialogue.RaisedAlarm;
import dk.trinvis.dialogue.Recorded;
import dk.trinvis.dialogue.Register;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Remark;
import dk.trinvis.flow.Section;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the API shows of a dialogue, as {@code openapi.json} describes it. Keys come in reading order. */
final class Views {
    private Views() {}

    /** The step to take next, or null when nothing is left open. */
    static @Nullable Map<String, Object> next(Dialogue state, Flow flow) {
        return state.next(flow).map(step -> step(step, state, flow)).orElse(null);
    }

    /** The whole state. */
    static Map<String, Object> state(String id, Dialogue state, Flow flow, List<Map<String, Object>> mails) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", id);
        view.put("flow", state.flow());
        view.put("revision", state.revision());
        view.put("profile", state.profile());
        view.put("begun", state.begun().toString());
        view.put("seq", state.seq());
        view.put("next", next(state, flow));
        Set<String> path = state.path(flow).stream().map(Step::id).collect(Collectors.toSet());
        var sections = new ArrayList<Map<String, Object>>();
        for (Section section : flow.sections()) {
            var part = new LinkedHashMap<String, Object>();
            part.put("id", section.id());
            part.put("title", state.wording().fill(section.title()));
            part.put(
                    "says",
                    flow.remarks(section, state.standing()).stream()
                            .map(remark -> remark(remark, state))
                            .toList());
            part.put(
                    "steps",
                    section.steps().stream()
                            .map(step -> answered(step, state, path))
                            .toList());
            sections.add(part);
        }
        view.put("sections", sections);
        view.put("alarms", state.alarms().values().stream().map(Views::alarm).toList());
        view.put("parentsKeptOut", state.keepsParentsOut());
        view.put("versions", state.versions().stream().map(Views::version).toList());
        view.put("mails", mails);
        return view;
    }

    private static Map<String, Object> remark(Remark remark, Dialogue state) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", remark.id());
        view.put("text", state.wording().fill(remark.text()));
        view.put("detail", state.wording().fill(remark.detail()));
        remark.deadline()
                .flatMap(deadline -> state.answer(deadline.step()).flatMap(deadline::from))
                .ifPresent(day -> view.put("date", day.toString()));
        view.put("sources", remark.sources());
        view.put("law", remark.law());
        return view;
    }

    /** What came of a command. */
    static Map<String, Object> outcome(Dialogue state, Flow flow, List<Recorded> events) {
        var view = new LinkedHashMap<String, Object>();
        view.put("seq", state.seq());
        view.put("events", events.stream().map(EventView::of).toList());
        view.put("next", next(state, flow));
        view.put("alarms", state.standingAlarms().stream().map(Views::alarm).toList());
        view.put("parentsKeptOut", state.keepsParentsOut());
        return view;
    }

    private static Map<String, Object> step(Step step, Dialogue state, Flow flow) {
        Wording wording = state.wording();
        var view = new LinkedHashMap<String, Object>();
        view.put("id", step.id());
        view.put("kind", kind(step));
        view.put("section", flow.findSectionOf(step.id()).map(Section::id).orElse(""));
        view.put("title", wording.fill(step.title()));
        view.put("help", wording.fill(step.ask().help()));
        view.put("staffOnly", step.ask().staffOnly());
        switch (step) {
            case Step.Choice choice -> view.put("options", options(choice.options(), wording));
            case Step.Choices choices -> view.put("options", options(choices.options(), wording));
            case Step.Scale scale -> {
                view.put("guide", scale.guide());
                view.put("lowest", scale.lowest());
                view.put("highest", scale.highest());
            }
            case Step.Text text -> {}
            case Step.Line line -> {}
            case Step.Signals signals -> {}
            case Step.Notes notes -> {}
            case Step.Agreements agreements -> {}
            case Step.Marks marks -> {}
            case Step.Person person -> {}
            case Step.Day day -> {}
            case Step.Meeting meeting -> {}
        }
        view.put(
                "inspiration",
                step.ask().inspiration().stream()
                        .map(prompt -> Map.of(
                                "id", prompt.id(), "text", wording.fill(prompt.text()), "sources", prompt.sources()))
                        .toList());
        view.put("sources", step.ask().sources());
        return view;
    }

    private static List<Map<String, String>> options(List<Step.Option> options, Wording wording) {
        return options.stream()
                .map(option -> Map.of(
                        "id", option.id(),
                        "text", wording.fill(option.text()),
                        "help", wording.fill(option.help())))
                .toList();
    }

    private static Map<String, Object> answered(Step step, Dialogue state, Set<String> path) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", step.id());
        view.put("kind", kind(step));
        view.put("title", state.wording().fill(step.title()));
        view.put("onPath", path.contains(step.id()));
        view.put("skipped", state.skipped().contains(step.id()));
        Register<Answer> answers =
                Optional.ofNullable(state.answers().get(step.id())).orElseGet(Register::empty);
        view.put("value", answers.value().map(Views::value).orElse(null));
        if (answers.contested()) {
            view.put(
                    "candidates",
                    answers.candidates().stream()
                            .map(candidate -> Map.of("seq", candidate.seq(), "value", value(candidate.value())))
                            .toList());
        }
        if (step instanceof Step.Notes || step instanceof Step.Agreements || step instanceof Step.Marks) {
            view.put(
                    "items",
                    state.items().values().stream()
                            .filter(item -> item.step().equals(step.id()))
                            .map(Views::item)
                            .toList());
        }
        return view;
    }

    private static Map<String, Object> item(Item item) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", item.id());
        view.put("removed", item.removed());
        view.put("value", value(item.says()));
        if (item.content().contested()) {
            view.put(
                    "candidates",
                    item.content().candidates().stream()
                            .map(candidate -> Map.of("seq", candidate.seq(), "value", value(candidate.value())))
                            .toList());
        }
        return view;
    }

    static Map<String, Object> alarm(RaisedAlarm alarm) {
        return Map.of(
                "id", alarm.id(),
                "kind", alarm.kind().id(),
                "place", alarm.place(),
                "words", alarm.words(),
                "fromSignal", alarm.fromSignal(),
                "dismissed", alarm.dismissed());
    }

    private static Map<String, Object> version(Dialogue.Approved approved) {
        return Map.of(
                "version", approved.version(),
                "at", approved.at().toString(),
                "audiences",
                        approved.sheets().stream()
                                .map(sheet -> sheet.audience().id())
                                .toList());
    }

    /** An answer in the shape in which a command takes it. */
    static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Text text -> text.text();
            case Answer.Choice choice -> choice.option();
            case Answer.Choices choices -> choices.options();
            case Answer.Signals signals -> signals.ids();
            case Answer.Level level -> level.level();
            case Answer.Person person -> Map.of("name", person.name(), "reach", person.reach());
            case Answer.Day day -> day.date().toString();
            case Answer.Meeting meeting ->
                Map.of(
                        "date", meeting.date().toString(),
                        "time", meeting.time().toString(),
                        "place", meeting.place());
        };
    }

    /** A note or an agreement in the shape in which a command takes it. */
    static Object value(Content content) {
        return switch (content) {
            case Content.Note note -> Map.of("text", note.text(), "staffOnly", note.staffOnly());
            case Content.Agreement agreement ->
                Map.of(
                        "what", agreement.what(),
                        "who", agreement.who(),
                        "by", agreement.by(),
                        "followUp", agreement.followUp());
            case Content.Mark mark ->
                Map.of("who", mark.who(), "colour", mark.colour().id(), "text", mark.text());
        };
    }

    private static String kind(Step step) {
        return switch (step) {
            case Step.Text text -> "text";
            case Step.Line line -> "line";
            case Step.Signals signals -> "signals";
            case Step.Choice choice -> "choice";
            case Step.Choices choices -> "choices";
            case Step.Scale scale -> "scale";
            case Step.Notes notes -> "notes";
            case Step.Agreements agreements -> "agreements";
            case Step.Marks marks -> "marks";
            case Step.Person person -> "person";
            case Step.Day day -> "date";
            case Step.Meeting meeting -> "meeting";
        };
    }
}
