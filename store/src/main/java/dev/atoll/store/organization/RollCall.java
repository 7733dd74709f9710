package dev.atoll.store.organization;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;

import dev.atoll.store.account.AccountState;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Compares whom an organization lists with the accounts that are there. */
final class RollCall {
  private static final int NAME = 200;

  private final Rows rows;
  private final Organization organization;

  RollCall(Rows rows, Organization organization) {
    this.rows = rows;
    this.organization = organization;
  }

  Roll call(List<Member> members) {
    Map<String, Record> known = new HashMap<>();
    rows.from(ACCOUNT)
        .select(ACCOUNT.account, ACCOUNT.organization, ACCOUNT.state)
        .forEach(row -> known.put(row.get(ACCOUNT.account), row));
    int added = 0;
    int suspended = 0;
    int back = 0;
    Set<String> active = new HashSet<>();
    for (Member member : members) {
      if (member.active()) {
        active.add(member.account());
        Record there = known.get(member.account());
        if (there == null) {
          add(member);
          added++;
        } else if (isOurs(there) && isSuspended(there)) {
          set(member.account(), AccountState.PENDING);
          back++;
        }
      }
    }
    for (Map.Entry<String, Record> each : known.entrySet()) {
      if (isOurs(each.getValue())
          && !isSuspended(each.getValue())
          && !active.contains(each.getKey())) {
        set(each.getKey(), AccountState.SUSPENDED);
        suspended++;
      }
    }
    return new Roll(members.size(), added, suspended, back);
  }

  private boolean isOurs(Record account) {
    return Objects.equals(account.get(ACCOUNT.organization), organization.id());
  }

  private static boolean isSuspended(Record account) {
    return account.get(ACCOUNT.state).equals(AccountState.SUSPENDED.id());
  }

  private void set(String account, AccountState state) {
    rows.update(ACCOUNT, Map.of(ACCOUNT.state, state.id()))
        .and(Rows.bare(ACCOUNT.account).eq(account))
        .execute();
  }

  private void add(Member member) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(ACCOUNT.id, rows.id());
    values.put(ACCOUNT.organization, organization.id());
    values.put(ACCOUNT.account, member.account());
    values.put(ACCOUNT.name, Texts.cut(member.name(), NAME));
    values.put(ACCOUNT.roleArn, member.roleArn());
    values.put(ACCOUNT.externalId, organization.externalId());
    values.put(ACCOUNT.environment, organization.environment());
    values.put(ACCOUNT.regions, "");
    values.put(ACCOUNT.state, AccountState.PENDING.id());
    values.put(ACCOUNT.resources, 0);
    values.put(ACCOUNT.gaps, 0);
    rows.insert(ACCOUNT, values);
  }
}
