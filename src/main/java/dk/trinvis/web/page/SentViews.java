package dk.trinvis.web.page;

import dk.trinvis.dialogue.Audience;
import dk.trinvis.mail.MailState;
import java.time.Instant;
import java.util.List;

/**
 * Says what became of each message.
 *
 * @param folder whether messages are laid in the postbox on this machine instead of being sent
 */
record SentViews(boolean folder, Instant now) {

    /** @param keptOut whether nothing may reach the parents, so that nobody is asked to try again */
    List<SentView> of(List<MailState> states, boolean keptOut) {
        return states.stream().map(state -> of(state, keptOut)).toList();
    }

    private SentView of(MailState mail, boolean keptOut) {
        String when = DanishTime.near(mail.changedAt(), now);
        boolean parents = mail.audience() == Audience.PARENTS;
        return switch (mail.state()) {
            case QUEUED ->
                view(
                        mail,
                        mail.attempts() == 0
                                ? "I kø siden " + when + "."
                                : "Stadig i kø. " + mail.reason() + " Vi prøver igen "
                                        + DanishTime.near(mail.nextTry(), now) + ".",
                        "wait",
                        mail.attempts() > 0);
            case ACCEPTED ->
                view(
                        mail,
                        folder
                                ? "Lagt i postkassen her på maskinen " + when + "."
                                : "Modtaget af mailserveren " + when + ".",
                        "ok",
                        false);
            case FAILED -> view(mail, "Ikke sendt " + when + ". " + mail.reason(), "bad", !(parents && keptOut));
            case HELD -> view(mail, "Stoppet " + when + ". " + mail.reason(), "bad", !keptOut);
        };
    }

    private static SentView view(MailState mail, String words, String kind, boolean retry) {
        return new SentView(
                mail.mailId(),
                mail.address(),
                (mail.audience() == Audience.PARENTS ? "Forældrenes ark" : "Jeres eget ark") + ", version "
                        + mail.version(),
                words.strip(),
                kind,
                mail.state() == MailState.State.QUEUED,
                retry);
    }
}
