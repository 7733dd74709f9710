package dev.atoll.store.schema;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** How many resources and open risks, by place. */
public final class PlaceCountTable extends EstateTable {
  public static final PlaceCountTable PLACE_COUNT = new PlaceCountTable();

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<Integer> resources = column("resources", SQLDataType.INTEGER);
  public final Field<Integer> atRisk = column("at_risk", SQLDataType.INTEGER);
  public final Field<Integer> high = column("high", SQLDataType.INTEGER);
  public final Field<Integer> medium = column("medium", SQLDataType.INTEGER);
  public final Field<Integer> low = column("low", SQLDataType.INTEGER);

  private PlaceCountTable() {
    super("place_count", "place_count");
  }
}
