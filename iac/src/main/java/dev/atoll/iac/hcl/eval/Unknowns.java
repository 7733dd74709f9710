package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Unresolved;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is not known inside values, and what follows from it. */
public final class Unknowns {
  private Unknowns() {}

  /** The value itself where it is not known as a whole. */
  static Optional<Unresolved> whole(Object value) {
    return switch (value) {
      case Unresolved unresolved -> Optional.of(unresolved);
      case Reference reference -> Optional.of(reference.unresolved());
      case JsonText json -> Optional.of(joined(json.tree()));
      default -> Optional.empty();
    };
  }

  /** True where a part at any depth is not known. */
  public static boolean within(Object value, Budget budget) {
    budget.spend(1);
    return switch (value) {
      case Unresolved _, Reference _, JsonText _ -> true;
      case Collection<?> all -> all.stream().anyMatch(each -> within(each, budget));
      case Map<?, ?> map -> map.values().stream().anyMatch(each -> within(each, budget));
      default -> false;
    };
  }

  /** What is not known because it is made of the values; they hold something that is not known. */
  public static Unresolved joined(Object... values) {
    Parts parts = new Parts();
    parts.add(List.of(values));
    return new Unresolved(
        Set.copyOf(parts.targets), parts.whole, false, true, Optional.empty(), parts.why);
  }

  /** The resources that what is not known inside a value comes from. */
  public static Set<String> targets(Object value) {
    return joined(value).targets();
  }

  private static final class Parts {
    private final Set<String> targets = new LinkedHashSet<>();
    private boolean whole = true;
    private String why = "";

    private void add(Object value) {
      switch (value) {
        case Unresolved unresolved -> {
          targets.addAll(unresolved.targets());
          whole &= unresolved.whole();
          why = why.isEmpty() ? unresolved.why() : why;
        }
        case Reference reference -> add(reference.unresolved());
        case JsonText json -> add(json.tree());
        case Collection<?> all -> all.forEach(this::add);
        case Map<?, ?> map -> map.values().forEach(this::add);
        default -> {}
      }
    }
  }

  /** A text of which some parts are not known. */
  static Unresolved text(List<Object> parts) {
    StringBuilder text = new StringBuilder();
    boolean known = true;
    for (Object part : parts) {
      Optional<String> one =
          whole(part).isPresent() ? whole(part).flatMap(Unresolved::text) : Convert.text(part);
      known &= one.isPresent();
      one.ifPresent(text::append);
    }
    Unresolved joined = joined(parts);
    return new Unresolved(
        joined.targets(),
        joined.whole(),
        false,
        true,
        known ? Optional.of(text.toString()) : Optional.empty(),
        joined.why());
  }
}
