package dev.atoll.aws.read;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an earlier, interrupted scan has read: its complete units are taken over, not read again.
 *
 * @param units the complete ones
 * @param resources by unit
 */
public record Resume(Set<Unit> units, Map<Unit, List<Resource>> resources) {
  public static final Resume NOTHING = new Resume(Set.of(), Map.of());

  /**
   * @param isGlobal whether a type, by name, is read once for the account
   */
  public static Resume from(Snapshot snapshot, Function<String, Boolean> isGlobal) {
    Map<Unit, List<Resource>> resources =
        snapshot.resources().stream()
            .collect(
                Collectors.groupingBy(resource ->
                    new Unit(
                        resource.type(),
                        resource.account(),
                        isGlobal.apply(resource.type()) ? Resource.GLOBAL : resource.region())));
    return new Resume(snapshot.units(), resources);
  }

  /** The resources of a unit that needs not be read again. */
  Optional<List<Resource>> of(Unit unit) {
    return units.contains(unit)
        ? Optional.of(resources.getOrDefault(unit, List.of()))
        : Optional.empty();
  }
}
