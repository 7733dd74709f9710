package dev.atoll.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.Shop;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final KnowledgeBase SHOP = Shop.load();
  private static final ScanInfo INFO =
      new ScanInfo(
          "id-1",
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2026-01-01T00:01:02.345Z"),
          "aws",
          List.of("111122223333"),
          List.of("eu-west-1", "us-east-1"),
          "0.1",
          "abc");

  private static final Selection ALL = new Selection("all", Set.of("AWS::Shop::Cart/Encryption"));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackEqual() {
    for (long seed = 1; seed <= 200; seed++) {
      Snapshot written = random(seed);
      assertThat(read(write(written))).as("seed %d", seed).isEqualTo(written);
    }
  }

  @Test
  void aDetailThatWasNotAskedForIsAGap() throws IOException {
    Resource cart =
        new Resource(
            "AWS::Shop::Cart",
            "111122223333",
            "eu-west-1",
            "c-1",
            "c-1",
            Optional.empty(),
            Map.of(),
            Struct.of(Map.of("CartId", "c-1")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(out, INFO, new Selection("lists", Set.of()))) {
      writer.resource(cart);
      writer.finish(INFO.finishedAt(), INFO.regions(), 1);
    }

    Struct read = read(out.toByteArray()).resources().getFirst().configuration();

    assertThat(read.get("CartId")).isEqualTo("c-1");
    assertThat(read.get("Encryption"))
        .isInstanceOfSatisfying(
            Gap.class, gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
  }

  @Test
  void aListOfWhichAPartWasNotSeenIsReadBackAsNotSeen() throws IOException {
    Gap unseen =
        new Gap(
            "111122223333",
            "eu-west-1",
            "shop",
            "",
            GapReason.NOT_READ,
            Optional.empty(),
            "AWS::Shop::Cart",
            Optional.empty(),
            "no more");
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      JsonValues.write(json, OpenList.of(List.of("one"), unseen));
    }
    StringWriter alone = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(alone)) {
      JsonValues.write(json, unseen);
    }

    assertThat(text).hasToString(alone.toString());
  }

  @Test
  void aCutFileIsNeverReadInPart() {
    byte[] whole = write(random(7));
    for (int tenth = 0; tenth < 10; tenth++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * tenth / 10);
      assertThat(invalid(cut).getMessage()).containsAnyOf("is cut off", "is no snapshot");
    }
    for (int missing = 1; missing <= 30; missing++) {
      assertThat(invalid(Arrays.copyOf(whole, whole.length - missing)).getMessage())
          .contains("is cut off or damaged after 20 resources");
    }
  }

  @Test
  void aDamagedFileIsInvalidOrWhole() throws IOException {
    byte[] text = unzip(write(random(11)));
    Random random = new Random(5);
    for (int run = 0; run < 3_000; run++) {
      byte[] damaged = text.clone();
      damaged[random.nextInt(damaged.length)] = (byte) "{}[]\":,01ae\n".charAt(random.nextInt(12));
      try {
        read(zip(damaged));
      } catch (AtollException e) {
        assertThat(e.code()).as("run %d", run).isEqualTo(ErrorCode.SNAPSHOT_INVALID);
      }
    }
  }

  @Test
  void anotherFileIsNoSnapshot() throws IOException {
    for (byte[] foreign :
        List.of(
            new byte[0],
            "hello".getBytes(StandardCharsets.UTF_8),
            zip("hello".getBytes(StandardCharsets.UTF_8)),
            zip("{\"schema\":\"atoll/snapshot/9\"}".getBytes(StandardCharsets.UTF_8)),
            zip("[]".getBytes(StandardCharsets.UTF_8)))) {
      AtollException thrown = invalid(foreign);
      assertThat(thrown).hasMessage("test.snapshot is no snapshot of Atoll");
      assertThat(thrown.hint()).contains("--save-snapshot");
    }
  }

  @Test
  void aHeadingIsReadWithoutTheRest() {
    byte[] whole = write(random(7));
    SnapshotReader.Heading heading =
        SnapshotReader.heading(
            new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)), "test");

    assertThat(heading)
        .isEqualTo(
            new SnapshotReader.Heading("id-1", INFO.startedAt(), "aws", List.of("111122223333")));
    assertThatThrownBy(() -> SnapshotReader.heading(new ByteArrayInputStream(new byte[3]), "test"))
        .hasMessage("test is no snapshot of Atoll");
  }

  @Test
  void aMissingFileIsUnreadable() {
    assertThatThrownBy(
            () -> SnapshotReader.read(folder.resolve("none"), SHOP.types(), (_, all) -> all))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
  }

  @Test
  void anInterruptedScanIsReadUpToItsEnd() throws IOException {
    Path file = folder.resolve("part");
    Snapshot written = random(3);
    byte[] whole = write(written);
    int before = -1;
    for (int tenth = 5; tenth <= 10; tenth++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * tenth / 10));
      SnapshotReader.Partial partial = SnapshotReader.readPartial(file, SHOP.types());
      List<Resource> resources = partial.snapshot().resources();
      assertThat(partial.selection()).isEqualTo("all");
      assertThat(written.resources()).startsWith(resources.toArray(Resource[]::new));
      assertThat(resources.size()).isGreaterThanOrEqualTo(before);
      assertThat(written.units()).containsAll(partial.snapshot().units());
      before = resources.size();
    }
    assertThat(before).isEqualTo(20);
  }

  @Test
  void whatIsNotKeptIsLeftOut() {
    Snapshot read =
        SnapshotReader.read(
            new ByteArrayInputStream(write(random(1))),
            "test",
            SHOP.types(),
            (_, _) -> Struct.empty());

    assertThat(read.resources())
        .hasSize(20)
        .allSatisfy(cart -> assertThat(cart.configuration()).isEqualTo(Struct.empty()));
  }

  @Test
  void aTypeThatNobodyKnowsIsKeptAsItIs() {
    Resource odd =
        new RandomCarts(1, Shop.type(SHOP, "Cart").shape())
            .next(1)
            .withConfiguration(Struct.of(Map.of("A", List.of(Map.of("B", 1L)))));
    Snapshot written = new Snapshot(INFO, List.of(odd), Set.of(), List.of(), 0);

    Snapshot read =
        SnapshotReader.read(
            new ByteArrayInputStream(write(written)), "test", Map.of(), (_, _) -> Struct.empty());

    assertThat(read).isEqualTo(written);
  }

  private static Snapshot random(long seed) {
    RandomCarts carts = new RandomCarts(seed, Shop.type(SHOP, "Cart").shape());
    List<Resource> resources = IntStream.range(0, 20).mapToObj(carts::next).toList();
    List<Gap> gaps = IntStream.range(0, 3).mapToObj(carts::gap).distinct().toList();
    Unit unit = new Unit("AWS::Shop::Cart", "111122223333", "eu-west-1");
    return new Snapshot(INFO, resources, Set.of(unit), gaps, seed);
  }

  private static byte[] write(Snapshot snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SnapshotWriter.write(snapshot, ALL, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Snapshot read(byte[] bytes) {
    return SnapshotReader.read(
        new ByteArrayInputStream(bytes), "test.snapshot", SHOP.types(), (_, all) -> all);
  }

  private static AtollException invalid(byte[] bytes) {
    AtollException thrown = catchThrowableOfType(AtollException.class, () -> read(bytes));
    assertThat(thrown).as("%d bytes", bytes.length).isNotNull();
    assertThat(thrown.code()).isEqualTo(ErrorCode.SNAPSHOT_INVALID);
    return thrown;
  }

  private static byte[] zip(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text);
    }
    return out.toByteArray();
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return zip.readAllBytes();
    }
  }
}
