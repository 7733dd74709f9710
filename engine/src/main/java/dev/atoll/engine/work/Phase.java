package dev.atoll.engine.work;

/** A stretch of a project; declared in the order in which they run. */
public enum Phase {
  FOUNDATIONS(
      "Foundations",
      "What everything else relies on: who may do what, what is recorded, what can be restored."),
  PROTECTION("Protection and resilience", "What can be mended while the services run."),
  WINDOWS(
      "Maintenance windows",
      "What interrupts a service, bundled so that each resource is interrupted once."),
  OPTIMISATION(
      "Optimisation", "What makes the workload faster, cheaper and leaner once it is safe.");

  private final String title;
  private final String meaning;

  Phase(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
