package dk.trinvis.script;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trinvis.content.TestContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden conversations: {@code golden/<flow>/*.txt}, as {@link Script} says, held anew on the project's own content.
 * {@code -Dtrinvis.renew=true} writes what comes of each line anew: read the difference before you keep it.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/dk/trinvis/golden");
    private static final boolean RENEW = Boolean.getBoolean("trinvis.renew");

    static List<String> conversations() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void a_conversation_goes_as_it_went(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        List<String> written = Files.readAllLines(file);
        List<String> now = Script.hold(written, RealStage::setting);
        if (RENEW) {
            Files.write(file, now);
        }
        assertThat(now).as("the conversation in " + file).isEqualTo(written);
        assertThat(written.getFirst()).as("the folder is named after the flow").isEqualTo("flow: " + folderOf(name));
    }

    @Test
    void every_conversation_of_the_content_has_a_golden_one() throws IOException {
        Set<String> flows = TestContent.library().editions().values().stream()
                .flatMap(edition -> edition.flows().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> golden = conversations().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(golden).as("folders under " + FOLDER).containsAll(flows);
    }

    private static String folderOf(String name) {
        return Path.of(name).getName(0).toString();
    }
}
