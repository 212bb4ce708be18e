package dk.trinvis.web.page;

import dk.trinvis.flow.Alarm;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Emergency;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Profile;
import dk.trinvis.guide.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to do first on one kind of danger, as {@code alarm.jte} shows it.
 *
 * @param kind id of the {@link Alarm}
 * @param topic what it is about, short
 * @param title the first thing to know, such as what NOT to do
 * @param said the words that opened it, as typed; empty where none did
 * @param signs titles of the confirmed signals that opened it
 * @param phone whom to call first: the largest button
 * @param help how to find the number, or whom to call when it is closed; may be empty
 * @param lifeline whether 112 stands below as the way on when life is in danger
 */
public record Panel(
        String kind,
        String topic,
        String title,
        String intro,
        List<String> said,
        List<String> signs,
        Optional<Phone> phone,
        String help,
        boolean lifeline,
        List<Todo> steps,
        List<Todo> after) {

    /** What is in sight at once on a phone, with the telephone above it. */
    private static final int FIRST = 3;

    /** The steps that come first. */
    public List<Todo> first() {
        return steps.subList(0, Math.min(FIRST, steps.size()));
    }

    /** The steps after those. */
    public List<Todo> more() {
        return steps.subList(Math.min(FIRST, steps.size()), steps.size());
    }

    /** Whether somebody's own words or signals opened it, so that it need not say when it holds. */
    public boolean told() {
        return !said.isEmpty() || !signs.isEmpty();
    }

    /**
     * Whom to call.
     *
     * @param shown the number as one reads it, where the label does not hold it
     * @param number for {@code tel:}
     */
    public record Phone(String label, String shown, String number) {}

    /**
     * Why a panel opens.
     *
     * @param words as typed; for a signal its id
     */
    public record Cause(Alarm kind, String words, boolean fromSignal) {}

    /**
     * The panels for these causes, the most urgent first, one of each kind. While abuse is suspected, no panel tells anybody
     * to talk with the parents (inventory V.abuse.path).
     */
    static List<Panel> of(Library library, Profile profile, Wording wording, Collection<Cause> causes) {
        var kinds = new TreeMap<Alarm, List<Cause>>();
        causes.forEach(cause ->
                kinds.computeIfAbsent(cause.kind(), kind -> new ArrayList<>()).add(cause));
        boolean quiet = kinds.keySet().stream().anyMatch(Alarm::keepsParentsOut);
        return kinds.entrySet().stream()
                .map(each -> of(
                        library,
                        profile,
                        wording,
                        each.getKey(),
                        each.getValue(),
                        !kinds.containsKey(Alarm.LIFE),
                        quiet && !each.getKey().keepsParentsOut()))
                .toList();
    }

    /** All that can be urgent, without a word said. */
    static List<Panel> all(Library library, Profile profile) {
        return EnumSet.allOf(Alarm.class).stream()
                .map(kind -> of(library, profile, Wording.CHILD, kind, List.of(), false, false))
                .toList();
    }

    private static Panel of(
            Library library,
            Profile profile,
            Wording wording,
            Alarm kind,
            List<Cause> causes,
            boolean lifeline,
            boolean withoutParents) {
        Emergency emergency = library.emergency(kind);
        return new Panel(
                kind.id(),
                topic(kind),
                wording.fill(emergency.title()),
                wording.fill(emergency.intro()),
                causes.stream()
                        .filter(cause -> !cause.fromSignal())
                        .map(Cause::words)
                        .distinct()
                        .toList(),
                causes.stream()
                        .filter(Cause::fromSignal)
                        .flatMap(cause -> library.findSignal(cause.words()).stream())
                        .map(Signal::title)
                        .map(wording::fill)
                        .toList(),
                phone(emergency.call(), profile),
                emergency.call() == Emergency.Call.FRONTTEAM ? profile.frontteamHelp() : "",
                lifeline && emergency.call() != Emergency.Call.EMERGENCY_SERVICES,
                emergency.steps().stream()
                        .map(step -> Todo.of(step, library, wording))
                        .filter(step -> !withoutParents || !step.namesParents())
                        .toList(),
                emergency.after().stream()
                        .map(after -> Todo.of(after, library, wording))
                        .filter(after -> !withoutParents || !after.namesParents())
                        .toList());
    }

    private static Optional<Phone> phone(Emergency.Call call, Profile profile) {
        return switch (call) {
            case EMERGENCY_SERVICES -> Optional.of(new Phone("Ring 112", "", "112"));
            case FRONTTEAM ->
                profile.frontteam().map(phone -> new Phone("Ring til frontteamet:", phone.shown(), phone.number()));
            case NONE -> Optional.empty();
        };
    }

    /** The kinds that stand. */
    static Set<Alarm> kinds(Collection<Cause> causes) {
        var kinds = EnumSet.noneOf(Alarm.class);
        causes.forEach(cause -> kinds.add(cause.kind()));
        return kinds;
    }

    static String topic(Alarm kind) {
        return switch (kind) {
            case LIFE -> "Fare for livet";
            case ABUSE -> "Vold eller overgreb";
            case SELF_HARM -> "Selvskade";
            case DRUGS -> "Stoffer eller alkohol";
        };
    }
}
