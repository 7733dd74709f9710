package dev.atoll.server;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.server.api.Estates;
import dev.atoll.server.knowledge.OwnKnowledge;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.account.Account;
import dev.atoll.store.account.AccountDraft;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant in a database of its own, on a server that knows no rule. */
public final class TestTenant implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  public static final KnowledgeBase KNOWLEDGE =
      new KnowledgeBase(
          Map.of(), new TreeMap<>(), new TreeMap<>(), new Framework("none", List.of()), "none");

  public static final OwnKnowledge OWN = new OwnKnowledge(KNOWLEDGE);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final Database database =
      Database.open(Address.memory("tenant" + NUMBER.incrementAndGet()));
  public final Estates estates = new Estates(database, OWN);
  public final Estate estate = add("Bank");

  /** Another tenant beside it. */
  public Estate add(String name) {
    return estates.of(database.tenants().add(Tenant.named(name, START)).id());
  }

  /** An account of it as people add one; without a role, as imported snapshots make one. */
  public Account account(String number, boolean role) {
    return estate
        .accounts()
        .add(
            new AccountDraft(
                number,
                number,
                Optional.of("arn:aws:iam::" + number + ":role/AtollRead").filter(_ -> role),
                Optional.of("atoll-1").filter(_ -> role),
                "",
                List.of()))
        .orElseThrow();
  }

  public static Settings settings(Path data) {
    return new Settings(data, false, URI.create("http://localhost:8420"), true);
  }

  @Override
  public void close() {
    database.close();
  }
}
