package dk.trinvis.web;

import dk.trinvis.web.api.DialoguesApi;
import dk.trinvis.web.api.HealthApi;
import dk.trinvis.web.api.KnowledgeApi;
import dk.trinvis.web.page.AcutePage;
import dk.trinvis.web.page.AskPage;
import dk.trinvis.web.page.BeginPage;
import dk.trinvis.web.page.DialoguePage;
import dk.trinvis.web.page.ErrorPage;
import dk.trinvis.web.page.ForgetPage;
import dk.trinvis.web.page.GuidePages;
import dk.trinvis.web.page.PostboxPage;
import dk.trinvis.web.page.SendPage;
import dk.trinvis.web.page.SheetPage;
import dk.trinvis.web.page.StartPage;
import dk.trinvis.web.page.TalksPage;
import dk.trinvis.web.picture.ContentPages;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;

/** The HTTP server: guards first, then the routes, then the one error path. */
public final class Server {
    /** Bytes that a request body may have. */
    public static final long MAX_BODY = 256 * 1024;

    private Server() {}

    /** A server that is not started yet. */
    public static Javalin create(Site site) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MAX_BODY;
            config.http.generateEtags = false;
            config.http.prefer405over404 = true;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.jetty.modifyServer(server -> server.insertHandler(new Guards()));
            RoutesConfig routes = config.routes;
            routes.get(Paths.ASSETS, Assets::serve);
            var start = new StartPage(site);
            start.register(routes);
            new KnowledgeApi(site).register(routes);
            new DialoguesApi(site).register(routes);
            new HealthApi(site).register(routes);
            new AcutePage(site).register(routes);
            new BeginPage(site, start).register(routes);
            new TalksPage(site).register(routes);
            new GuidePages(site).register(routes);
            new AskPage(site).register(routes);
            new DialoguePage(site).register(routes);
            new SheetPage(site).register(routes);
            new SendPage(site).register(routes);
            new PostboxPage(site).register(routes);
            new ForgetPage(site).register(routes);
            new ContentPages(site).register(routes);
            Errors.register(routes, new ErrorPage(site)::show);
        });
    }
}
