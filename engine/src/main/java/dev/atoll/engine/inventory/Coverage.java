package dev.atoll.engine.inventory;

import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a snapshot was listed to the end, and what was not. */
public final class Coverage {
  private final Set<Unit> complete;
  private final Map<Unit, List<Gap>> gaps;
  private final Map<String, ResourceType> types;
  private final boolean declared;

  Coverage(Snapshot snapshot, Map<String, ResourceType> types) {
    this.complete = snapshot.units();
    this.types = types;
    this.declared = snapshot.info().declared();
    this.gaps =
        new HashMap<>(
            snapshot.gaps().stream()
                .filter(Gap::ofList)
                .collect(
                    Collectors.groupingBy(
                        gap -> new Unit(gap.type(), gap.account(), gap.region()))));
  }

  /**
   * Why the list of a type's resources in an account and region is not whole; empty where it is.
   */
  public Optional<Unknown> unseen(String type, String account, String region) {
    ResourceType known = types.get(type);
    boolean global = known != null && known.scope() == ResourceType.Scope.GLOBAL;
    Unit unit = new Unit(type, account, global ? Resource.GLOBAL : region);
    if (complete.contains(unit)) {
      return Optional.empty();
    }
    List<Gap> causes = gaps.get(unit);
    return Optional.of(new Unknown(causes != null ? causes : List.of(notRead(unit, known))));
  }

  private Gap notRead(Unit unit, @Nullable ResourceType type) {
    if (declared) {
      return new Gap(
          unit.account(),
          unit.region(),
          "",
          "",
          GapReason.NOT_READ,
          Optional.empty(),
          unit.type(),
          Optional.empty(),
          "a template does not show every %s that there is".formatted(unit.type()));
    }
    Optional<String> operation =
        Optional.ofNullable(type).flatMap(known -> known.read().operation());
    return new Gap(
        unit.account(),
        unit.region(),
        type == null ? "" : type.service().id(),
        operation.orElse(""),
        GapReason.NOT_READ,
        operation.flatMap(op -> Optional.ofNullable(type).map(t -> t.service().permission(op))),
        unit.type(),
        Optional.empty(),
        unit.type() + " was not read");
  }
}
