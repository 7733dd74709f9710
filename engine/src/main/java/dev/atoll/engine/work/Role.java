package dev.atoll.engine.work;

import java.util.Locale;

/** Who does the work of a package, as rate cards know people. */
public enum Role {
  ARCHITECT("Solutions architect"),
  SECURITY("Security engineer"),
  CLOUD("Cloud engineer"),
  DATABASE("Database engineer"),
  MANAGER("Project manager");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** What people call it, where a rate card has no other title. */
  public String title() {
    return title;
  }

  /** The spelling in rate cards: {@code security}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
