package dev.atoll.server.demo;

import dev.atoll.store.Estate;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workloads of the example, by the tags that its resources carry. */
final class DemoWorkloads {
  private DemoWorkloads() {}

  private record Sketch(
      String name, String tag, Criticality criticality, String owner, List<String> services) {
    Workload workload() {
      return new Workload(
          0,
          name,
          "production",
          criticality,
          owner,
          services,
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of("service", tag, "env", "production"),
          List.of(),
          List.of(),
          List.of());
    }
  }

  private static final List<Sketch> PRODUCTION =
      List.of(
          new Sketch(
              "PIX gateway",
              "pix-gateway",
              Criticality.CRITICAL,
              "payments",
              List.of("Instant payments")),
          new Sketch(
              "Cards", "cards", Criticality.CRITICAL, "cards", List.of("Card authorisation")),
          new Sketch(
              "Ledger",
              "ledger",
              Criticality.CRITICAL,
              "core-banking",
              List.of("Instant payments", "Card authorisation", "Statements")),
          new Sketch(
              "Antifraud",
              "antifraud",
              Criticality.CRITICAL,
              "risk",
              List.of("Instant payments", "Card authorisation")),
          new Sketch("Boleto", "boleto", Criticality.HIGH, "payments", List.of("Bill payments")),
          new Sketch(
              "Mobile app", "mobile-bff", Criticality.HIGH, "channels", List.of("Mobile banking")),
          new Sketch(
              "Onboarding", "onboarding", Criticality.HIGH, "growth", List.of("New customers")),
          new Sketch("Credit", "credit", Criticality.HIGH, "credit", List.of("Loans")),
          new Sketch(
              "Data platform", "data-platform", Criticality.MEDIUM, "data", List.of("Reporting")));

  static void add(Estate estate, Instant now) {
    PRODUCTION.forEach(sketch -> estate.workloads().add(sketch.workload(), now));
    estate
        .workloads()
        .add(
            new Workload(
                0,
                "Staging",
                "staging",
                Criticality.LOW,
                "platform",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of("env", "staging"),
                List.of(),
                List.of(),
                List.of()),
            now);
  }
}
