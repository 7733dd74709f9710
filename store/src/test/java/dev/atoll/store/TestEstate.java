package dev.atoll.store;

import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.scan.Stored;
import java.util.List;

/** A tenant in a database of its own. */
final class TestEstate implements AutoCloseable {
  final Database database;
  final Estate estate;

  private TestEstate(Database database, Estate estate) {
    this.database = database;
    this.estate = estate;
  }

  static TestEstate on(TestEngine engine) {
    Database database = Database.open(engine.fresh());
    Tenant tenant = database.tenants().add(Tenant.named("one", Small.START));
    return new TestEstate(database, database.estate(tenant.id(), Small.knowledge()));
  }

  Stored store(Small.Scan scan) {
    return estate.scans().finished(scan.judged(), scan.end());
  }

  /** All findings as rule, resource and status, in order. */
  List<String> statuses() {
    return estate.findings().page(FindingFilter.ALL, Paging.first(1000)).items().stream()
        .map(each -> each.rule() + " " + each.resource().name() + " " + each.status())
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
