package dev.atoll.store.resource;

import dev.atoll.store.Estate;

/** Resources: lists, one, its configurations over time, and what surrounds it. */
public final class Resources {
  private final Estate estate;

  public Resources(Estate estate) {
    this.estate = estate;
  }
}
