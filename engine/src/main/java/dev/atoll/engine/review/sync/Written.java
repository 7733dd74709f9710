package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Standing;
import java.util.Set;

/**
 * What Atoll last wrote to a question.
 *
 * @param wanted how the question was to stand
 * @param after how it stood right after: the Tool may have made something else of a text
 * @param owned ids of the choices that are Atoll's to answer: nobody else had when it first wrote
 * @param block Atoll's part of the notes
 */
public record Written(Standing wanted, Standing after, Set<String> owned, String block) {
  public Written {
    owned = Set.copyOf(owned);
  }
}
