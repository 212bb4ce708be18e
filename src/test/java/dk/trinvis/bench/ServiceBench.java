package dk.trinvis.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the running service, from the packaged jar in a process of its own: start, memory, page weight and answers that
 * are durable on disk. Beside the answers stands a bare {@code GET /health/live} of the same server: what the web layer
 * costs alone.
 */
public final class ServiceBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STARTS = 7;
    private static final int DIALOGUES = 1_000;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/a/[^\"]+)\"");

    private ServiceBench() {}

    /** Prints one row a measurement. Needs {@code target/trinvis.jar}. */
    public static void main(String[] args) throws Exception {
        Path jar = Path.of("target", "trinvis.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there; run mvn -q -DskipTests package first");
        }
        Table.head();
        Path archive = Files.createTempFile("trinvis", ".jsa");
        Files.delete(archive);
        try (var once = Service.start(jar, List.of("-XX:ArchiveClassesAtExit=" + archive))) {
            once.firstPage();
        }
        starts(jar, "start, jar to first page", List.of(), 1_200);
        starts(jar, "start, jar with class-data archive", List.of("-XX:SharedArchiveFile=" + archive), 600);
        try (var service = Service.start(jar, List.of())) {
            service.firstPage();
            Table.row("memory after start, resident", service.residentMebibytes() + " MiB", "≤ 160 MiB");
            weigh(service);
            List<Talker> talkers = begin(service);
            full(service, talkers, "GET /health/live, full load", 4, false, "(beside)");
            full(service, talkers, "answer on disk, full load (warm-up)", 5, true, "–");
            full(service, talkers, "answer on disk, full load", 10, true, "≥ 9,000 a second");
            paced(service, talkers);
        }
        Files.deleteIfExists(archive);
    }

    private static void starts(Path jar, String what, List<String> flags, int budget) throws Exception {
        long[] millis = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            try (var service = Service.start(jar, flags)) {
                service.firstPage();
                millis[i] = (System.nanoTime() - begun) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        Table.row(what, "median " + millis[STARTS / 2] + " ms of " + STARTS, "≤ " + budget + " ms");
    }

    private static void weigh(Service service) throws IOException {
        try (var client = new RawClient(service.address)) {
            RawClient.Answer page = client.get("/", "Accept-Encoding: gzip");
            RawClient.Answer plain = client.get("/");
            Set<String> assets = new LinkedHashSet<>();
            ASSET.matcher(plain.text()).results().forEach(found -> assets.add(found.group(1)));
            long bytes = page.bytes();
            for (String asset : assets) {
                bytes += client.get(asset, "Accept-Encoding: gzip").bytes();
            }
            Table.row(
                    "first load of the chat page, " + (1 + assets.size()) + " requests",
                    String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0),
                    "≤ 60 kB");
        }
    }

    /** One dialogue and the commands that it gives. */
    private static final class Talker {
        private static final List<String> AGES = List.of("0-2", "3-5", "6-9", "10-14", "15-17");
        private final String path;
        private final String bearer;
        private long given;

        Talker(String id, String token) {
            path = "/api/v1/dialogues/" + id + "/commands";
            bearer = "Authorization: Bearer " + token;
        }

        void answer(RawClient client) throws IOException {
            given++;
            String command = "{\"commandId\":\"bench-" + given + "-"
                    + ThreadLocalRandom.current().nextInt(1_000_000)
                    + "\",\"seq\":1,\"type\":\"note\",\"step\":\"bekymrer\",\"value\":\"Sover dårligt og er træt om dagen,"
                    + " især mandag. Alder " + AGES.get((int) (given % AGES.size())) + ".\"}";
            RawClient.Answer answer = client.post(path, command, bearer);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.status() + ": " + answer.text());
            }
        }
    }

    private static List<Talker> begin(Service service) throws IOException {
        var talkers = new ArrayList<Talker>();
        try (var client = new RawClient(service.address)) {
            for (int i = 0; i < DIALOGUES; i++) {
                JsonNode begun = JSON.readTree(
                        client.post("/api/v1/dialogues", "{\"flow\":\"trin2\"}").text());
                talkers.add(new Talker(
                        begun.path("id").asString(), begun.path("token").asString()));
            }
        }
        return talkers;
    }

    /** As many as the server takes, from 32 connections that wait for each answer. */
    private static void full(
            Service service, List<Talker> talkers, String what, int seconds, boolean answers, String budget)
            throws Exception {
        int connections = 32;
        var count = new AtomicLong();
        var latencies = new long[connections][];
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int c = 0; c < connections; c++) {
            int number = c;
            threads.add(Thread.ofPlatform().start(() -> {
                var taken = new Samples();
                try (var client = new RawClient(service.address)) {
                    for (int i = number; System.nanoTime() < end; i += connections) {
                        long begun = System.nanoTime();
                        if (answers) {
                            talkers.get(i % talkers.size()).answer(client);
                        } else {
                            client.get("/health/live");
                        }
                        taken.add(System.nanoTime() - begun);
                        count.incrementAndGet();
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                latencies[number] = taken.all();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Table.row(
                what,
                String.format(Locale.ROOT, "%,d a second, %s", count.get() / seconds, percentiles(latencies)),
                budget);
    }

    /** A thousand a second at even times; a late answer counts from when it was due. */
    private static void paced(Service service, List<Talker> talkers) throws Exception {
        int connections = 20;
        int seconds = 20;
        int each = 1_000 / connections;
        var latencies = new long[connections][];
        long origin = System.nanoTime() + 100_000_000L;
        var threads = new ArrayList<Thread>();
        for (int c = 0; c < connections; c++) {
            int number = c;
            threads.add(Thread.ofPlatform().start(() -> {
                var taken = new Samples();
                try (var client = new RawClient(service.address)) {
                    for (int i = 0; i < each * seconds; i++) {
                        long due = origin + (long) i * 1_000_000_000L / each + number * 1_000_000L;
                        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                            LockSupport.parkNanos(wait);
                        }
                        talkers.get((i * connections + number) % talkers.size()).answer(client);
                        taken.add(System.nanoTime() - due);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                latencies[number] = taken.all();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Table.row("answer on disk, 1,000 a second", percentiles(latencies), "p50 ≤ 1 ms, p99 ≤ 10 ms");
    }

    private static String percentiles(long[][] latencies) {
        long[] all = Stream.of(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms",
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    /** Growing list of nanoseconds, without boxing. */
    private static final class Samples {
        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] all() {
            return Arrays.copyOf(values, size);
        }
    }

    /** The packaged service over a new data folder. */
    private static final class Service implements AutoCloseable {
        private final Process process;
        private final Path data;
        private final URI address;

        private Service(Process process, Path data, URI address) {
            this.process = process;
            this.data = data;
            this.address = address;
        }

        static Service start(Path jar, List<String> flags) throws IOException {
            Path data = Files.createTempDirectory("trinvis-bench");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders"));
            command.addAll(flags);
            command.addAll(List.of("-jar", jar.toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("TRINVIS_PORT", "0");
            builder.environment().put("TRINVIS_DATA", data.toString());
            Process process = builder.start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int at = line.indexOf("http://");
                if (at >= 0) {
                    return new Service(
                            process, data, URI.create(line.substring(at).strip()));
                }
            }
            throw new IllegalStateException("the service did not start");
        }

        void firstPage() throws IOException {
            try (var client = new RawClient(address)) {
                RawClient.Answer page = client.get("/");
                if (page.status() != 200) {
                    throw new IllegalStateException("the first page answered " + page.status());
                }
            }
        }

        String residentMebibytes() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
                }
            }
            return "?";
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
