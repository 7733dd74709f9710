package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.Scans.Start;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Never more of a tenant's scans run than there are places. */
final class PlacesTest {
  private static final int PLACES = 3;

  @ParameterizedTest
  @EnumSource
  void scansThatStartTogetherTakeNoMoreThanThePlaces(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      List<String> ids = IntStream.range(0, 8).mapToObj(number -> "scan" + number).toList();
      ids.forEach(id -> queue(test, id));
      CountDownLatch together = new CountDownLatch(ids.size());
      List<CompletableFuture<Start>> starts =
          ids.stream()
              .map(id ->
                  CompletableFuture.supplyAsync(
                      () -> {
                        await(together);
                        return start(test, id);
                      },
                      Thread::startVirtualThread))
              .toList();

      long first = starts.stream().filter(start -> start.join() == Start.YES).count();
      ids.forEach(id -> start(test, id));

      assertThat(first).isBetween(1L, (long) PLACES);
      assertThat(ids).filteredOn(id -> start(test, id) == Start.YES).hasSize(PLACES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatEndsLeavesItsPlace(TestEngine engine) {
    try (TestEstate test = TestEstate.on(engine)) {
      List<String> ids = List.of("a", "b", "c", "d", "e");
      ids.forEach(id -> queue(test, id));

      assertThat(ids.subList(0, PLACES)).allMatch(id -> start(test, id) == Start.YES);
      assertThat(start(test, "a")).as("once more, after its node died").isEqualTo(Start.YES);
      assertThat(start(test, "d")).isEqualTo(Start.FULL);
      assertThat(test.estate.scans().waiting()).isEqualTo(2);

      test.estate.scans().cancel("b", Small.START);
      assertThat(start(test, "d")).isEqualTo(Start.YES);
      assertThat(start(test, "b")).isEqualTo(Start.FULL);
      test.store(Small.scan("c", 1).of(Small.db("x", true)));
      assertThat(start(test, "b")).isEqualTo(Start.OVER);
      assertThat(start(test, "e")).isEqualTo(Start.YES);
    }
  }

  private static void queue(TestEstate test, String id) {
    test.estate
        .scans()
        .queue(new ScanRequest(id, List.of(Small.ACCOUNT), List.of(), "test"), Small.START);
  }

  private static Start start(TestEstate test, String id) {
    return test.estate.scans().start(id, Small.START, PLACES);
  }

  private static void await(CountDownLatch together) {
    together.countDown();
    try {
      together.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
