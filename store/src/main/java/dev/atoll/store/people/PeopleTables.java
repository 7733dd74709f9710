package dev.atoll.store.people;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables that are looked up before it is known which tenant's rows they are. */
final class PeopleTables {
  static final Sequence<Long> IDS = DSL.sequence(DSL.name("ids"), SQLDataType.BIGINT);

  private PeopleTables() {}

  private static <T> Field<T> column(String table, String column, DataType<T> type) {
    return DSL.field(DSL.name(table, column), type);
  }

  static final class TenantTable {
    static final Table<Record> TENANT = DSL.table(DSL.name("tenant"));
    static final Field<Long> ID = column("tenant", "id", SQLDataType.BIGINT);
    static final Field<String> NAME = column("tenant", "name", SQLDataType.VARCHAR);

    private TenantTable() {}
  }

  static final class PersonTable {
    static final Table<Record> PERSON = DSL.table(DSL.name("person"));
    static final Field<Long> ID = column("person", "id", SQLDataType.BIGINT);
    static final Field<String> EMAIL = column("person", "email", SQLDataType.VARCHAR);
    static final Field<String> NAME = column("person", "name", SQLDataType.VARCHAR);
    static final Field<String> PASSWORD = column("person", "password", SQLDataType.VARCHAR);
    static final Field<Instant> CREATED_AT = column("person", "created_at", SQLDataType.INSTANT);
    static final Field<Instant> SEEN_AT = column("person", "seen_at", SQLDataType.INSTANT);

    private PersonTable() {}
  }

  static final class MembershipTable {
    static final Table<Record> MEMBERSHIP = DSL.table(DSL.name("membership"));
    static final Field<Long> PERSON = column("membership", "person", SQLDataType.BIGINT);
    static final Field<Long> CUSTOMER = column("membership", "customer", SQLDataType.BIGINT);
    static final Field<String> ROLE = column("membership", "role", SQLDataType.VARCHAR);

    private MembershipTable() {}
  }

  static final class SessionTable {
    static final Table<Record> SESSION = DSL.table(DSL.name("session"));
    static final Field<String> HASH = column("session", "hash", SQLDataType.VARCHAR);
    static final Field<Long> PERSON = column("session", "person", SQLDataType.BIGINT);
    static final Field<Long> CUSTOMER = column("session", "customer", SQLDataType.BIGINT);
    static final Field<Instant> EXPIRES_AT = column("session", "expires_at", SQLDataType.INSTANT);

    private SessionTable() {}
  }

  static final class SignInKeyTable {
    static final Table<Record> SIGN_IN_KEY = DSL.table(DSL.name("sign_in_key"));
    static final Field<String> HASH = column("sign_in_key", "hash", SQLDataType.VARCHAR);
    static final Field<Instant> EXPIRES_AT =
        column("sign_in_key", "expires_at", SQLDataType.INSTANT);

    private SignInKeyTable() {}
  }

  static final class ApiTokenTable {
    static final Table<Record> API_TOKEN = DSL.table(DSL.name("api_token"));
    static final Field<Long> ID = column("api_token", "id", SQLDataType.BIGINT);
    static final Field<Long> CUSTOMER = column("api_token", "customer", SQLDataType.BIGINT);
    static final Field<Long> PERSON = column("api_token", "person", SQLDataType.BIGINT);
    static final Field<String> HASH = column("api_token", "hash", SQLDataType.VARCHAR);
    static final Field<String> PREFIX = column("api_token", "prefix", SQLDataType.VARCHAR);
    static final Field<String> NAME = column("api_token", "name", SQLDataType.VARCHAR);
    static final Field<String> ROLE = column("api_token", "role", SQLDataType.VARCHAR);
    static final Field<Instant> CREATED_AT = column("api_token", "created_at", SQLDataType.INSTANT);
    static final Field<Instant> USED_AT = column("api_token", "used_at", SQLDataType.INSTANT);
    static final Field<Instant> EXPIRES_AT = column("api_token", "expires_at", SQLDataType.INSTANT);

    private ApiTokenTable() {}
  }
}
