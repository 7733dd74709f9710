package dev.atoll.aws.review;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Pending;
import dev.atoll.engine.review.sync.Written;
import java.util.function.BiFunction;

/**
 * Writes one question: reads it, merges, announces in the ledger what it is about to write, writes,
 * and keeps what came of it. Where the Tool says that something changed meanwhile, all over again.
 */
final class Writing {
  /** How often a question is read and merged anew before it is left alone. */
  private static final int ATTEMPTS = 8;

  private final Tool tool;
  private final Ledger ledger;
  private final String lens;
  private final boolean announces;
  private SyncState state;

  /**
   * @param state as the ledger has it
   * @param announces whether a process that dies must know its own writes again; taking back needs
   *     not, for it finds done what it was about to do
   */
  Writing(Tool tool, Ledger ledger, SyncState state, boolean announces) {
    this.tool = tool;
    this.ledger = ledger;
    this.lens = state.lens();
    this.announces = announces;
    this.state = state;
  }

  SyncState state() {
    return state;
  }

  void save(SyncState next) {
    ledger.save(next);
    state = next;
  }

  /** What became of a question, and the merge that it rests on. */
  record Result(Merged merged, Outcome outcome, String message) {}

  /** What is to be kept when a question is written. */
  interface Keeping {
    SyncState of(SyncState state, Standing before, Written written);
  }

  /**
   * Writes a question.
   *
   * @param merge what to write, by what stands and what is known of it
   * @throws AtollException where going on with other questions would be in vain
   */
  Result write(String question, BiFunction<Standing, SyncState, Merged> merge, Keeping keeping) {
    String refusal = "";
    for (int attempt = 1; ; attempt++) {
      Standing now = tool.answer(state.workload(), lens, question);
      Merged merged = merge.apply(now, state);
      if (!merged.isChange()) {
        return new Result(merged, Outcome.SAME, "");
      }
      if (attempt > ATTEMPTS) {
        return new Result(merged, Outcome.REFUSED, refusal);
      }
      Written intended =
          new Written(merged.wanted(), merged.wanted(), merged.owned(), merged.block());
      if (announces) {
        save(state.announcing(new Pending(now, intended)));
      }
      try {
        Standing after = tool.write(state.workload(), lens, merged);
        Written written = new Written(merged.wanted(), after, merged.owned(), merged.block());
        save(keeping.of(state.dropping(question), now, written));
        return new Result(merged, Outcome.WRITTEN, "");
      } catch (CallFailure failure) {
        refusal = refused(question, failure);
        if (failure.isAny(Failures.INVALID)) {
          // what is invalid is so again, unless the lens was upgraded in between: one more try
          attempt = Math.max(attempt, ATTEMPTS - 1);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AtollException(
            ErrorCode.AWS_UNREACHABLE,
            "interrupted while writing " + question,
            "sync again: it goes on where it ended",
            e);
      }
    }
  }

  /**
   * Why the Tool did not take it, where reading it anew may help; throws where it will not. An
   * answer that may have been written stays announced.
   */
  private String refused(String question, CallFailure failure) {
    boolean again = failure.isAny(Failures.CONFLICT) || failure.isAny(Failures.INVALID);
    boolean surelyNot =
        again
            || failure.isAny(Failures.GONE)
            || failure.reason() == GapReason.DENIED
            || failure.reason() == GapReason.THROTTLED;
    if (surelyNot) {
      save(state.dropping(question));
    }
    if (!again) {
      throw Failures.of(failure, "the answer to " + question + " cannot be written");
    }
    return failure.message();
  }
}
