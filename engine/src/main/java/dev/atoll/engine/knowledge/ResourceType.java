package dev.atoll.engine.knowledge;

import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of resource and how it is read: {@code aws/<service>/<Name>.yaml}. See
 * docs/contributing/resource-types.md for the meaning of each key.
 *
 * @param name the CloudFormation name, {@code AWS::RDS::DBInstance}
 * @param title what people call one, {@code RDS DB instance}
 * @param scope how often it is read
 * @param details further calls per resource, in the order in which they are made
 * @param gone error codes that mean: this resource is no longer there
 * @param denied error codes that mean: may not, beside those that every service uses
 * @param shape the configuration's fields: those of the list call's items and of the details
 * @param terraform how Terraform's resources become such a one, by their type
 * @param cloudformation how CloudFormation's resources become such a one, by their type
 */
public record ResourceType(
    String name,
    String title,
    Service service,
    Scope scope,
    Read read,
    Identity identity,
    List<Detail> details,
    List<Link> links,
    Set<String> gone,
    Set<String> denied,
    StructShape shape,
    Map<String, Mapping> terraform,
    Map<String, Mapping> cloudformation,
    Origin origin) {

  /** A type that no template is known to hold. */
  public ResourceType(
      String name,
      String title,
      Service service,
      Scope scope,
      Read read,
      Identity identity,
      List<Detail> details,
      List<Link> links,
      Set<String> gone,
      Set<String> denied,
      StructShape shape,
      Origin origin) {
    this(
        name, title, service, scope, read, identity, details, links, gone, denied, shape, Map.of(),
        Map.of(), origin);
  }

  /** How often a type is read. */
  public enum Scope {
    /** Once in every region. */
    REGION,
    /** Once for the account, at the partition's home of global services. */
    GLOBAL
  }

  /**
   * The call that lists the resources.
   *
   * @param operation empty where the identifiers come from {@code of} alone
   * @param items where in the answer the resources stand; empty where the answer itself is the one
   *     resource
   * @param wrap for items that are plain strings: the field that the string becomes
   * @param single there is exactly one, whatever the answer carries
   * @param first the list is long for its rate: it is begun before all others
   * @param each a parent type: the call is made once for each of its resources ({@code
   *     {parent.Field}})
   * @param of identifiers taken from resources of another type instead of a list call
   * @param describe a second call that takes many identifiers at once and gives the resources
   * @param decode how the bytes at {@code items} become items
   * @param carry fields that the reader adds to each item
   * @param prepare an operation to call first; its answer is not used
   * @param absent error codes that mean: there are none
   * @param retry error codes that mean: ask again shortly
   */
  public record Read(
      Optional<String> operation,
      Map<String, Object> parameters,
      Optional<Path> items,
      Optional<String> wrap,
      boolean single,
      boolean first,
      Optional<String> each,
      Optional<Of> of,
      Optional<Describe> describe,
      Optional<Decode> decode,
      Map<String, Template> carry,
      Optional<String> prepare,
      Set<String> absent,
      Set<String> retry) {}

  /**
   * Identifiers at {@code path} of every resource of {@code type} in the same account and region.
   */
  public record Of(String type, Path path) {}

  /**
   * A call for up to {@code size} identifiers, bound to {@code {ids}}; resources stand at {@code
   * items}.
   */
  public record Describe(String operation, Map<String, Object> parameters, int size, Path items) {}

  /** Bytes that hold a table: {@code csv} with a header line, its columns typed. */
  public record Decode(String format) {}

  /** Each is a template over the configuration; the first that yields something counts. */
  public record Identity(
      List<Template> id,
      List<Template> name,
      List<Template> arn,
      List<Template> region,
      Optional<Path> tags) {}

  /**
   * A further call per resource, made only where something reads what it gives.
   *
   * @param as the field that carries the answer; {@code .} adds the answer's fields to the resource
   * @param service the SDK module of the operation, where it is another than the type's
   * @param take the part of the answer to keep; empty for all of it
   * @param fold turns a list of pairs into a map
   * @param batch asks for many resources in one call
   * @param always made whether or not a rule reads it: something else of the type builds on it
   * @param absent error codes that mean: this resource has none
   */
  public record Detail(
      String as,
      Service service,
      String operation,
      Map<String, Object> parameters,
      Optional<Path> take,
      Optional<Fold> fold,
      Optional<Batch> batch,
      boolean always,
      Set<String> absent,
      Set<String> fields) {

    /**
     * What it is called among the type's details: its field, or where it has none its operation.
     */
    public String name() {
      return merges() ? operation : as;
    }

    /** True where the answer's fields become the resource's own. */
    public boolean merges() {
      return as.equals(".");
    }
  }

  /** The fields of a list's elements that become a map's keys and values. */
  public record Fold(String key, String value) {}

  /**
   * Up to {@code size} resources in one call: {@code {ids}} is the list of each one's {@code id};
   * an answer at {@code items} belongs to the resource whose {@code id} stands in its field {@code
   * match}.
   */
  public record Batch(int size, Template id, Path items, String match) {}

  /**
   * Values at {@code by} name resources of type {@code to}: by ARN or id, or by its field {@code
   * key}.
   */
  public record Link(String to, Path by, Optional<Path> key, Origin origin) {}
}
