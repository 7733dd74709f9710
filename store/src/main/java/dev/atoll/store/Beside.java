package dev.atoll.store;

import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;

import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.text.TextSigns;
import org.jooq.Condition;

/**
 * What is kept beside the rows of an estate, to be read fast, is worked out here for what an Atoll
 * stored that did not keep it yet: after an upgrade, or from an old backup.
 */
final class Beside {
  private Beside() {}

  static void keep(Database database) {
    for (Tenant tenant : database.tenants().all()) {
      database.inTenant(tenant.id(), Beside::sum);
      for (String account : database.inTenant(tenant.id(), rows -> new TextSigns(rows).missing())) {
        database.inTenant(tenant.id(), rows -> sign(rows, account));
      }
    }
  }

  private static boolean sum(Rows rows) {
    boolean missing = has(rows, FINDING_COUNT.account.ne("")) && !has(rows, summed());
    if (missing) {
      rows.lockTenant();
      new Figures(rows).sum();
    }
    return missing;
  }

  private static Condition summed() {
    return Figures.of(FINDING_COUNT.account, java.util.List.of());
  }

  private static boolean has(Rows rows, Condition which) {
    return rows.from(FINDING_COUNT)
        .select(FINDING_COUNT.rule)
        .and(FINDING_COUNT.workload.eq(Figures.EVERYTHING))
        .and(which)
        .limit(1)
        .fetch()
        .isNotEmpty();
  }

  private static String sign(Rows rows, String account) {
    rows.lockTenant();
    new TextSigns(rows).keep(account);
    return account;
  }
}
