package dk.trinvis.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** Which program this is, so that what it has found good once need not be looked through again at every start. */
final class Build {
    private Build() {}

    /**
     * A name that changes with every class, resource and library of the program; empty where it runs from a folder of classes,
     * which may change at any time.
     */
    static Optional<String> id() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.of(nameOf(jar)) : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException e) {
            // Without a name everything is looked through again: slower, never wrong.
            return Optional.empty();
        }
    }

    /** The directory of a jar holds a checksum of each entry; the manifest among them names the libraries. */
    private static String nameOf(Path jar) throws IOException {
        var sum = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> {
                String line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            });
        }
        return Long.toHexString(sum.getValue()) + "-" + Files.size(jar);
    }
}
