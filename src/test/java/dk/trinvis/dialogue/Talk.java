package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Flow;
import dk.trinvis.flow.Step;
import dk.trinvis.script.Rehearsal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A conversation in a test, in the words of one who has it. Before each command the state is folded anew from events that were
 * written as JSON and read back, as after a restart.
 *
 * <p>The n-th command has the id {@code command-n}; so has the item that it adds.
 */
final class Talk {
    private final Rehearsal rehearsal;
    private int commands;
    private long saw = -1;
    private List<Event> lastEvents = List.of();
    private List<Problem> lastProblems = List.of();
    private boolean lastRepeated;

    private Talk(Setting setting) {
        rehearsal = new Rehearsal(setting, new Event.Begun(setting.flow().id(), "r1", "standard"));
    }

    static Talk givenFlow(Flow flow) {
        return new Talk(SmallFlow.setting(flow));
    }

    Talk answer(String step, String text) {
        return give(step, new Answer.Text(text));
    }

    Talk choose(String step, String option) {
        return give(step, new Answer.Choice(option));
    }

    Talk confirm(String step, String... signals) {
        return give(step, new Answer.Signals(List.of(signals)));
    }

    Talk chooseSeveral(String step, String... options) {
        return say(new Command.Give(step, new Answer.Choices(List.of(options))));
    }

    Talk mark(String step, String who, Content.Colour colour, String text) {
        return say(new Command.Add(step, new Content.Mark(who, colour, text)));
    }

    Talk place(String step, int level) {
        return give(step, new Answer.Level(level));
    }

    Talk on(String step, String date) {
        return give(step, new Answer.Day(LocalDate.parse(date)));
    }

    Talk name(String step, String name, String reach) {
        return give(step, new Answer.Person(name, reach));
    }

    Talk meet(String step, String date, String time, String place) {
        return give(step, new Answer.Meeting(LocalDate.parse(date), LocalTime.parse(time), place));
    }

    Talk give(String step, Answer answer) {
        return say(new Command.Give(step, answer));
    }

    Talk clear(String step) {
        return say(new Command.Clear(step));
    }

    Talk skip(String step) {
        return say(new Command.Skip(step));
    }

    Talk goTo(String step) {
        return say(new Command.Move(step));
    }

    Talk note(String step, String text) {
        return say(new Command.Add(step, new Content.Note(text, false)));
    }

    Talk agree(String step, String what, String who, String by, String followUp) {
        return say(new Command.Add(step, new Content.Agreement(what, who, by, followUp)));
    }

    Talk rewrite(String item, String text) {
        return say(new Command.Change(item, new Content.Note(text, false)));
    }

    Talk remove(String item) {
        return say(new Command.Remove(item));
    }

    Talk restore(String item) {
        return say(new Command.Restore(item));
    }

    Talk dismiss(String alarm) {
        return say(new Command.Dismiss(alarm));
    }

    Talk approve() {
        return say(new Command.Approve());
    }

    Talk send(int version, Audience audience, String... addresses) {
        return say(new Command.Send(
                version,
                List.of(addresses).stream()
                        .map(address -> new Command.To(address, audience))
                        .toList()));
    }

    /** The next command comes from somebody who has seen nothing after this sequence. */
    Talk seeing(long seq) {
        saw = seq;
        return this;
    }

    Talk say(Command command) {
        commands++;
        return order("command-" + commands, command);
    }

    /** The command with this id, whoever sends it. */
    Talk order(String id, Command command) {
        long seen = saw >= 0 ? saw : state().seq();
        saw = -1;
        lastEvents = List.of();
        lastProblems = List.of();
        lastRepeated = false;
        switch (rehearsal.order(new Command.Order(id, seen, command))) {
            case Decision.Accepted accepted -> lastEvents = accepted.events();
            case Decision.Refused refused -> lastProblems = refused.problems();
            case Decision.Repeated repeated -> lastRepeated = true;
        }
        return this;
    }

    Dialogue state() {
        return rehearsal.state();
    }

    Setting setting() {
        return rehearsal.setting();
    }

    /** The id of the command that was given last. */
    String last() {
        return "command-" + commands;
    }

    List<Event> lastEvents() {
        return lastEvents;
    }

    List<Problem> lastProblems() {
        return lastProblems;
    }

    /** The step to take next. */
    Optional<Step> next() {
        return state().next(setting().flow());
    }

    Talk assertNextStep(String step) {
        assertAccepted();
        assertThat(next().map(Step::id)).as("next step").contains(step);
        return this;
    }

    Talk assertNothingLeft() {
        assertAccepted();
        assertThat(next()).as("next step").isEmpty();
        return this;
    }

    Talk assertPath(String... steps) {
        assertAccepted();
        assertThat(state().path(setting().flow()))
                .as("path")
                .extracting(Step::id)
                .containsExactly(steps);
        return this;
    }

    Talk assertGreyed(String... steps) {
        assertThat(state().offPath(setting().flow())).as("off the path").containsExactlyInAnyOrder(steps);
        return this;
    }

    Talk assertStands(String step, Answer... answers) {
        assertThat(state().answers().getOrDefault(step, Register.empty()).candidates())
                .as("answers to " + step)
                .extracting(Register.Candidate::value)
                .containsExactly(answers);
        return this;
    }

    Talk assertSays(String item, String... texts) {
        Item found = java.util.Objects.requireNonNull(state().items().get(item), "there is no item " + item);
        assertThat(found.content().candidates())
                .as("what " + item + " says")
                .extracting(candidate -> ((Content.Note) candidate.value()).text())
                .containsExactly(texts);
        return this;
    }

    /** Which alarms stand: the signal or the words of each, most urgent first. */
    Talk assertAlarms(String... words) {
        assertThat(state().standingAlarms())
                .as("standing alarms")
                .extracting(RaisedAlarm::words)
                .containsExactly(words);
        return this;
    }

    Talk assertAccepted() {
        assertThat(lastProblems).as("problems").isEmpty();
        return this;
    }

    Talk assertRepeated() {
        assertThat(lastRepeated).as("counted as a repetition").isTrue();
        return this;
    }

    Talk assertNothingHappened() {
        assertAccepted();
        assertThat(lastEvents).as("events").isEmpty();
        return this;
    }

    /** The last command was refused for this one reason, and nothing changed. */
    Talk assertRefused(Problem.Code code, String field, String message) {
        assertThat(lastProblems).as("problems").containsExactly(new Problem(code, field, message));
        assertThat(lastEvents).as("events").isEmpty();
        return this;
    }
}
