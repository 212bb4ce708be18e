package dk.trinvis.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium. It takes the one named by TRINVIS_BROWSER or found on the PATH, otherwise installs one: by apt-get where that
 * is allowed, by Playwright otherwise. Where none can be had, it fails and says what to do; it never skips.
 */
public final class Chrome implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String ADVICE =
            "the browser tests need Chromium. Install it (apt-get install chromium), or set"
                    + " TRINVIS_BROWSER to the path of a Chromium or Chrome";
    private static final int MINUTES = 10;

    private final Playwright playwright;
    private final Browser browser;

    private Chrome(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Opens one. Not shared between threads.
     *
     * @throws IllegalStateException if no browser can be had; the message says what to do
     */
    public static synchronized Chrome open() {
        Optional<Path> found = find();
        if (found.isEmpty() && installByApt()) {
            found = find();
        }
        if (found.isEmpty()) {
            installByPlaywright();
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions();
        var arguments = new ArrayList<>(ARGUMENTS);
        if (isRoot()) {
            arguments.add("--no-sandbox");
        }
        options.setArgs(arguments);
        found.ifPresent(options::setExecutablePath);
        try {
            return new Chrome(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(
                    ADVICE + "; " + found.map(Path::toString).orElse("Playwright's own") + " does not start", e);
        }
    }

    /** A new page on a phone 360 px wide, in a browser that knows nothing yet. */
    public Page phone(boolean javaScript) {
        return page(360, 740, javaScript, ColorScheme.LIGHT);
    }

    /** A new page of this size, in a browser that knows nothing yet. */
    public Page page(int width, int height, boolean javaScript, ColorScheme colours) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(javaScript)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("da-DK"));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String named = System.getenv("TRINVIS_BROWSER");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("TRINVIS_BROWSER is \"" + named + "\", which is no program; " + ADVICE);
            }
            return Optional.of(path);
        }
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean installByApt() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        return run(new ProcessBuilder("apt-get", "update")) && run(apt());
    }

    private static ProcessBuilder apt() {
        var install = new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        install.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return install;
    }

    private static void installByPlaywright() {
        ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        install.command().addAll(List.of("install", "chromium"));
        if (!run(install)) {
            throw new IllegalStateException(ADVICE + "; Playwright could not fetch its own");
        }
    }

    private static boolean run(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ADVICE + "; installing it was interrupted", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
