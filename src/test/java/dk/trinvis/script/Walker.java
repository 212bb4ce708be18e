package dk.trinvis.script;

import dk.trinvis.content.TestContent;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Somebody who answers whatever is asked, and first what nobody has answered yet. */
final class Walker {
    private static final List<String> NOTES = List.of(
            "Hun leger mest alene efter frokost",
            "Hun lyser op, når der bliver læst højt",
            "Hun savner mor om formiddagen",
            "Om morgenen er det svært at sige farvel",
            "Hun er med, når vi er få",
            "Mor fortæller, at hun sover uroligt");
    private static final List<Content.Agreement> AGREEMENTS = List.of(
            new Content.Agreement("Læse højt i en lille gruppe", "Lone", "hver formiddag", "vi ser, om hun er med"),
            new Content.Agreement("Fast putterutine", "Mor og far", "fra i dag", ""));

    private final Random random;
    private final LocalDate today;
    private final Map<String, Set<String>> answered = new HashMap<>();
    private int said;

    Walker(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /** What of a step has been answered so far: options, levels; for other steps that it was. */
    Set<String> answered(String step) {
        return answered.getOrDefault(step, Set.of());
    }

    /** All that can be told apart in the answers to a step. */
    static Set<String> possible(Step step) {
        var possible = new HashSet<String>();
        switch (step) {
            case Step.Choice choice -> choice.options().forEach(option -> possible.add(option.id()));
            case Step.Choices choices -> choices.options().forEach(option -> possible.add(option.id()));
            case Step.Scale scale -> {
                for (int level = scale.lowest(); level <= scale.highest(); level++) {
                    possible.add(String.valueOf(level));
                }
            }
            case Step.Text text -> possible.add("");
            case Step.Line line -> possible.add("");
            case Step.Signals signals -> possible.add("");
            case Step.Notes notes -> possible.add("");
            case Step.Agreements agreements -> possible.add("");
            case Step.Marks marks -> possible.add("");
            case Step.Person person -> possible.add("");
            case Step.Day day -> possible.add("");
            case Step.Meeting meeting -> possible.add("");
        }
        return possible;
    }

    /** The next thing to say at this step. */
    Command command(Step step) {
        said++;
        return switch (step) {
            case Step.Choice choice -> new Command.Give(step.id(), new Answer.Choice(pick(step)));
            case Step.Choices choices -> new Command.Give(step.id(), new Answer.Choices(List.of(pick(step))));
            case Step.Scale scale -> new Command.Give(step.id(), new Answer.Level(Integer.parseInt(pick(step))));
            case Step.Signals signals -> {
                pick(step);
                yield new Command.Give(
                        step.id(),
                        new Answer.Signals(
                                random.nextBoolean()
                                        ? List.of("soevnbesvaer")
                                        : List.of(any(TestContent.library().signals())
                                                .id())));
            }
            case Step.Text text -> {
                pick(step);
                yield new Command.Give(step.id(), new Answer.Text(note()));
            }
            case Step.Line line -> {
                pick(step);
                yield new Command.Give(
                        step.id(), new Answer.Text(step.id().equals("kaldenavn") ? "M" : "Sammen om det"));
            }
            case Step.Notes notes -> {
                pick(step);
                yield new Command.Add(step.id(), new Content.Note(note(), false));
            }
            case Step.Agreements agreements -> {
                pick(step);
                yield new Command.Add(step.id(), AGREEMENTS.get(said % AGREEMENTS.size()));
            }
            case Step.Marks marks -> {
                pick(step);
                yield new Command.Add(
                        step.id(), new Content.Mark("Pædagogen", any(List.of(Content.Colour.values())), note()));
            }
            case Step.Person person -> {
                pick(step);
                yield new Command.Give(step.id(), new Answer.Person("Lone", "12 34 56 78"));
            }
            case Step.Day day -> {
                pick(step);
                yield new Command.Give(step.id(), new Answer.Day(today.minusDays(2)));
            }
            case Step.Meeting meeting -> {
                pick(step);
                yield new Command.Give(
                        step.id(), new Answer.Meeting(today.plusDays(23), LocalTime.of(14, 30), "på stuen"));
            }
        };
    }

    private String note() {
        return NOTES.get(said % NOTES.size());
    }

    private String pick(Step step) {
        List<String> all = new ArrayList<>(possible(step));
        all.sort(null);
        Set<String> before = answered.computeIfAbsent(step.id(), id -> new HashSet<>());
        List<String> fresh = all.stream().filter(each -> !before.contains(each)).toList();
        // Mostly what is new; sometimes anything, so that later steps see it in other company.
        String picked = any(fresh.isEmpty() || random.nextInt(3) == 0 ? all : fresh);
        before.add(picked);
        return picked;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
