package dk.trinvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged service in a process of its own: start, memory, page weight, and answers that are durable on disk.
 * Beside the answers stand, from the same run, a bare {@code GET /health/live} of the same server (what HTTP and this client
 * cost) and SQLite alone with the same commit (what the disk costs). The load average tells how quiet the machine was.
 */
public final class ServiceBench {
    private static final int STARTS = 7;
    private static final int DIALOGUES = 1_000;
    private static final int RUNS = 3;
    private static final int DISK_SECONDS = 3;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/a/[^\"]+)\"");

    private ServiceBench() {}

    /**
     * Prints one row a measurement. Needs {@code target/trinvis.jar}.
     *
     * @param words {@code start} or {@code answers} for that part alone
     */
    public static void main(String[] words) throws Exception {
        Path jar = Path.of("target", "trinvis.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there; run mvn -q -DskipTests package first");
        }
        Table.head();
        Table.row("load average before, of " + Runtime.getRuntime().availableProcessors() + " cores", load(), "–");
        if (words.length == 0 || words[0].equals("start")) {
            starts(jar);
        }
        if (words.length == 0 || words[0].equals("answers")) {
            answers(jar);
        }
        Table.row("load average after", load(), "–");
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    private static void starts(Path jar) throws Exception {
        Path archive = Files.createTempFile("trinvis", ".jsa");
        Files.delete(archive);
        Path data = Files.createTempDirectory("trinvis-bench");
        try (var once = Service.start(jar, data, with("-XX:ArchiveClassesAtExit=" + archive))) {
            once.firstPage();
        }
        Service.remove(data);
        start(jar, "start, java -jar alone, to first page", List.of(), "≤ 1,200 ms");
        start(jar, "start, with the flags of the README", Service.FLAGS, "≤ 1,200 ms");
        start(jar, "start, with class-data archive", with("-XX:SharedArchiveFile=" + archive), "≤ 600 ms");
        Files.delete(archive);
    }

    private static List<String> with(String flag) {
        return Stream.concat(Service.FLAGS.stream(), Stream.of(flag)).toList();
    }

    /** Each over a new data folder. */
    private static void start(Path jar, String what, List<String> flags, String budget) throws Exception {
        long[] millis = new long[STARTS];
        long[] cpu = new long[STARTS];
        long[] resident = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            Path data = Files.createTempDirectory("trinvis-bench");
            long begun = System.nanoTime();
            try (var service = Service.start(jar, data, flags)) {
                service.firstPage();
                millis[i] = (System.nanoTime() - begun) / 1_000_000;
                cpu[i] = service.cpu().toMillis();
                resident[i] = settled(service);
            }
            Service.remove(data);
        }
        Table.row(
                what,
                String.format(Locale.ROOT, "median %,d ms of %d, cpu %,d ms", median(millis), STARTS, median(cpu)),
                budget);
        Table.row("    memory after it, resident", median(resident) + " MiB", "≤ 160 MiB");
    }

    /** Memory once the index is made too: what the background still needs belongs to the start. */
    private static long settled(Service service) throws IOException {
        try (var client = new RawClient(service.address())) {
            client.get("/api/v1/search?q=sover+daarligt");
        }
        return service.residentMebibytes();
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void answers(Path jar) throws Exception {
        Path data = Files.createTempDirectory("trinvis-bench");
        try (var service = Service.start(jar, data, Service.FLAGS)) {
            weigh(service);
            var load = new Load(service);
            warm(load);
            Load.Result[] live = new Load.Result[RUNS];
            Load.Result[] full = new Load.Result[RUNS];
            Load.Result[] paced = new Load.Result[RUNS];
            for (int run = 0; run < RUNS; run++) {
                live[run] = load.full(4, (client, i) -> client.get("/health/live"));
                List<Load.Talker> busy = load.begin(DIALOGUES);
                full[run] = load.full(8, (client, i) -> busy.get(i % DIALOGUES).answer(client, i));
                List<Load.Talker> calm = load.begin(DIALOGUES);
                paced[run] =
                        load.paced(15, (client, i) -> calm.get(i % DIALOGUES).answer(client, i));
            }
            disk();
            row("GET /health/live, full load", live, true, "(beside)");
            row("answer on disk, full load", full, true, "≥ 9,000 a second");
            row("answer on disk, 1,000 a second", paced, false, "p50 ≤ 1 ms, p99 ≤ 10 ms");
            Table.row("memory after all that, resident", service.residentMebibytes() + " MiB", "–");
        }
        Service.remove(data);
    }

    private static void warm(Load load) throws Exception {
        List<Load.Talker> talkers = load.begin(DIALOGUES);
        load.full(4, (client, i) -> client.get("/health/live"));
        load.full(10, (client, i) -> talkers.get(i % DIALOGUES).answer(client, i));
    }

    private static void disk() throws SQLException, IOException {
        Table.row("SQLite alone, 1 row a commit", DiskPeer.measured(1, DISK_SECONDS), "(beside)");
        Table.row("SQLite alone, 16 rows a commit", DiskPeer.measured(16, DISK_SECONDS), "(beside)");
    }

    /** The run in the middle. */
    private static void row(String what, Load.Result[] runs, boolean full, String budget) {
        Load.Result[] sorted = runs.clone();
        Arrays.sort(
                sorted,
                full
                        ? java.util.Comparator.comparingDouble(Load.Result::perSecond)
                        : java.util.Comparator.comparingDouble(run -> run.millis(0.99)));
        Load.Result middle = sorted[RUNS / 2];
        Table.row(
                what + ", median of " + RUNS,
                (full ? String.format(Locale.ROOT, "%,.0f a second, ", middle.perSecond()) : "") + middle.percentiles(),
                budget);
        Table.row("    " + middle.cost(), "", "");
    }

    private static void weigh(Service service) throws IOException {
        try (var client = new RawClient(service.address())) {
            long bytes = client.get("/", "Accept-Encoding: gzip").bytes();
            Set<String> assets = new LinkedHashSet<>();
            ASSET.matcher(client.get("/").text()).results().forEach(found -> assets.add(found.group(1)));
            for (String asset : assets) {
                bytes += client.get(asset, "Accept-Encoding: gzip").bytes();
            }
            Table.row(
                    "first load of the chat page, " + (1 + assets.size()) + " requests",
                    String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0),
                    "≤ 60 kB");
        }
    }
}
