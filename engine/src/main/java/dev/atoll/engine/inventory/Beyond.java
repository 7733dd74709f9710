package dev.atoll.engine.inventory;

import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.expression.World;
import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template's world as a part of a larger one: a type that it declares nothing of may well be
 * there, declared by another template or made by hand. What it declares some of, and what is linked
 * to a resource, it declares to the end.
 */
final class Beyond implements World {
  private final World template;
  private final Map<String, ResourceType> types;

  Beyond(World template, Map<String, ResourceType> types) {
    this.template = template;
    this.types = types;
  }

  @Override
  public boolean declared() {
    return true;
  }

  @Override
  public Seen linked(Resource resource, String type) {
    return template.linked(resource, type);
  }

  @Override
  public Seen inRegion(Resource resource, String type) {
    return open(template.inRegion(resource, type), resource, type);
  }

  @Override
  public Seen inAccount(Resource resource, String type) {
    return open(template.inAccount(resource, type), resource, type);
  }

  private boolean whole(String type) {
    ResourceType known = types.get(type);
    return known != null
        && Stream.of(known.terraform(), known.cloudformation())
            .flatMap(mappings -> mappings.values().stream())
            .anyMatch(mapping -> mapping.listing() == Mapping.Listing.WHOLE);
  }

  private Seen open(Seen seen, Resource resource, String type) {
    if (!seen.resources().isEmpty() || seen.unseen().isPresent() || whole(type)) {
      return seen;
    }
    Gap gap =
        new Gap(
            resource.account(),
            resource.region(),
            "",
            "Template",
            GapReason.NOT_READ,
            Optional.empty(),
            type,
            Optional.empty(),
            "the template declares no %s; whether there is one, it does not tell".formatted(type));
    return new Seen(List.of(), Optional.of(Unknown.of(gap)));
  }
}
