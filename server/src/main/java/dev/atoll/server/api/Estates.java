package dev.atoll.server.api;

import dev.atoll.server.knowledge.OwnKnowledge;
import dev.atoll.server.people.Caller;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.Tenant;
import dev.atoll.store.account.Account;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The estate of whoever asks: there is no other way from a request to rows. */
@Singleton
public final class Estates {
  private static final Logger LOG = Logger.getLogger(Estates.class);

  private final Database database;
  private final OwnKnowledge knowledge;

  public Estates(Database database, OwnKnowledge knowledge) {
    this.database = database;
    this.knowledge = knowledge;
  }

  public Estate of(Caller caller) {
    return of(caller.tenant());
  }

  /** All accounts of a tenant: few enough for one list. */
  public List<Account> accounts(long tenant) {
    List<Account> all = new ArrayList<>();
    Page<Account> page = of(tenant).accounts().page(Paging.first(Paging.MOST));
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page = of(tenant).accounts().page(Paging.first(Paging.MOST).after(page.next().get()));
      all.addAll(page.items());
    }
    return all;
  }

  /** Does work for every tenant: what fails for one holds up no other. */
  public void each(String what, Consumer<Tenant> work) {
    for (Tenant tenant : database.tenants().all()) {
      try {
        work.accept(tenant);
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s of %s failed", what, tenant.name());
      }
    }
  }

  /** For work that no request waits for. */
  public Estate of(long tenant) {
    return database.estate(tenant, knowledge::of);
  }
}
