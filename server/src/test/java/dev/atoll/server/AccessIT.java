package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Tenant;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every endpoint of the server's own description: what nobody, a lesser role and another customer
 * may. An endpoint that is added is in it by itself; what it needs to be called with is not.
 */
@Timeout(600)
final class AccessIT {
  private static final String API = "/api/v1/";

  /** Whoever is not signed in may call them. */
  private static final Set<String> OPEN = Set.of("setup", "session", "oidc", "entry");

  /** What is the same for every customer. */
  private static final Set<String> COMMON =
      Set.of("rules/{id}", "exports/{format}", "parameters/{rule}/{name}");

  /** All other changes need an engineer, all other reading a viewer. */
  private static final Map<String, Role> NEEDED =
      Map.ofEntries(
          Map.entry("POST findings/actions", Role.PARTNER),
          Map.entry("PUT reviews/{workload}/questions/{code}", Role.PARTNER),
          Map.entry("POST reviews/{workload}/claims", Role.PARTNER),
          Map.entry("DELETE reviews/{workload}/claims", Role.PARTNER),
          Map.entry("POST reviews/{workload}/milestones", Role.PARTNER),
          Map.entry("POST reviews/{workload}/milestones/import", Role.PARTNER),
          Map.entry("POST lenses", Role.PARTNER),
          Map.entry("PUT lenses/{id}", Role.PARTNER),
          Map.entry("DELETE lenses/{id}", Role.PARTNER),
          Map.entry("PUT customers/{id}", Role.PARTNER),
          Map.entry("GET tokens", Role.ENGINEER),
          Map.entry("GET audit", Role.ENGINEER),
          Map.entry("POST people", Role.OWNER),
          Map.entry("PATCH people/{id}", Role.OWNER),
          Map.entry("DELETE people/{id}", Role.OWNER));

  private static final Map<String, String> BODIES =
      Map.of(
          "PATCH accounts/{id}", "{\"name\":\"theirs\"}",
          "PATCH notifications/{id}", "{\"name\":\"theirs\"}",
          "PUT workloads/{id}", "{\"name\":\"theirs\",\"tags\":{\"a\":\"b\"}}",
          "PUT reviews/{workload}/questions/{code}",
              "{\"practices\":[{\"code\":\"OPS01-BP01\",\"answer\":\"yes\"}]}",
          "POST reviews/{workload}/milestones", "{\"name\":\"theirs\"}",
          "PUT lenses/{id}", "{\"version\":\"theirs\"}",
          "PUT customers/{id}", "{\"stage\":\"accepted\"}",
          "PATCH people/{id}", "{\"name\":\"theirs\"}");

  private static EmbeddedPostgres postgres;
  private static Database database;
  private static ServerProcess server;
  private static Client owner;
  private static Member member;
  private static JsonNode paths;

  /** The ids of the first customer's things, by where they are used. */
  private static final Map<String, String> IDS = new HashMap<>();

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    String url = postgres.getJdbcUrl("postgres", "postgres");
    server =
        ServerProcess.start(
            List.of("--data", data.toString(), "--jdbc-url", url),
            Map.of(
                "ATOLL_DB_USER", "postgres",
                "ATOLL_DB_PASSWORD", "postgres",
                "ATOLL_NOTIFY_PRIVATE", "true"));
    owner = server.client();
    String setup =
        "{\"email\":\"a@example.com\",\"name\":\"A\",\"password\":\"0123456789\",\"tenant\":\"One\"}";
    assertThat(owner.post("setup", setup).status()).isEqualTo(200);
    assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
    database = Database.open(new Address(url, "postgres", "postgres"));
    People people = new People(database, InstantSource.system());
    member = people.memberships(people.byEmail("a@example.com").orElseThrow().id()).getFirst();
    fill();
    paths = owner.get("openapi?format=json").json().path("paths");
    assertThat(paths.size()).isGreaterThan(25);
  }

  private static void fill() {
    JsonNode finding = owner.get("findings?limit=1").json().at("/items/0");
    IDS.put("findings", finding.path("id").asText());
    IDS.put("resources", finding.at("/resource/id").asText());
    IDS.put("scans", owner.get("scans").json().at("/items/0/id").asText());
    IDS.put("accounts", owner.get("accounts").json().at("/items/0/id").asText());
    IDS.put("people", String.valueOf(member.person().id()));
    IDS.put("customers", String.valueOf(member.tenant()));
    IDS.put("workloads", made("workloads", "{\"name\":\"W\",\"tags\":{\"service\":\"cards\"}}"));
    IDS.put("reviews", IDS.get("workloads"));
    IDS.put("packs", made("packs", pack()));
    owner.send("PUT", "parameters/access-keys-rotated/days", "{\"value\":60}");
    IDS.put("lenses", made("lenses", Client.lens(Map.of())));
    IDS.put("organizations", organization());
    IDS.put("mutes", made("mutes", "{\"rule\":\"none-*\",\"reason\":\"x\"}"));
    IDS.put("schedules", made("schedules", "{\"name\":\"S\",\"cron\":\"0 6 * * *\"}"));
    IDS.put("tokens", made("tokens", "{\"name\":\"T\"}"));
    IDS.put(
        "notifications",
        made(
            "notifications",
            "{\"name\":\"N\",\"kind\":\"slack\",\"target\":\"http://127.0.0.1:9/\",\"enabled\":false}"));
  }

  private static String pack() {
    try {
      Path rule = Path.of("../examples/custom-pack/rules/acme-database-owner-tagged.yaml");
      String text = new ObjectMapper().writeValueAsString(Files.readString(rule));
      return "{\"name\":\"acme\",\"files\":[{\"path\":\"rule.yaml\",\"text\":%s}]}".formatted(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String organization() {
    made("accounts", "{\"account\":\"999988887777\",\"name\":\"management\"}");
    return made("organizations", "{\"account\":\"999988887777\"}");
  }

  private static String made(String list, String body) {
    Client.Answer answer = owner.post(list, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("id").asText();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    database.close();
    postgres.close();
  }

  /** Makes a token that may what the role may, for a member. */
  private static Client token(Member whose, Role role) {
    String secret = "atoll_" + UUID.randomUUID();
    Instant end = Instant.now().plus(Duration.ofHours(1));
    new ApiTokens(database, InstantSource.system())
        .add(whose, role.id(), role, hash(secret), "atoll_test", end);
    return server.client().plain().with("Authorization", "Bearer " + secret);
  }

  private static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes through all endpoints but the open ones, as method and path. */
  private static void each(BiConsumer<String, String> visitor) {
    paths
        .properties()
        .forEach(path -> {
          String name = path.getKey().replaceFirst("^" + API, "");
          if (!OPEN.contains(name)) {
            path.getValue()
                .properties()
                .forEach(method -> visitor.accept(method.getKey().toUpperCase(Locale.ROOT), name));
          }
        });
  }

  private static Client.Answer call(Client client, String method, String path) {
    String target = path.replace("{code}", "OPS01");
    if (target.contains("{")) {
      String list = target.substring(0, target.indexOf('/'));
      target = target.replaceAll("\\{\\w+}", IDS.getOrDefault(list, "1"));
    }
    return method.equals("GET") || method.equals("DELETE")
        ? method.equals("GET") ? client.get(target) : client.delete(target)
        : client.send(method, target, BODIES.getOrDefault(method + " " + path, "{}"));
  }

  @Test
  void nobodyGetsAnything() {
    Client nobody = server.client();
    SoftAssertions all = new SoftAssertions();

    each((method, path) ->
        all.assertThat(call(nobody, method, path).status()).as(method + " " + path).isEqualTo(401));

    all.assertAll();
  }

  @Test
  void aLesserRoleIsRefused() {
    SoftAssertions all = new SoftAssertions();
    for (Role role : List.of(Role.VIEWER, Role.PARTNER, Role.ENGINEER)) {
      Client client = token(member, role);
      each((method, path) -> {
        Role usual = method.equals("GET") ? Role.VIEWER : Role.ENGINEER;
        Role needed = NEEDED.getOrDefault(method + " " + path, usual);
        if (!role.includes(needed)) {
          all.assertThat(call(client, method, path).status())
              .as("%s %s as %s", method, path, role.id())
              .isEqualTo(403);
        }
      });
    }

    all.assertAll();
  }

  @Test
  void nothingOfAnotherCustomerIsFound() {
    Client stranger = token(stranger(), Role.OWNER);
    Map<String, String> before = read();
    SoftAssertions all = new SoftAssertions();

    each((method, path) -> {
      if (path.contains("{") && !COMMON.contains(path)) {
        String list = path.substring(0, path.indexOf('/'));
        all.assertThat(IDS).as("an id for " + path).containsKey(list);
        all.assertThat(call(stranger, method, path).status())
            .as(method + " " + path)
            .isEqualTo(404);
      }
    });
    for (String list :
        List.of(
            "findings",
            "findings/groups",
            "resources",
            "gaps",
            "packs",
            "reviews/estate/milestones")) {
      String answer = stranger.get(list + "?workload=" + IDS.get("workloads")).text();
      all.assertThat(answer).as(list).contains("\"total\":0");
    }
    assertThat(owner.get("rules").text()).contains("acme-database-owner-tagged");
    all.assertThat(stranger.get("rules").text()).doesNotContain("acme-database-owner-tagged");
    all.assertThat(stranger.get("parameters").text()).doesNotContain("\"changed\":true");
    for (String what : List.of("scan=" + IDS.get("scans"), "workload=" + IDS.get("workloads"))) {
      all.assertThat(stranger.get("exports/json?" + what).status()).as(what).isEqualTo(404);
    }
    for (String path :
        List.of("reviews/estate", "reviews/estate/milestones", "reviews/estate/plan")) {
      String lens = path + "?lens=" + IDS.get("lenses");
      all.assertThat(stranger.get(lens).status()).as(lens).isEqualTo(404);
    }
    all.assertAll();

    assertThat(read()).isEqualTo(before);
  }

  /** What the owner reads of each thing that has an id. */
  private static Map<String, String> read() {
    Map<String, String> all = new TreeMap<>();
    for (String list :
        List.of("findings", "accounts", "workloads", "notifications", "packs", "scans", "lenses")) {
      all.put(list, owner.get(list + "/" + IDS.get(list)).text());
    }
    for (String list :
        List.of("mutes", "parameters", "schedules", "people", "customers", "reviews")) {
      all.put(list, owner.get(list).text());
    }
    return all;
  }

  private static Member stranger() {
    Tenant two =
        database
            .tenants()
            .add(
                new Tenant(
                    0, "Two", "standard", Optional.empty(), Optional.empty(), 400, Instant.now()));
    return new People(database, InstantSource.system())
        .join(two.id(), "b@example.com", "B", Role.OWNER, Optional.empty());
  }

  /** Whoever has a viewer's token must not become the one who made it. */
  @Test
  void aTokenChangesNoPassword() {
    String own = "people/" + member.person().id();

    for (Role role : List.of(Role.PARTNER, Role.OWNER)) {
      Client client = token(member, role);
      assertThat(client.send("PATCH", own, "{\"password\":\"another-one-1\"}").status())
          .as(role.id())
          .isEqualTo(403);
    }
    assertThat(
            server
                .client()
                .post("session", "{\"email\":\"a@example.com\",\"password\":\"another-one-1\"}")
                .status())
        .isEqualTo(401);
  }
}
