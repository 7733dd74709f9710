package dev.atoll.server.http;

import dev.atoll.store.people.People;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. */
@Readiness
final class Ready implements HealthCheck {
  private final People people;

  Ready(People people) {
    this.people = people;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      people.isEmpty();
      return HealthCheckResponse.up("database");
    } catch (RuntimeException e) {
      return HealthCheckResponse.builder()
          .name("database")
          .down()
          .withData("problem", String.valueOf(e.getMessage()))
          .build();
    }
  }
}
