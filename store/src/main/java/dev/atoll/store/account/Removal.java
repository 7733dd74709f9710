package dev.atoll.store.account;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceCountTable.RESOURCE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ScanAccountTable.SCAN_ACCOUNT;
import static dev.atoll.store.schema.ScanChangeTable.SCAN_CHANGE;
import static dev.atoll.store.schema.SightTable.SIGHT;
import static dev.atoll.store.schema.TallyTable.TALLY;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.EstateTable;
import dev.atoll.store.schema.Rows;
import java.util.List;

/** Deletes all of an account; what hangs on its resources goes with them. */
final class Removal {
  private static final List<EstateTable> TABLES =
      List.of(
          FINDING_COUNT,
          PLACE_COUNT,
          RESOURCE_COUNT,
          SCAN_ACCOUNT,
          SCAN_CHANGE,
          SIGHT,
          TALLY,
          TEXT_SIGN,
          RESOURCE,
          ACCOUNT);

  private final Rows rows;

  Removal(Rows rows) {
    this.rows = rows;
  }

  void remove(String account) {
    for (EstateTable table : TABLES) {
      rows.delete(table).and(Rows.bare(ACCOUNT.account).eq(account)).execute();
    }
    new Figures(rows).sum();
  }
}
