package dev.atoll.iac.map;

import java.util.Optional;
import java.util.Set;

/**
 * A value that the template does not tell.
 *
 * @param targets addresses of the resources that it comes from
 * @param whole nothing but the targets contributes to it
 * @param identity it is the id or name of its one target
 * @param told what of its one target it is
 * @param configured false where the template leaves it to the provider
 * @param text a stand-in that is as good as the value inside a policy document: it is made of
 *     identities alone
 * @param listed as a list it holds something of each target, and nothing else
 * @param why one line for people
 */
public record Unresolved(
    Set<String> targets,
    boolean whole,
    boolean identity,
    Told told,
    boolean configured,
    Optional<String> text,
    boolean listed,
    String why) {

  /** Something of a resource that a template may tell although the reference to it does not. */
  public enum Told {
    /**
     * What the language itself calls it: {@code id} in Terraform, {@code Ref} in CloudFormation.
     */
    ID,
    ARN,
    OTHER
  }

  /** One that is the list of what its targets give, where it is a list. */
  public Unresolved(
      Set<String> targets,
      boolean whole,
      boolean identity,
      boolean configured,
      Optional<String> text,
      String why) {
    this(targets, whole, identity, Told.OTHER, configured, text, true, why);
  }

  /** Nothing is known of where it comes from. */
  public static Unresolved because(String why) {
    return new Unresolved(Set.of(), false, false, true, Optional.empty(), why);
  }

  /** As an element of a list: any number of elements, of which nothing is known. */
  public static Unresolved elements(String why) {
    return because(why).open();
  }

  /** Whether it stands for any number of a list's elements. */
  boolean several() {
    return targets.isEmpty() && !listed;
  }

  /** The provider or AWS will choose it. */
  public static Unresolved chosenLater(String why) {
    return new Unresolved(Set.of(), false, false, false, Optional.empty(), why);
  }

  /** Something of one resource. */
  public static Unresolved of(String target, boolean identity, String why) {
    return new Unresolved(Set.of(target), true, identity, true, Optional.empty(), why);
  }

  /** The same, and no wildcard or foreign principal inside a policy document. */
  public Unresolved harmless() {
    return new Unresolved(
        targets,
        whole,
        identity,
        told,
        configured,
        Optional.of("${" + String.join(",", targets) + "}"),
        listed,
        why);
  }

  /** The same; where it is a list, it may hold more than what its targets give. */
  public Unresolved open() {
    return new Unresolved(targets, whole, identity, told, configured, text, false, why);
  }

  /** The same, and known to be this of its one target. */
  public Unresolved as(Told known) {
    return new Unresolved(targets, whole, identity, known, configured, text, listed, why);
  }

  /** One for each target. */
  Unresolved only(String target) {
    return new Unresolved(Set.of(target), true, identity, true, text, why);
  }
}
