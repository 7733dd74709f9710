package dev.atoll.iac;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;

/** How much work a configuration may make; not for several threads. */
public final class Budget {
  private static final long STEPS = 5_000_000;

  private final String what;
  private long left = STEPS;

  /**
   * @param what is evaluated, for people
   */
  public Budget(String what) {
    this.what = what;
  }

  /** Takes steps: one for each expression, element, and dozen letters. */
  public void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          "%s needs more than %,d steps to evaluate".formatted(what, STEPS),
          "split it into smaller ones; of Terraform files make a plan and scan that");
    }
  }

  public void spendText(long letters) {
    spend(letters / 12);
  }
}
