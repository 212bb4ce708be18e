package dk.trinvis.dialogue;

import dk.trinvis.flow.Answer;
import dk.trinvis.flow.Step;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Holds an answer or a content, already tidied, against the step that it is for, and gathers all that is wrong. */
final class AnswerCheck {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final Setting setting;
    private final List<Problem> problems;

    AnswerCheck(Setting setting, List<Problem> problems) {
        this.setting = setting;
        this.problems = problems;
    }

    void check(Step step, Answer answer) {
        switch (step) {
            case Step.Text text -> {
                if (answer instanceof Answer.Text given) {
                    Texts.checkPresent("value", "Skriv lidt om det først. Et par ord er nok.", given.text(), problems);
                    Texts.checkLong("value", "Teksten", given.text(), Texts.LONG, problems);
                } else {
                    wrongKind(step, "en tekst");
                }
            }
            case Step.Line line -> {
                if (answer instanceof Answer.Text given) {
                    Texts.checkPresent(
                            "value", "Feltet er tomt. Skriv noget, eller spring over.", given.text(), problems);
                    Texts.checkLine("value", "Teksten", given.text(), problems);
                } else {
                    wrongKind(step, "en tekst på én linje");
                }
            }
            case Step.Choice choice -> {
                if (!(answer instanceof Answer.Choice given)) {
                    wrongKind(step, "et af valgene");
                } else if (!choice.offers(given.option())) {
                    notOffered(given.option(), choice.options());
                }
            }
            case Step.Choices choices -> {
                if (answer instanceof Answer.Choices given) {
                    given.options().stream()
                            .filter(option -> !choices.offers(option))
                            .forEach(option -> notOffered(option, choices.options()));
                } else {
                    wrongKind(step, "en liste af valg");
                }
            }
            case Step.Signals signals -> {
                if (answer instanceof Answer.Signals given) {
                    given.ids().stream()
                            .filter(id -> setting.signals().apply(id).isEmpty())
                            .forEach(id -> invalid("value", "Der er intet tegn \"" + id + "\" i kataloget."));
                } else {
                    wrongKind(step, "en liste af tegn");
                }
            }
            case Step.Scale scale -> {
                if (!(answer instanceof Answer.Level given)) {
                    wrongKind(step, "et niveau");
                } else if (given.level() < scale.lowest() || given.level() > scale.highest()) {
                    invalid(
                            "value",
                            "Niveau " + given.level() + " findes ikke. Vælg fra " + scale.lowest() + " til "
                                    + scale.highest() + ".");
                }
            }
            case Step.Person person -> {
                if (answer instanceof Answer.Person given) {
                    Texts.checkPresent("value.name", "Skriv et navn eller en funktion.", given.name(), problems);
                    Texts.checkLine("value.name", "Navnet", given.name(), problems);
                    Texts.checkLine("value.reach", "Telefon eller mail", given.reach(), problems);
                } else {
                    wrongKind(step, "et navn");
                }
            }
            case Step.Meeting meeting -> {
                if (answer instanceof Answer.Meeting given) {
                    check(given);
                } else {
                    wrongKind(step, "dato, tid og sted");
                }
            }
            case Step.Day day -> {
                if (answer instanceof Answer.Day given) {
                    check(given.date());
                } else {
                    wrongKind(step, "en dato");
                }
            }
            case Step.Notes notes -> wrongKind(step, "noter (type \"note\")");
            case Step.Agreements agreements -> wrongKind(step, "aftaler (type \"agree\")");
            case Step.Marks marks -> wrongKind(step, "mærker (type \"mark\")");
        }
    }

    void check(Step step, Content content) {
        switch (content) {
            case Content.Note note -> {
                if (!(step instanceof Step.Notes)) {
                    invalid("step", "Trinnet \"" + step.id() + "\" tager ikke noter.");
                }
                Texts.checkPresent(
                        "value.text", "Noten er tom. Skriv et par ord, eller gå videre.", note.text(), problems);
                Texts.checkLong("value.text", "Noten", note.text(), Texts.LONG, problems);
            }
            case Content.Agreement agreement -> {
                if (!(step instanceof Step.Agreements)) {
                    invalid("step", "Trinnet \"" + step.id() + "\" tager ikke aftaler.");
                }
                Texts.checkPresent("value.what", "Skriv, hvad I aftaler.", agreement.what(), problems);
                Texts.checkLong("value.what", "Hvad", agreement.what(), Texts.LONG, problems);
                Texts.checkPresent("value.who", "Skriv, hvem der gør det.", agreement.who(), problems);
                Texts.checkLine("value.who", "Hvem", agreement.who(), problems);
                Texts.checkLine("value.by", "Hvornår", agreement.by(), problems);
                Texts.checkLong("value.followUp", "Opfølgningen", agreement.followUp(), Texts.LONG, problems);
            }
            case Content.Mark mark -> {
                if (!(step instanceof Step.Marks)) {
                    invalid("step", "Trinnet \"" + step.id() + "\" tager ikke mærker.");
                }
                Texts.checkPresent("value.who", "Skriv, hvem mærket er fra, fx din funktion.", mark.who(), problems);
                Texts.checkLine("value.who", "Hvem", mark.who(), problems);
                Texts.checkLong("value.text", "Kommentaren", mark.text(), Texts.LONG, problems);
            }
        }
    }

    private void notOffered(String option, List<Step.Option> options) {
        invalid(
                "value",
                "\"" + option + "\" er ikke et af valgene. Vælg mellem: "
                        + String.join(
                                ", ", options.stream().map(Step.Option::id).toList()) + ".");
    }

    /** A day may be past, but a year that is typed wrong is no day that anybody means. */
    private void check(LocalDate day) {
        LocalDate today = setting.today();
        if (day.isBefore(today.minusYears(2)) || day.isAfter(today.plusYears(2))) {
            invalid("value", "Datoen " + DAY.format(day) + " er mere end to år herfra. Er året rigtigt?");
        }
    }

    private void check(Answer.Meeting meeting) {
        LocalDate today = setting.today();
        if (meeting.date().isBefore(today)) {
            invalid(
                    "value.date",
                    "Datoen " + DAY.format(meeting.date()) + " er gået. Vælg en dato fra " + DAY.format(today)
                            + " og frem.");
        } else if (meeting.date().isAfter(today.plusYears(2))) {
            invalid(
                    "value.date",
                    "Datoen " + DAY.format(meeting.date()) + " er mere end to år ude i fremtiden. Er året rigtigt?");
        }
        Texts.checkLine("value.place", "Stedet", meeting.place(), problems);
    }

    private void wrongKind(Step step, String expected) {
        invalid("value", "Trinnet \"" + step.id() + "\" venter " + expected + ".");
    }

    private void invalid(String field, String message) {
        problems.add(new Problem(Problem.Code.INVALID, field, message));
    }
}
