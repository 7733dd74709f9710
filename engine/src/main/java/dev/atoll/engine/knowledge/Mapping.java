package dev.atoll.engine.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a resource of a Terraform plan or a CloudFormation template becomes a configuration in the
 * shape of the AWS API. See docs/contributing/resource-types.md for the meaning of each key.
 *
 * @param type as the template calls it, {@code aws_db_instance}
 * @param names attributes that name the resource, beside {@code id} and {@code arn}
 * @param id the one of {@code names} whose text {@code id} in Terraform, {@code Ref} in
 *     CloudFormation gives too
 * @param listing whether a template holds all resources of the type that its rules have to see
 * @param fields what is said of the type's fields; every other one is not seen
 * @param empty fields that such a resource never has
 * @param chosen fields that AWS chooses where the template says nothing
 * @param folds other resources of the template that configure this one
 * @param makes what is made with this one, and stands in no template
 */
public record Mapping(
    String type,
    List<String> names,
    Optional<String> id,
    Listing listing,
    List<Assignment> fields,
    Set<String> empty,
    Set<String> chosen,
    List<Fold> folds,
    List<Made> makes,
    Origin origin) {

  /** How much the resources that a template declares of a type tell about all that there are. */
  public enum Listing {
    /** AWS or other templates make some that rules would have to see. */
    PART,
    /** All that matter, if it declares any; if it declares none, there may be some elsewhere. */
    WHERE_DECLARED,
    /** All that matter, also where that is none. */
    WHOLE
  }

  /** A field of a structure, or a key of a map, and where its value comes from. */
  public record Assignment(String field, Source source) {}

  /**
   * Where a value comes from.
   *
   * @param from paths into the template's resource, the first with a value counts; an empty path is
   *     the thing itself
   * @param constant the value, whatever the template says
   * @param fallback the value where the template says nothing
   * @param fresh the same, but only of a resource that does not exist yet
   * @param words the API's words for the template's
   * @param fields what is said of the fields of a structure, or of each structure of a list; empty
   *     where it has the API's shape already
   */
  public record Source(
      List<List<String>> from,
      Optional<Object> constant,
      Optional<Object> fallback,
      Optional<Object> fresh,
      Map<String, String> words,
      List<Assignment> fields) {

    /** The value at a path, as it is. */
    public static Source at(List<String> path) {
      return new Source(
          List.of(path), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    public static Source constant(Object value) {
      return new Source(
          List.of(), Optional.of(value), Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    public Source withFallback(Optional<Object> always, Optional<Object> ifFresh) {
      return new Source(
          from,
          constant,
          always.isPresent() ? always : fallback,
          ifFresh.isPresent() ? ifFresh : fresh,
          words,
          fields);
    }
  }

  /**
   * Another resource that configures this one, such as {@code aws_s3_bucket_versioning}.
   *
   * @param by paths to what names the resource that it configures
   * @param when values that its attributes must have
   */
  public record Fold(
      String type, List<List<String>> by, Map<String, String> when, List<Assignment> fields) {}

  /**
   * A resource that is made with this one, and stands in no template.
   *
   * @param type of the resource that is made
   * @param each path to the things that make it; an empty path is the declared resource itself
   * @param when values that such a thing's attributes must have
   * @param unless path to what names one to be taken instead
   * @param as what the one is called that all of a template share; each has its own where it is
   *     empty
   */
  public record Made(
      String type,
      List<String> each,
      Map<String, String> when,
      Optional<List<String>> unless,
      Optional<String> as) {}

  /**
   * Terraform's spelling of an API's name: {@code DBInstanceClass} is {@code db_instance_class}.
   */
  public static String snake(String name) {
    StringBuilder snake = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && isUpper(name.charAt(i)) && begins(name, i)) {
        snake.append('_');
      }
      snake.append(name.charAt(i));
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a capital begins a word: after a small letter or a digit, or before a small letter. */
  private static boolean begins(String name, int at) {
    char before = name.charAt(at - 1);
    return isLower(before)
        || (before >= '0' && before <= '9')
        || (isUpper(before) && at + 1 < name.length() && isLower(name.charAt(at + 1)));
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** CloudFormation's spelling of an API's name: {@code clusterName} is {@code ClusterName}. */
  public static String pascal(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
