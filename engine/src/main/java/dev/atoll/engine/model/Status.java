package dev.atoll.engine.model;

/** The outcome of one rule on one resource. */
public enum Status {
  PASS,
  FAIL,
  NOT_APPLICABLE,
  /** Something that the outcome depends on was never seen; the evaluation carries the gaps. */
  NOT_EVALUATED
}
