package dk.trinvis.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.catalogue.Catalogue;
import dk.trinvis.content.TestContent;
import dk.trinvis.flow.Flow;
import dk.trinvis.guide.Library;
import dk.trinvis.web.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole conversations as text. {@code > } is what somebody says (see {@link Spoken}), {@code < } what comes of it, {@code #} a
 * remark; the first line names the flow. {@code -Dgolden.renew=true} writes the answers anew: read the difference before you
 * keep it.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/dk/trinvis/dialogue/golden");
    private static final boolean RENEW = Boolean.getBoolean("golden.renew");

    static List<String> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_conversation_goes_as_it_went(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        List<String> written = Files.readAllLines(file);
        List<String> now = held(written);
        if (RENEW) {
            Files.write(file, now);
        }
        assertThat(now).as("the conversation in " + file).isEqualTo(written);
    }

    private static List<String> held(List<String> written) {
        var now = new ArrayList<String>();
        var spoken = new Spoken(Talk.given(setting(written.getFirst())));
        for (String line : written) {
            if (!line.startsWith("<")) {
                now.add(line);
            }
            if (line.startsWith("> ")) {
                spoken.say(line.substring(2)).forEach(answer -> now.add("< " + answer));
            }
        }
        return now;
    }

    private static Setting setting(String firstLine) {
        assertThat(firstLine).startsWith("flow: ");
        String flow = firstLine.substring("flow: ".length());
        return flow.equals("lille") ? SmallFlow.setting(SmallFlow.flow()) : real(flow);
    }

    private static Setting real(String id) {
        Library library = TestContent.library();
        Flow flow = library.findFlow(id, "standard").orElseThrow();
        return Content.SHELF.setting(flow, "standard", SmallFlow.TODAY);
    }

    /** The project's own content, loaded when a conversation first needs it. */
    private static final class Content {
        static final Shelf SHELF = new Shelf(TestContent.library(), Catalogue.of(TestContent.library()));
    }
}
