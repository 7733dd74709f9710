package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Unresolved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stacks of one outermost template share while they are read; not for several threads. */
final class Reading {
  /** What a stack costs, in steps: no template may nest more than a thousand. */
  private static final int STACK = 5000;

  private final Budget budget;
  private final Map<Path, Optional<TemplateFile>> files = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> absent = new LinkedHashMap<>();
  private final Set<String> touched = new HashSet<>();

  Reading(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /** A nested template; empty, and a fault, where it cannot be read. */
  Optional<TemplateFile> nested(Path file, String name) {
    budget.spend(STACK);
    Optional<TemplateFile> known = files.get(file);
    if (known == null) {
      known = attempt(() -> TemplateFile.read(file, name));
      files.put(file, known);
    }
    return known;
  }

  /** A part of the work, which does not end the rest. */
  interface Part<T> {
    @Nullable T work();
  }

  /** What a part gives; empty, and a fault, where it cannot be done. */
  <T> Optional<T> attempt(Part<T> part) {
    try {
      return Optional.ofNullable(part.work());
    } catch (AtollException e) {
      faults.add(e.getMessage());
      return Optional.empty();
    }
  }

  void fault(String what) {
    faults.add(what);
  }

  /** Something that is not at hand. */
  void absent(String address, String why) {
    absent.put(address, why);
  }

  /** What a template that is not at hand is told of may be configured by it. */
  void touch(@Nullable Object value) {
    switch (value) {
      case Unresolved unresolved -> touched.addAll(unresolved.targets());
      case Map<?, ?> map -> map.values().forEach(this::touch);
      case List<?> list -> list.forEach(this::touch);
      case null, default -> {}
    }
  }

  List<String> faults() {
    return faults;
  }

  /** Why, by address. */
  Map<String, String> absent() {
    return absent;
  }

  Set<String> touched() {
    return touched;
  }
}
