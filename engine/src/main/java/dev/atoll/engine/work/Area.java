package dev.atoll.engine.work;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a work package is about. Risks that can be mended while services run are grouped by what the
 * framework's questions are about; those that interrupt a service, by the kind of service, because
 * that is who must agree on a window. Declared so that what others need stands before them.
 */
public enum Area {
  IDENTITY(
      Phase.FOUNDATIONS,
      Role.SECURITY,
      "Identity and access",
      "People and machines have the rights that they need and no more, and prove who they are."),
  DETECTION(
      Phase.FOUNDATIONS,
      Role.SECURITY,
      "Logging and detection",
      "What happens in the accounts is recorded, watched, and reaches somebody."),
  BACKUP(
      Phase.FOUNDATIONS,
      Role.CLOUD,
      "Backup and recovery",
      "Data can be restored within the time that the business can bear."),
  NETWORK(
      Phase.PROTECTION,
      Role.SECURITY,
      "Network exposure",
      "Only what must be reachable is reachable, and only from where it must be."),
  DATA(
      Phase.PROTECTION,
      Role.SECURITY,
      "Data protection",
      "Data is classified, encrypted, and guarded against loss at rest and in transit."),
  SERVERS(
      Phase.PROTECTION,
      Role.CLOUD,
      "Servers and software",
      "Machines and images are managed, patched and hardened."),
  RESILIENCE(
      Phase.PROTECTION,
      Role.ARCHITECT,
      "Resilience",
      "The failure of one component, zone or line does not take a business service down."),
  OPERATIONS(
      Phase.PROTECTION,
      Role.CLOUD,
      "Operations",
      "Changes are safe, and whoever is on call sees and handles failures early."),
  WINDOW_DATABASES(
      Phase.WINDOWS,
      Role.DATABASE,
      "Database maintenance",
      "Changes of databases and caches that interrupt whoever uses them."),
  WINDOW_STORAGE(
      Phase.WINDOWS,
      Role.CLOUD,
      "Storage maintenance",
      "Changes of buckets and file systems that can stop requests which work today."),
  WINDOW_TRAFFIC(
      Phase.WINDOWS,
      Role.CLOUD,
      "Network maintenance",
      "Changes of load balancers, gateways and networks that interrupt connections."),
  WINDOW_COMPUTE(
      Phase.WINDOWS,
      Role.CLOUD,
      "Compute maintenance",
      "Changes of compute that restart, replace or detach what runs."),
  WINDOW_PLATFORM(
      Phase.WINDOWS,
      Role.ARCHITECT,
      "Platform maintenance",
      "Changes of other services that can interrupt whoever relies on them."),
  PERFORMANCE(
      Phase.OPTIMISATION,
      Role.CLOUD,
      "Performance",
      "Resources fit their load, and their speed is measured."),
  COST(
      Phase.OPTIMISATION,
      Role.ARCHITECT,
      "Cost",
      "Spending is visible, and nothing is paid for that serves nobody."),
  SUSTAINABILITY(
      Phase.OPTIMISATION,
      Role.CLOUD,
      "Sustainability",
      "The same work is done with less energy and hardware.");

  private final Phase phase;
  private final Role owner;
  private final String title;
  private final String aim;

  Area(Phase phase, Role owner, String title, String aim) {
    this.phase = phase;
    this.owner = owner;
    this.title = title;
    this.aim = aim;
  }

  public Phase phase() {
    return phase;
  }

  /** Who answers for a package of it. */
  public Role owner() {
    return owner;
  }

  public String title() {
    return title;
  }

  /** What is true when the work is done; one sentence for people. */
  public String aim() {
    return aim;
  }

  /** What has to be done before, where it is part of the work at all. */
  public Set<Area> needs() {
    return switch (this) {
      case IDENTITY -> EnumSet.noneOf(Area.class);
      case DETECTION, BACKUP -> EnumSet.of(IDENTITY);
      case NETWORK, SERVERS, OPERATIONS -> EnumSet.of(IDENTITY, DETECTION);
      case DATA -> EnumSet.of(IDENTITY, BACKUP);
      case RESILIENCE -> EnumSet.of(DETECTION, BACKUP);
      case WINDOW_DATABASES, WINDOW_STORAGE, WINDOW_TRAFFIC, WINDOW_COMPUTE, WINDOW_PLATFORM ->
          EnumSet.of(IDENTITY, DETECTION, BACKUP);
      case PERFORMANCE, COST, SUSTAINABILITY -> EnumSet.of(DETECTION, BACKUP);
    };
  }

  /** Why others wait for it; the end of a sentence. Empty where nothing waits for it. */
  public String reason() {
    return switch (this) {
      case IDENTITY -> "the changes are made under the access rights that it puts in order";
      case DETECTION -> "what a change does must be recorded and seen";
      case BACKUP -> "what goes wrong must be restorable";
      default -> "";
    };
  }
}
