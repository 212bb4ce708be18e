package dk.trinvis.app;

import dk.trinvis.content.ContentFolder;
import dk.trinvis.content.Coverage;
import dk.trinvis.guide.Library;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program. Without a verb it starts the service. */
public final class Main {
    private static final String HELP = """
            trinvis               starts the service and prints its address
            trinvis check         checks the content: findings as file:line, and coverage by source
                                  document; ends with 1 if there are findings or a row is missing
            trinvis record <dialogue>
                                  writes a dialogue of the data folder as a golden conversation; its id stands in the
                                  address of its page. Only reads: the service may go on running
            trinvis help config   the environment variables, with default and meaning
            trinvis help          this text
            """;

    // Lucene asks for a module that changes nothing at this size. Held, since java.util.logging forgets loggers.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 4;

    private Main() {}

    /** Runs the verb of these words and ends the process with its status, or goes on serving. */
    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        LUCENE.setLevel(Level.SEVERE);
        // A virtual thread that reads the database, or makes an index, keeps its carrier: others must find one all the
        // same.
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        int status = run(Arrays.asList(words), System.getenv(), out, err);
        if (status >= 0) {
            System.exit(status);
        }
    }

    /**
     * Runs a verb.
     *
     * @return the exit status, or -1 where the service was started and goes on
     */
    static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        String verb = String.join(" ", words);
        if (verb.equals("help")) {
            out.print(HELP);
            return 0;
        }
        if (verb.equals("help config")) {
            out.print(Config.help());
            return 0;
        }
        boolean record = words.size() == 2 && words.getFirst().equals("record");
        if (!verb.isEmpty() && !verb.equals("check") && !record) {
            err.println("unknown verb \"" + verb + "\"");
            err.print(HELP);
            return 2;
        }
        try {
            Config config = Config.read(environment);
            if (record) {
                return RecordVerb.run(config, words.getLast(), out, err);
            }
            return verb.equals("check") ? check(config, out, err) : serve(config, out);
        } catch (Config.Faulty | Trinvis.CannotStart e) {
            err.println("Trinvis cannot start:");
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int serve(Config config, PrintStream out) throws Trinvis.CannotStart {
        Trinvis trinvis = Trinvis.start(config, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(trinvis::close, "shutdown"));
        out.println("Trinvis kører på " + trinvis.address());
        return -1;
    }

    private static int check(Config config, PrintStream out, PrintStream err) {
        try {
            Library library = Shelves.library(ContentFolder.read(config.content()));
            Coverage coverage = Coverage.of(library);
            out.println("no findings; revision " + library.revision());
            for (Coverage.Part part : coverage.parts()) {
                out.println("coverage " + part.guide() + ": " + part.cited() + " of " + part.total()
                        + (part.missing().isEmpty() ? "" : "; missing " + String.join(", ", part.missing())));
            }
            int total = coverage.cited().size() + coverage.missing().size();
            out.println("coverage: " + coverage.cited().size() + " of " + total + " inventory rows cited"
                    + (coverage.isWhole()
                            ? ""
                            : "; the content can be used, but does not carry all that the source documents ask for"));
            return coverage.isWhole() ? 0 : 1;
        } catch (Shelves.Unusable e) {
            e.findings().forEach(out::println);
            out.println(e.findings().size() + " findings");
            return 1;
        } catch (IOException e) {
            err.println("the content folder \"" + config.content() + "\" cannot be read (" + e
                    + "). Name the folder with TRINVIS_CONTENT");
            return 1;
        }
    }
}
