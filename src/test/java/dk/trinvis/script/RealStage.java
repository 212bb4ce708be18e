package dk.trinvis.script;

import dk.trinvis.content.TestContent;
import dk.trinvis.dialogue.Setting;
import dk.trinvis.dialogue.SmallFlow;
import dk.trinvis.web.Shelf;
import java.time.LocalDate;

/** The project's own content as a stage, and beside it the small flow {@code lille} of the tests. */
public final class RealStage {
    private static final String SMALL = "lille";

    private RealStage() {}

    /** Loaded when a conversation first needs it. */
    private static final class Content {
        static final Shelf SHELF = new Shelf(TestContent.library());
    }

    /** The setting of a conversation; see {@link Script.Stage}. */
    public static Setting setting(String flow, String profile, LocalDate today) {
        return flow.equals(SMALL)
                ? SmallFlow.setting(SmallFlow.flow())
                : Content.SHELF.setting(
                        TestContent.library()
                                .findFlow(flow, profile)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        profile + " has no conversation \"" + flow + "\"")),
                        profile,
                        today);
    }
}
