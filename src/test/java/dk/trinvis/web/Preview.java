package dk.trinvis.web;

import java.nio.file.Files;

/** Serves the pages on a port, to be looked at. */
public final class Preview {
    private Preview() {}

    public static void main(String[] args) throws Exception {
        System.out.println(
                Running.in(Files.createTempDirectory("preview"), args[1], Integer.parseInt(args[0])).url());
    }
}
