package dk.trinvis.journal;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that writes to a data folder from several threads until somebody kills it, and prints the dialogue and the command
 * of each write that was confirmed to it.
 */
public final class WriterUntilKilled {
    private static final int THREADS = 8;

    private WriterUntilKilled() {}

    /** How to start it on this data folder in a process of its own, with these further options for Java. */
    static ProcessBuilder start(Path data, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), WriterUntilKilled.class.getName(), data.toString()));
        return new ProcessBuilder(command);
    }

    public static void main(String[] args) {
        Dialogues dialogues = Running.in(Path.of(args[0])).dialogues();
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> write(dialogues));
        }
    }

    private static void write(Dialogues dialogues) {
        String id = Running.begin(dialogues);
        for (int i = 0; ; i++) {
            String command = "command-" + i;
            Outcome outcome = dialogues.handle(
                    id,
                    Running.order(
                            dialogues,
                            id,
                            command,
                            new Command.Add("perspektiv", new Content.Note("note " + i, false))));
            if (outcome instanceof Outcome.Done) {
                System.out.println(id + " " + command);
            }
        }
    }
}
