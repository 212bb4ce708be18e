package dk.trinvis.web.page;

/**
 * What became of one recipient's mail, in plain words.
 *
 * @param mail its id
 * @param which which sheet it is
 * @param state such as Modtaget af mailserveren i dag kl. 14.10
 * @param kind ok, bad or wait: how it is shown, beside the words
 * @param waiting whether it is still on its way
 * @param retry whether somebody may ask for it again
 */
public record SentView(
        String mail, String address, String which, String state, String kind, boolean waiting, boolean retry) {}
