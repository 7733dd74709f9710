package dev.atoll.engine.expression;

import dev.atoll.engine.expression.policy.OpenPolicy;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import java.util.Optional;
import java.util.function.Function;

/** What a template leaves open until it is deployed: what is asked of it is a gap. */
final class Open {
  private static final String PART =
      "a part of the policy that matters is not known before deployment";

  private Open() {}

  /** What a function says of a policy, where it says the same whatever the open parts are. */
  static Object policy(String document, Function<String, Object> says) {
    return OpenPolicy.is(document)
        ? OpenPolicy.same(document, says).orElseGet(() -> gap("", "", "", "", PART))
        : says.apply(document);
  }

  /** What a function says of a text; it cannot say anything of one with open parts. */
  static Object text(Object text, Function<String, Object> says) {
    String known = (String) text;
    return OpenPolicy.is(known) ? gap("", "", "", "", PART) : says.apply(known);
  }

  /** Where a resource is. */
  static Object place(String what, Resource resource, Function<Resource, String> of) {
    String place = of.apply(resource);
    return place.equals(Resource.UNKNOWN)
        ? gap(
            resource.account(),
            resource.region(),
            resource.type(),
            resource.id(),
            "the template does not tell the %s that it will be deployed in".formatted(what))
        : place;
  }

  /** A resource's ARN; empty where AWS gives it none. */
  static Object arn(Resource resource, World world) {
    if (resource.arn().isEmpty() && world.declared()) {
      return gap(
          resource.account(),
          resource.region(),
          resource.type(),
          resource.id(),
          "the template does not tell the ARN that it will have");
    }
    return resource.arn().orElse("");
  }

  private static Gap gap(String account, String region, String type, String id, String why) {
    return new Gap(
        account,
        region,
        "",
        "Deployment",
        GapReason.NOT_READ,
        Optional.empty(),
        type,
        Optional.of(id),
        why);
  }
}
