package dev.atoll.store.account;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;

import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant's AWS accounts. */
public final class Accounts {
  private static final int MESSAGE = 4000;
  private static final List<Field<?>> COLUMNS =
      List.of(
          ACCOUNT.id,
          ACCOUNT.name,
          ACCOUNT.account,
          ACCOUNT.roleArn,
          ACCOUNT.externalId,
          ACCOUNT.environment,
          ACCOUNT.regions,
          ACCOUNT.state,
          ACCOUNT.checkedAt,
          ACCOUNT.checkMessage,
          ACCOUNT.lastScan,
          ACCOUNT.scannedAt,
          ACCOUNT.resources);
  private static final Keyset KEYSET =
      new Keyset(
          Map.<String, Field<?>>of(
              "name", ACCOUNT.name, "account", ACCOUNT.account, "id", ACCOUNT.id),
          "name",
          ACCOUNT.id,
          List.of());

  private final Estate estate;

  public Accounts(Estate estate) {
    this.estate = estate;
  }

  /** By {@code name} (the usual order), {@code account} or {@code id}. */
  public Page<Account> page(Paging paging) {
    return estate.run(rows -> {
      long total = rows.from(ACCOUNT).select(DSL.count()).fetchSingle(DSL.count());
      return KEYSET.page(rows.from(ACCOUNT).select(COLUMNS), paging, Accounts::account, total);
    });
  }

  public Optional<Account> find(long id) {
    return estate.run(rows -> one(rows, ACCOUNT.id.eq(id)));
  }

  /**
   * @param account twelve digits
   */
  public Optional<Account> ofNumber(String account) {
    return estate.run(rows -> one(rows, ACCOUNT.account.eq(account)));
  }

  /** Adds an account, not checked yet; empty where there is one of its number. */
  public Optional<Account> add(AccountDraft draft) {
    return estate.run(rows -> {
      rows.lockTenant();
      if (one(rows, ACCOUNT.account.eq(draft.account())).isPresent()) {
        return Optional.empty();
      }
      long id = rows.id();
      Map<Field<?>, @Nullable Object> values = values(draft);
      values.put(ACCOUNT.id, id);
      values.put(ACCOUNT.state, AccountState.PENDING.id());
      values.put(ACCOUNT.resources, 0);
      values.put(ACCOUNT.gaps, 0);
      rows.insert(ACCOUNT, values);
      return one(rows, ACCOUNT.id.eq(id));
    });
  }

  /**
   * Gives an account an external id where it has none, as one that an imported snapshot named;
   * empty where there is no such account.
   */
  public Optional<Account> withExternalId(long id, String fresh) {
    return estate.run(rows -> {
      rows.update(ACCOUNT, Map.of(ACCOUNT.externalId, fresh))
          .and(Rows.bare(ACCOUNT.id).eq(id))
          .and(Rows.bare(ACCOUNT.externalId).isNull())
          .execute();
      return one(rows, ACCOUNT.id.eq(id));
    });
  }

  /** Replaces what people say of an account, save its number; empty where there is none. */
  public Optional<Account> change(long id, AccountDraft draft) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = values(draft);
      values.remove(ACCOUNT.account);
      rows.update(ACCOUNT, values).and(Rows.bare(ACCOUNT.id).eq(id)).execute();
      return one(rows, ACCOUNT.id.eq(id));
    });
  }

  /** Takes down what a check of the way in said. */
  public Optional<Account> checked(long id, AccountState state, String message, Instant at) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(ACCOUNT.state, state.id());
      values.put(ACCOUNT.checkMessage, Texts.cut(message, MESSAGE));
      values.put(ACCOUNT.checkedAt, at.truncatedTo(ChronoUnit.MICROS));
      rows.update(ACCOUNT, values).and(Rows.bare(ACCOUNT.id).eq(id)).execute();
      return one(rows, ACCOUNT.id.eq(id));
    });
  }

  /**
   * Deletes an account with all that was ever read of it, and cancels its scans; false where there
   * is none. Configurations that no resource has any more go with {@link
   * dev.atoll.store.Retention}, once a day.
   */
  public boolean delete(long id, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      Optional<Account> account = one(rows, ACCOUNT.id.eq(id));
      account.ifPresent(
          each -> new Removal(rows).remove(each.account(), now.truncatedTo(ChronoUnit.MICROS)));
      return account.isPresent();
    });
  }

  private static Optional<Account> one(Rows rows, Condition condition) {
    return rows.from(ACCOUNT).select(COLUMNS).and(condition).fetchOptional(Accounts::account);
  }

  private static Map<Field<?>, @Nullable Object> values(AccountDraft draft) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ACCOUNT.name, draft.name());
    values.put(ACCOUNT.account, draft.account());
    values.put(ACCOUNT.roleArn, draft.roleArn().orElse(null));
    values.put(ACCOUNT.externalId, draft.externalId().orElse(null));
    values.put(ACCOUNT.environment, draft.environment());
    values.put(ACCOUNT.regions, Texts.join(draft.regions()));
    return values;
  }

  private static Account account(Record row) {
    return new Account(
        row.get(ACCOUNT.id),
        row.get(ACCOUNT.name),
        row.get(ACCOUNT.account),
        Optional.ofNullable(row.get(ACCOUNT.roleArn)),
        Optional.ofNullable(row.get(ACCOUNT.externalId)),
        row.get(ACCOUNT.environment),
        Texts.split(row.get(ACCOUNT.regions)),
        AccountState.valueOf(row.get(ACCOUNT.state).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.get(ACCOUNT.checkedAt)),
        Optional.ofNullable(row.get(ACCOUNT.checkMessage)),
        Optional.ofNullable(row.get(ACCOUNT.lastScan)),
        Optional.ofNullable(row.get(ACCOUNT.scannedAt)),
        row.get(ACCOUNT.resources));
  }
}
