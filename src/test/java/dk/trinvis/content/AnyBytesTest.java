package dk.trinvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The loader answers to whatever stands in a file: with a library or with findings, never with an exception. */
class AnyBytesTest {

    private static final byte[] SIGNS = "{}[]:-#&*!|>'\"%@`,?\n\t ~0æ\u0000\ufeff".getBytes(StandardCharsets.UTF_8);

    private static ContentFiles with(ContentFiles files, String path, byte[] bytes) {
        var all = new TreeMap<String, byte[]>();
        files.paths().forEach(each -> all.put(each, files.bytes(each)));
        all.put(path, bytes);
        return new ContentFiles(all, new TreeSet<>());
    }

    @Test
    void one_byte_changed_anywhere_never_makes_it_throw() {
        var random = new Random(20261122);
        ContentFiles tiny = Tiny.asItIs().files();
        var paths = new ArrayList<>(tiny.paths());
        int broken = 0;
        for (int i = 0; i < 250; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            byte[] bytes = tiny.bytes(path);
            bytes[random.nextInt(bytes.length)] = SIGNS[random.nextInt(SIGNS.length)];

            if (ContentLoader.load(with(tiny, path, bytes)) instanceof Loaded.Broken told) {
                assertThat(told.findings())
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.line()).isPositive());
                broken++;
            }
        }
        assertThat(broken).isBetween(50, 250);
    }

    @Test
    void a_file_cut_off_anywhere_never_makes_it_throw() {
        ContentFiles tiny = Tiny.asItIs().files();
        for (String path : tiny.paths()) {
            byte[] whole = tiny.bytes(path);
            for (int length = 0; length < whole.length; length += 97) {
                Loaded loaded = ContentLoader.load(with(tiny, path, java.util.Arrays.copyOf(whole, length)));

                assertThat(loaded).isNotNull();
            }
        }
    }

    @Test
    void a_file_nested_without_end_is_a_finding() {
        Loaded loaded = ContentLoader.load(
                with(Tiny.asItIs().files(), "roles.yaml", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Broken.class,
                        broken -> assertThat(broken.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.problem()).startsWith("this is not YAML")));
    }
}
