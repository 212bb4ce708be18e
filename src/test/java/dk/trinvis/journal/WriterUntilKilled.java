package dk.trinvis.journal;

import dk.trinvis.dialogue.Command;
import dk.trinvis.dialogue.Content;
import java.nio.file.Path;

/**
 * A program that writes to a data folder from several threads until somebody kills it, and prints the dialogue and the command
 * of each write that was confirmed to it.
 */
public final class WriterUntilKilled {
    private static final int THREADS = 8;

    private WriterUntilKilled() {}

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
