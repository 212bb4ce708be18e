package dk.trinvis.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code start.jte} shows.
 *
 * @param token against forged forms
 * @param command the id under which the dialogue that this form begins counts once
 * @param here the step that is open; empty where the advice is shown
 * @param notice one sentence about the page itself; may be empty
 * @param panels danger, most urgent first
 * @param quieted danger that somebody said was not meant
 * @param dismissed hidden fields
 * @param answers to what was asked in place of a worry
 * @param asked a question that was asked beside the conversation
 * @param dialogues those that this browser may go on with
 */
public record StartView(
        String token,
        String command,
        String here,
        String notice,
        List<Panel> panels,
        List<Quieted> quieted,
        List<String> dismissed,
        List<StartTurn> turns,
        Optional<Advised> advice,
        Optional<Asked> answers,
        Optional<Asked> asked,
        List<Held.Dialog> dialogues) {

    /** Whether nothing has been said yet. */
    public boolean blank() {
        return turns.size() == 1
                && turns.getFirst() instanceof StartTurn.Write write
                && write.value().isEmpty();
    }

    /** The signals of the open question, if it has any. */
    public Optional<StartTurn.Signs> signs() {
        return turns.stream()
                .flatMap(turn -> switch (turn) {
                    case StartTurn.Write write -> Stream.of(write.signs());
                    case StartTurn.Tick tick -> Stream.of(tick.signs());
                    case StartTurn.Said said -> Stream.<StartTurn.Signs>empty();
                    case StartTurn.Pick pick -> Stream.<StartTurn.Signs>empty();
                    case StartTurn.Place place -> Stream.<StartTurn.Signs>empty();
                })
                .findFirst();
    }

    /**
     * A danger that was put aside.
     *
     * @param kind id of the alarm
     */
    public record Quieted(String kind, String topic) {}

    /**
     * What to do now.
     *
     * @param kept whether the steps are kept back, because they would involve the parents
     * @param talks other conversations that go on with what was said
     * @param led conversations that lead one of the steps, and begin with nothing said
     */
    public record Advised(
            boolean kept,
            List<Todo> steps,
            List<Todo> partners,
            Optional<Todo> effort,
            List<TalksPage.Offer> talks,
            List<TalksPage.Offer> led) {}
}
