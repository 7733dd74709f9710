package dev.atoll.store.ingest;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.account.AccountState;
import dev.atoll.store.schema.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Tells accounts of their scans; an account that only a snapshot knows becomes one. */
final class AccountRows {
  private final Rows rows;
  private final Reading reading;

  AccountRows(Rows rows, Reading reading) {
    this.rows = rows;
    this.reading = reading;
  }

  /** History is written forward: an older scan would undo what a later one found. */
  void refuseOutdated() {
    List<String> later =
        rows.from(ACCOUNT)
            .select(ACCOUNT.account)
            .and(ACCOUNT.account.in(reading.accounts))
            .and(ACCOUNT.scannedAt.ge(reading.at))
            .fetch(ACCOUNT.account);
    if (!later.isEmpty()) {
      throw new AtollException(
          ErrorCode.SCAN_OUTDATED,
          "scan %s ended at %s, and a later one of %s is stored already"
              .formatted(reading.scan, reading.at, String.join(", ", later)),
          "store scans of an account in the order in which they were made");
    }
  }

  void keep(String account, List<Known> resources) {
    int there = (int) resources.stream().filter(each -> !each.gone).count();
    int gaps =
        (int)
            reading.inventory.snapshot().gaps().stream()
                .filter(gap -> gap.account().equals(account))
                .count();
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ACCOUNT.lastScan, reading.scan);
    values.put(ACCOUNT.scannedAt, reading.at);
    values.put(ACCOUNT.resources, there);
    values.put(ACCOUNT.gaps, gaps);
    if (rows.update(ACCOUNT, values).and(Rows.bare(ACCOUNT.account).eq(account)).execute() == 0) {
      values.put(ACCOUNT.id, rows.id());
      values.put(ACCOUNT.account, account);
      values.put(ACCOUNT.name, account);
      values.put(ACCOUNT.environment, "");
      values.put(ACCOUNT.regions, "");
      values.put(ACCOUNT.state, AccountState.PENDING.id());
      rows.insert(ACCOUNT, values);
    }
  }
}
