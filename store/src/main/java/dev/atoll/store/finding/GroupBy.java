package dev.atoll.store.finding;

/** By what findings are grouped. */
public enum GroupBy {
  RULE,
  RESOURCE,
  TYPE,
  ACCOUNT,
  REGION
}
