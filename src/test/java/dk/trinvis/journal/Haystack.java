package dk.trinvis.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every byte of every file in a folder, to look for something that must not be there. */
public final class Haystack {
    // One byte, one character: searching the text is searching the bytes.
    private final List<String> files = new ArrayList<>();

    private Haystack() {}

    public static Haystack of(Path folder) throws IOException {
        var haystack = new Haystack();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                haystack.files.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return haystack;
    }

    public boolean finds(byte[] needle) {
        String text = new String(needle, StandardCharsets.ISO_8859_1);
        return files.stream().anyMatch(file -> file.contains(text));
    }

    /** Whether the text is there in UTF-8 or in UTF-16. */
    public boolean finds(String needle) {
        return finds(needle.getBytes(StandardCharsets.UTF_8))
                || finds(needle.getBytes(StandardCharsets.UTF_16LE))
                || finds(needle.getBytes(StandardCharsets.UTF_16BE));
    }
}
