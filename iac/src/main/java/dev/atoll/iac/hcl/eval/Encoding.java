package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.map.Unresolved;
import java.util.List;

/** JSON texts, of which parts may not be known. */
public final class Encoding {
  private Encoding() {}

  /** The text; of a value that holds what is not known, a {@link JsonText}. */
  public static Object json(Object value, Budget budget) {
    if (Unknowns.within(value, budget)) {
      return new JsonText(value);
    }
    String text = EncodingFunctions.json(value);
    budget.spendText(text.length());
    return text;
  }

  /** What a JSON text is made of; {@link Unresolved} where it is not known or no JSON. */
  public static Object tree(Object text, Position at) {
    if (text instanceof JsonText json) {
      return json.tree();
    }
    if (text instanceof Unresolved) {
      return text;
    }
    try {
      return EncodingFunctions.decoded(
          new Arguments("jsondecode", List.of(text), at, new Budget("")));
    } catch (HclException e) {
      return Unresolved.because(e.getMessage());
    }
  }
}
