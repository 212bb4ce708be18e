package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Decider;
import dk.trinvis.dialogue.Decision;
import dk.trinvis.dialogue.Problem;
import dk.trinvis.journal.Outcome;
import dk.trinvis.web.Fault;
import dk.trinvis.web.Html;
import dk.trinvis.web.Paths;
import dk.trinvis.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the approved sheets: write the addresses, see them large, send. Each step is checked as the last one is. */
public final class SendPage {
    private static final int ROWS = 1;
    private static final int MORE = 1;
    private static final int MOST_ROWS = 30;
    private static final Pattern RECIPIENT = Pattern.compile("to\\[(\\d+)].*");

    private final Site site;
    private final Door door;

    public SendPage(Site site) {
        this.site = site;
        this.door = new Door(site);
    }

    /** Adds its routes. */
    public void register(RoutesConfig routes) {
        routes.get(Paths.SEND, this::start);
        routes.post(Paths.SEND, this::post);
    }

    private void start(Context ctx) {
        Talk talk = door.open(ctx);
        if (standing(talk) != SheetView.Standing.CURRENT
                || talk.shelf().notSent(talk.flow(), talk.state().profile()).isPresent()) {
            ctx.redirect(Paths.of(Paths.SHEET, talk.id()), HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, talk, Typed.NOTHING, ROWS, false, List.of(), "");
    }

    private void post(Context ctx) {
        Talk talk = door.open(ctx);
        Typed typed = Typed.of(ctx);
        int rows = rows(typed);
        if (!site.browser().isOurForm(ctx)) {
            show(ctx.status(HttpStatus.FORBIDDEN), talk, typed, rows, false, List.of(), DialoguePage.TOO_OLD);
            return;
        }
        switch (typed.text(Act.FIELD)) {
            case "flere" -> show(ctx, talk, typed, Math.min(rows + MORE, MOST_ROWS), false, List.of(), "");
            case "ret" -> show(ctx, talk, typed, rows, false, List.of(), "");
            case "send" -> send(ctx, talk, typed, rows);
            default -> check(ctx, talk, typed, rows);
        }
    }

    private void check(Context ctx, Talk talk, Typed typed, int rows) {
        Asked asked = asked(talk, typed, rows);
        if (refused(ctx, talk, typed, rows, asked)) {
            return;
        }
        var order = new Command.Order(
                Posting.id(typed, "", asked.send()), talk.state().seq(), asked.send());
        switch (Decider.decide(
                talk.state(),
                order,
                talk.shelf().setting(talk.flow(), talk.state().profile(), site.today()))) {
            case Decision.Accepted accepted -> show(ctx, talk, typed, rows, true, List.of(), "");
            case Decision.Repeated repeated -> sent(ctx, talk);
            case Decision.Refused refused -> refuse(ctx, talk, typed, rows, asked, refused.problems());
        }
    }

    private void send(Context ctx, Talk talk, Typed typed, int rows) {
        Asked asked = asked(talk, typed, rows);
        String id = Posting.id(typed, "", asked.send());
        if (talk.state().commands().containsKey(id)) {
            sent(ctx, talk);
            return;
        }
        if (refused(ctx, talk, typed, rows, asked)) {
            return;
        }
        var order = new Command.Order(id, talk.state().seq(), asked.send());
        switch (site.dialogues().handle(talk.id(), order)) {
            case Outcome.Done done -> sent(ctx, talk);
            case Outcome.Repeated repeated -> sent(ctx, talk);
            case Outcome.Refused refused ->
                refuse(ctx, talk.at(refused.dialogue()), typed, rows, asked, refused.problems());
            case Outcome.NoSuchDialogue gone -> throw Door.closed();
        }
    }

    /** @param numbers the row of each recipient */
    private record Asked(Command.Send send, List<Integer> numbers, List<Trouble> troubles) {}

    private static Asked asked(Talk talk, Typed typed, int rows) {
        var to = new ArrayList<Command.To>();
        var numbers = new ArrayList<Integer>();
        var troubles = new ArrayList<Trouble>();
        for (int row = 1; row <= rows; row++) {
            String address = trimmed(typed.text(address(row)));
            Optional<Audience> audience = Audience.find(typed.text(audience(row)));
            if (address.isEmpty()) {
                continue;
            }
            if (audience.isEmpty()) {
                troubles.add(new Trouble(audience(row), "Vælg, om »" + address + "« er en forælder eller en af jer."));
            }
            numbers.add(row);
            to.add(new Command.To(address, audience.orElse(Audience.PARENTS)));
        }
        String version = typed.text("version");
        int number = version.matches("[0-9]{1,6}")
                ? Integer.parseInt(version)
                : talk.state().versions().size();
        return new Asked(new Command.Send(number, to), numbers, troubles);
    }

    /** What only a page can refuse: nobody has said whose sheet it is, or the sheet has changed since it was approved. */
    private boolean refused(Context ctx, Talk talk, Typed typed, int rows, Asked asked) {
        if (!asked.troubles().isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), talk, typed, rows, false, asked.troubles(), "");
            return true;
        }
        boolean toParents = asked.send().to().stream().anyMatch(to -> to.audience() == Audience.PARENTS);
        boolean red = talk.state().keepsParentsOut() && toParents;
        if (!red && standing(talk) == SheetView.Standing.CHANGED) {
            show(
                    ctx.status(HttpStatus.CONFLICT),
                    talk,
                    typed,
                    rows,
                    false,
                    List.of(),
                    "Noget er ændret siden version " + talk.state().versions().size()
                            + ". Godkend det igen, før du sender.");
            return true;
        }
        return false;
    }

    private void refuse(Context ctx, Talk talk, Typed typed, int rows, Asked asked, List<Problem> problems) {
        List<Trouble> troubles = problems.stream()
                .map(problem -> new Trouble(field(problem, asked), problem.message()))
                .distinct()
                .toList();
        ctx.status(Fault.refused(problems).status());
        show(ctx, talk, typed, rows, false, troubles, "");
    }

    private static String field(Problem problem, Asked asked) {
        Matcher recipient = RECIPIENT.matcher(problem.field());
        return recipient.matches()
                ? address(asked.numbers().get(Integer.parseInt(recipient.group(1))))
                : problem.field().equals("to") ? address(1) : "";
    }

    private static void sent(Context ctx, Talk talk) {
        ctx.redirect(Paths.of(Paths.SHEET, talk.id()) + "#sendt", HttpStatus.SEE_OTHER);
    }

    private SheetView.Standing standing(Talk talk) {
        return new Approval(talk, site.today()).standing();
    }

    private void show(
            Context ctx, Talk talk, Typed typed, int rows, boolean asking, List<Trouble> troubles, String message) {
        var shown = new ArrayList<SendView.Row>();
        for (int row = 1; row <= rows; row++) {
            String address = trimmed(typed.text(address(row)));
            if (!asking || !address.isEmpty()) {
                shown.add(new SendView.Row(
                        row,
                        new StepView.Box(address(row), typed.text(address(row)), Trouble.at(address(row), troubles)),
                        typed.text(audience(row)),
                        Trouble.at(audience(row), troubles)));
            }
        }
        String command = typed.text(Fields.COMMAND);
        var form = new DialogueView.Form(
                talk.id(),
                site.browser().formToken(ctx),
                asking ? command : UUID.randomUUID().toString(),
                talk.state().seq(),
                "");
        Html.answer(
                ctx,
                "send.jte",
                new SendView(
                        form,
                        talk.state().versions().size(),
                        !talk.state().keepsParentsOut(),
                        shown,
                        asking,
                        troubles,
                        message,
                        Alarms.of(talk)));
    }

    private static int rows(Typed typed) {
        String rows = typed.text("raekker");
        return rows.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(rows), 1, MOST_ROWS) : ROWS;
    }

    /** Without blanks around it. A line break is never taken away: the address goes into a header, and is refused. */
    private static String trimmed(String address) {
        return address.replaceAll("^[ \\t\\u00a0]+|[ \\t\\u00a0]+$", "");
    }

    private static String address(int row) {
        return "adresse_" + row;
    }

    private static String audience(int row) {
        return "til_" + row;
    }
}
