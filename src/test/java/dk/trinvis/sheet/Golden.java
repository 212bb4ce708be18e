package dk.trinvis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what a test expects word for word. {@code -Dgolden.renew=true} writes them anew, to be read before a commit. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dk/trinvis/sheet");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(file).as("renew with -Dgolden.renew=true").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
