package dk.trinvis.guide;

import dk.trinvis.flow.Alarm;
import java.util.List;
import java.util.Map;

/**
 * The words by which typed text is heard as danger. All lists are in lower case; a trailing {@code *} stands for any
 * ending. How they are combined stands in {@code catalogue}.
 *
 * @param phrases wordings that mean the danger wherever they stand, such as "blå mærker"
 * @param adults who may do harm, such as far, onkel, træner
 * @param harms what an adult does that is harm, such as slår
 * @param victims whom it is done to, such as ham, hende, barnet
 * @param harmless wordings that are cut out before anything is listened for, such as "slår rekord"
 */
public record AlarmWords(
        Map<Alarm, List<String>> phrases,
        List<String> adults,
        List<String> harms,
        List<String> victims,
        List<String> harmless) {
    public AlarmWords {
        phrases = Map.copyOf(phrases);
        adults = List.copyOf(adults);
        harms = List.copyOf(harms);
        victims = List.copyOf(victims);
        harmless = List.copyOf(harmless);
    }
}
