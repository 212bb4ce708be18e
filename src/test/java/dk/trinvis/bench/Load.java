package dk.trinvis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a running service over many connections, and how long each answer took. */
final class Load {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONNECTIONS = 32;
    private static final int PACED_CONNECTIONS = 20;

    private final Service service;

    Load(Service service) {
        this.service = service;
    }

    /**
     * @param seconds that it took altogether
     * @param nanos each answer's time, sorted
     * @param serverMicros processor time of the service for each answer
     * @param clientMicros the same of this process
     */
    record Result(double seconds, long[] nanos, double serverMicros, double clientMicros) {
        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double part) {
            return nanos[(int) ((nanos.length - 1) * part)] / 1e6;
        }

        String percentiles() {
            return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", millis(0.5), millis(0.99));
        }

        String cost() {
            return String.format(
                    Locale.ROOT, "cpu: service %.0f µs, client %.0f µs an answer", serverMicros, clientMicros);
        }
    }

    /** One request on a connection; the number counts the requests of that connection. */
    interface Exchange {
        void run(RawClient client, int number) throws IOException;
    }

    /** A dialogue and the notes that are written in it. */
    static final class Talker {
        private static final List<String> AGES = List.of("0-2", "3-5", "6-9", "10-14", "15-17");
        private final String path;
        private final String bearer;

        private Talker(JsonNode begun) {
            path = "/api/v1/dialogues/" + begun.path("id").asString() + "/commands";
            bearer = "Authorization: Bearer " + begun.path("token").asString();
        }

        void answer(RawClient client, int number) throws IOException {
            // No two alike, so that no answer comes from a cache.
            String command = "{\"commandId\":\"bench-" + number + "-"
                    + ThreadLocalRandom.current().nextInt(1_000_000_000)
                    + "\",\"seq\":1,\"type\":\"note\",\"step\":\"bekymrer\",\"value\":\"Sover dårligt og er træt om dagen,"
                    + " især mandag. Alder " + AGES.get(number % AGES.size()) + ".\"}";
            RawClient.Answer answer = client.post(path, command, bearer);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.status() + ": " + answer.text());
            }
        }
    }

    /** New dialogues, each a team's conversation of its own. */
    List<Talker> begin(int dialogues) throws IOException {
        var talkers = new ArrayList<Talker>();
        try (var client = new RawClient(service.address())) {
            for (int i = 0; i < dialogues; i++) {
                talkers.add(new Talker(JSON.readTree(
                        client.post("/api/v1/dialogues", "{\"flow\":\"trin2\"}").text())));
            }
        }
        return talkers;
    }

    /** As many as the service takes: every connection asks again as soon as it has its answer. */
    Result full(int seconds, Exchange exchange) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return run(CONNECTIONS, connection -> i -> System.nanoTime() < end ? System.nanoTime() : -1, exchange);
    }

    /** A thousand a second at even times; a late answer counts from when it was due. */
    Result paced(int seconds, Exchange exchange) throws InterruptedException {
        long origin = System.nanoTime() + 100_000_000L;
        long gap = PACED_CONNECTIONS * 1_000_000L;
        long each = seconds * 1_000L / PACED_CONNECTIONS;
        return run(
                PACED_CONNECTIONS,
                connection -> i -> i < each ? origin + i * gap + connection * 1_000_000L : -1,
                exchange);
    }

    private interface Schedule {
        /** When the connection's n-th request is due; negative where it has had its last. */
        LongUnaryOperator of(int connection);
    }

    private Result run(int connections, Schedule schedule, Exchange exchange) throws InterruptedException {
        var nanos = new long[connections][];
        long server = service.cpu().toNanos();
        long client = ownCpu();
        long begun = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int c = 0; c < connections; c++) {
            int connection = c;
            threads.add(Thread.ofPlatform()
                    .start(() -> nanos[connection] = work(connection, schedule.of(connection), exchange)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] all = Stream.of(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                seconds,
                all,
                (service.cpu().toNanos() - server) / 1e3 / all.length,
                (ownCpu() - client) / 1e3 / all.length);
    }

    private long[] work(int connection, LongUnaryOperator schedule, Exchange exchange) {
        var taken = new long[1024];
        int done = 0;
        try (var client = new RawClient(service.address())) {
            for (long due = schedule.applyAsLong(0); due >= 0; due = schedule.applyAsLong(done)) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                exchange.run(client, connection + done * CONNECTIONS);
                if (done == taken.length) {
                    taken = Arrays.copyOf(taken, done * 2);
                }
                taken[done++] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(taken, done);
    }

    private static long ownCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
