package dev.atoll.server.problem;

import java.io.Serial;
import java.util.List;
import java.util.Objects;

/** A request that is refused, and what to do about it. */
public final class Refused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Refusal refusal;
  private final String hint;
  private final transient List<Problem.Place> problems;

  /**
   * @param detail what was wrong and where, in one line
   * @param hint what to do about it; may be empty
   */
  public Refused(Refusal refusal, String detail, String hint) {
    this(refusal, detail, hint, List.of());
  }

  /**
   * @param problems each place that is wrong
   */
  public Refused(Refusal refusal, String detail, String hint, List<Problem.Place> problems) {
    super(detail);
    this.refusal = refusal;
    this.hint = hint;
    this.problems = List.copyOf(problems);
  }

  /** Something that does not exist, or not for whoever asks: the answer is the same. */
  public static Refused notFound(String what, String id) {
    return new Refused(Refusal.NOT_FOUND, "there is no %s %s".formatted(what, id), "");
  }

  public static Refused invalid(String detail, String hint) {
    return new Refused(Refusal.INVALID, detail, hint);
  }

  public Refusal refusal() {
    return refusal;
  }

  public String hint() {
    return hint;
  }

  List<Problem.Place> problems() {
    return problems;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), refusal.title());
  }
}
