package dk.trinvis.sheet;

import dk.trinvis.dialogue.Content;
import dk.trinvis.dialogue.Register;
import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import dk.trinvis.flow.Wording;
import dk.trinvis.guide.Library;
import dk.trinvis.guide.Signal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers, dates and values that stand side by side, as a Danish reader is told them. */
public record InWords(Library library, Wording wording) {
    /** What stands between two values that the team has not settled yet. */
    static final String BESIDE = " / ";

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", DANISH);

    /** Such as 22. november 2026. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Such as mandag den 14. december 2026 kl. 14.30. */
    static String when(LocalDate date, LocalTime time) {
        return WEEKDAY.format(date) + " kl. " + CLOCK.format(time);
    }

    /** Every value of the register in words, each wording once, the oldest first. */
    static <T> String all(Register<T> register, Function<T, String> words) {
        return register.candidates().stream()
                .map(candidate -> words.apply(candidate.value()))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(BESIDE));
    }

    /** An agreement; where versions of it differ, field by field. */
    static Content.Agreement agreement(List<Content.Agreement> versions) {
        Function<Function<Content.Agreement, String>, String> field = get -> versions.stream()
                .map(get)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(BESIDE));
        return new Content.Agreement(
                field.apply(Content.Agreement::what),
                field.apply(Content.Agreement::who),
                field.apply(Content.Agreement::by),
                field.apply(Content.Agreement::followUp));
    }

    /** A text of the content, spoken of this child. */
    String filled(String text) {
        return wording.fill(text);
    }

    /** What was answered to this step. What the content does not know any more is told by its id rather than left out. */
    public String answer(Step step, Answer answer) {
        return switch (answer) {
            case Answer.Text text -> text.text();
            case Answer.Choice choice -> option(step, choice.option());
            case Answer.Choices choices ->
                listed(choices.options().stream().map(id -> option(step, id)).toList());
            case Answer.Signals signals ->
                listed(signals.ids().stream()
                        .map(id -> library.findSignal(id).map(Signal::title).orElse(id))
                        .map(this::filled)
                        .toList());
            case Answer.Level level -> level(step, level.level());
            case Answer.Person person -> person(person);
            case Answer.Day day -> WEEKDAY.format(day.date());
            case Answer.Meeting meeting -> meeting(meeting);
        };
    }

    /** Parted by commas; by semicolons where a text holds a comma itself, so that nobody reads two things for one. */
    private static String listed(List<String> texts) {
        return String.join(texts.stream().anyMatch(text -> text.contains(",")) ? "; " : ", ", texts);
    }

    private String option(Step step, String id) {
        List<Step.Option> options = step instanceof Step.Choice choice
                ? choice.options()
                : step instanceof Step.Choices choices ? choices.options() : List.of();
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> filled(option.text()))
                .orElse(id);
    }

    private String level(Step step, int number) {
        if (!(step instanceof Step.Scale scale)) {
            return Integer.toString(number);
        }
        return library.findGuide(scale.guide())
                .flatMap(guide -> guide.findLevel(number).map(guide::named))
                .map(this::filled)
                .orElseGet(() -> Integer.toString(number));
    }

    /** Such as Pædagogen: gul. Sover dårligt hver mandag. */
    public static String mark(Content.Mark mark) {
        String colour = mark.who() + ": " + mark.colour().word().toLowerCase(DANISH);
        return mark.text().isBlank() ? colour : colour + ". " + mark.text();
    }

    private static String person(Answer.Person person) {
        return person.reach().isBlank() ? person.name() : person.name() + ", " + person.reach();
    }

    /** With the place, where one is given. */
    static String meeting(Answer.Meeting meeting) {
        String when = when(meeting.date(), meeting.time());
        return meeting.place().isBlank() ? when : when + ", " + meeting.place();
    }
}
