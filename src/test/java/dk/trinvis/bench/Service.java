package dk.trinvis.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The packaged service, in a process of its own. */
final class Service implements AutoCloseable {
    /** As the Dockerfile and {@code exec:exec} start it. */
    static final List<String> FLAGS = List.of(
            "-Xms96m",
            "-Xmn48m",
            "-Xmx256m",
            "-XX:MetaspaceSize=64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders");

    private final Process process;
    private final URI address;

    private Service(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Service start(Path jar, Path data, List<String> flags) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
                return new Service(process, URI.create(line.substring(at).strip()));
            }
        }
        throw new IllegalStateException("the service did not start");
    }

    URI address() {
        return address;
    }

    void firstPage() throws IOException {
        try (var client = new RawClient(address)) {
            RawClient.Answer page = client.get("/");
            if (page.status() != 200) {
                throw new IllegalStateException("the first page answered " + page.status());
            }
        }
    }

    /** Processor time that it has had so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long residentMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Empties and removes a data folder. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
