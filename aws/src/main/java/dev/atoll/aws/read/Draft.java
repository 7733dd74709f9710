package dev.atoll.aws.read;

import dev.atoll.engine.inventory.Identities;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A resource that is not complete yet. Details write to it from several threads. */
final class Draft {
  private final ResourceType type;
  private final Here here;
  private final Map<String, Object> more = new LinkedHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Struct configuration;
  private boolean gone;

  Draft(ResourceType type, Here here, Struct configuration) {
    this.type = type;
    this.here = here;
    this.configuration = configuration;
  }

  synchronized void add(Map<String, ?> fields) {
    more.putAll(fields);
  }

  /** Marks fields as not seen, unless another call gave them. */
  synchronized void missing(Gap gap, Iterable<String> fields) {
    gaps.add(gap);
    for (String field : fields) {
      if (!configuration.has(field)) {
        more.putIfAbsent(field, gap);
      }
    }
  }

  synchronized void vanish() {
    gone = true;
  }

  synchronized boolean isGone() {
    return gone;
  }

  synchronized List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** All that is known by now. */
  synchronized Struct configuration() {
    if (!more.isEmpty()) {
      configuration = configuration.with(more);
      more.clear();
    }
    return configuration;
  }

  Optional<Resource> identify() {
    return here.identify(type, configuration());
  }

  /** The resource as far as it is known; its id may still be empty. */
  Resource known() {
    return identify()
        .orElseGet(() ->
            new Resource(
                type.name(),
                here.account(),
                here.region(),
                "",
                "",
                Optional.empty(),
                Map.of(),
                configuration()));
  }

  Function<String, @Nullable Object> holes() {
    return Identities.lookup(known(), here.partition());
  }

  /** The real region in which further calls are made. */
  String callRegion() {
    String region = known().region();
    return region.equals(Resource.GLOBAL) ? here.callRegion() : region;
  }
}
