package dev.atoll.engine.error;

/** Every kind of failure that ends a command. Documented in docs/errors.md; a test compares. */
public enum ErrorCode {
  USAGE(Category.USER),
  KNOWLEDGE_INVALID(Category.USER),
  WORKLOAD_INVALID(Category.USER),
  REVIEW_INVALID(Category.USER),
  ANSWERS_INVALID(Category.USER),
  LENS_INVALID(Category.USER),
  SYNC_STATE_INVALID(Category.USER),
  TOOL_REFUSED(Category.EXTERNAL),
  TOOL_DENIED(Category.PERMISSION),
  SETTINGS_INVALID(Category.USER),
  RATES_INVALID(Category.USER),
  DOCUMENT_INVALID(Category.USER),
  EXCEPTION_EXPIRED(Category.USER),
  RESULT_INVALID(Category.USER),
  SNAPSHOT_INVALID(Category.USER),
  TEMPLATE_INVALID(Category.USER),
  FILE_UNREADABLE(Category.USER),
  FILE_UNWRITABLE(Category.USER),
  ACCOUNT_MISMATCH(Category.USER),
  SCAN_OUTDATED(Category.USER),
  MUTE_INVALID(Category.USER),
  WORKLOAD_REFUSED(Category.USER),
  SORT_INVALID(Category.USER),
  CURSOR_INVALID(Category.USER),
  BACKUP_INVALID(Category.USER),
  DATABASE_UNFIT(Category.USER),
  DATABASE_IN_USE(Category.USER),
  CREDENTIALS_MISSING(Category.PERMISSION),
  CREDENTIALS_REFUSED(Category.PERMISSION),
  AWS_THROTTLED(Category.THROTTLED),
  AWS_UNREACHABLE(Category.EXTERNAL),
  SERVER_REFUSED(Category.PERMISSION),
  SERVER_UNREACHABLE(Category.EXTERNAL),
  DATABASE_UNREACHABLE(Category.EXTERNAL),
  INTERNAL(Category.INTERNAL);

  private final Category category;

  ErrorCode(Category category) {
    this.category = category;
  }

  public Category category() {
    return category;
  }
}
