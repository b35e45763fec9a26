package org.reglament.kit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lends tests the machine's own Chromium: one browser for all, a fresh visit for each. */
class Chromium implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(Chromium.class);
    private static final String MISSING =
            """

            ================================================================================
            NO BROWSER TESTS: neither Chromium nor Node is allowed to be missing for them.
            Install them ("apt-get install chromium nodejs") or name the browser in CHROMIUM.
            ================================================================================
            """;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-default-apps",
            "--disable-domain-reliability",
            // All pages are of one site: one process draws them, and no second one keeps a graphics card that is none.
            "--disable-site-isolation-trials",
            "--disable-software-rasterizer",
            "--renderer-process-limit=1",
            "--num-raster-threads=1",
            "--in-process-gpu",
            // Said again, this replaces the driver's own list, so it holds that too.
            "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
                    + "PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints,MediaRouter,Translate,"
                    + "NetworkTimeServiceQuerying,SpareRendererForSitePerProcess");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && node().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        System.err.println(MISSING);
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("Browser tests are required where CI=true, and there is no Chromium.");
        }
        return ConditionEvaluationResult.disabled("No Chromium or no Node");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = Running.get();
        String address = context.getRequiredTestInstance() instanceof Site site
                ? site.address()
                : "http://localhost:"
                        + SpringExtension.getApplicationContext(context)
                                .getEnvironment()
                                .getRequiredProperty("local.server.port");
        BrowserContext window = running.browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(!parameter.isAnnotated(WithoutScript.class))
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Kaliningrad")
                .setViewportSize(Visit.WIDE, Visit.HEIGHT));
        Visit visit = new Visit(window);
        context.getStore(HERE).put(parameter.getIndex(), (CloseableResource) window::close);
        context.getStore(HERE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visit visit = context.getStore(HERE).get(Visit.class, Visit.class);
        if (visit != null && context.getExecutionException().isPresent()) {
            visit.shot("FAILED-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        // The same engine without the windows, tabs and menus that nobody sees here: a third faster.
                        onPath("chromium-headless-shell"),
                        onPath("chromium"),
                        onPath("chromium-browser"),
                        onPath("google-chrome"))
                .flatMap(Optional::stream)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> node() {
        return onPath("node");
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(Objects.toString(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser of this process: Maven gives JUnit one class after the other, so JUnit's end is not the last one. */
    private static class Running {
        private static @Nullable Running now;

        static synchronized Running get() {
            Running running = now;
            if (running == null || !running.browser.isConnected()) {
                running = new Running();
                now = running;
            }
            return running;
        }

        private final Playwright playwright;
        private final Browser browser;

        Running() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            // The driver is a small jar; it runs on the machine's own Node and drives the machine's own browser.
            environment.put("PLAYWRIGHT_NODEJS_PATH", node().orElseThrow().toString());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            environment.put("PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1");
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.browser().orElseThrow())
                            .setHeadless(true)
                            .setArgs(ARGUMENTS));
            // Nobody else asks for anything by then, so another thread may.
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-closes"));
        }
    }
}
