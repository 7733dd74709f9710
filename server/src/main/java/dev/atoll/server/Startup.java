package dev.atoll.server;

import dev.atoll.server.demo.DemoEstate;
import dev.atoll.server.people.Onboarding;
import dev.atoll.server.scan.ScanWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** What happens when the server starts and ends. */
final class Startup {
  private static final Logger LOG = Logger.getLogger("atoll");

  private final Settings settings;
  private final Onboarding onboarding;
  private final DemoEstate demo;
  private final ScanWork work;

  Startup(Settings settings, Onboarding onboarding, DemoEstate demo, ScanWork work) {
    this.settings = settings;
    this.onboarding = onboarding;
    this.demo = demo;
    this.work = work;
  }

  void start(@Observes StartupEvent event) {
    if (settings.demo()) {
      demo.fill();
    }
    work.start();
  }

  /** Whoever reads the address may call it at once: so it is told when the server listens. */
  void listening(@ObservesAsync HttpServerStart event) {
    // not by the logger: it is meant for the person at the terminal, and no collector's business
    System.out.printf(
        "%nAtoll runs at %s%nSign in once, within 24 hours: %s%n%n",
        settings.address(), onboarding.keyAddress());
    LOG.infof("serving %s", settings.address());
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
  }
}
