package dev.atoll.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.cases.CaseRunner;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.shape.FakeApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeCacheTest {
  private static final KnowledgeBase SHOP = Shop.load();

  @Test
  void whatIsReadJudgesAsWhatWasWritten() throws IOException {
    KnowledgeBase again = read(written(), "key").orElseThrow();

    assertThat(again.hash()).isEqualTo(SHOP.hash());
    assertThat(again.framework()).isEqualTo(SHOP.framework());
    assertThat(again.rules().keySet()).isEqualTo(SHOP.rules().keySet());
    CaseRunner runner = new CaseRunner(again);
    again
        .rules()
        .values()
        .forEach(rule ->
            assertThat(runner.run(rule))
                .hasSameSizeAs(Shop.rule(SHOP, rule.id()).cases())
                .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty()));
  }

  @Test
  void shapesOfTheApiAreLookedUpWhenTheyAreAskedFor() throws IOException {
    KnowledgeBase again = read(written(), "key").orElseThrow();

    for (ResourceType type : SHOP.types().values()) {
      ResourceType same = Objects.requireNonNull(again.types().get(type.name()));
      assertThat(same.shape().fields()).isEqualTo(type.shape().fields());
      assertThat(same.read()).isEqualTo(type.read());
      assertThat(same.links()).isEqualTo(type.links());
    }
  }

  @Test
  void anotherBuildsIsNotTaken() throws IOException {
    assertThat(read(written(), "another key")).isEmpty();
  }

  @Test
  void aDamagedOneIsNotTaken() throws IOException {
    byte[] whole = written();
    for (int length = 0; length < whole.length; length += 97) {
      assertThat(read(Arrays.copyOf(whole, length), "key")).isEmpty();
    }
    byte[] bent = whole.clone();
    bent[bent.length / 2] ^= 1;
    assertThat(read(bent, "key")).isEmpty();
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KnowledgeCache.write(SHOP, "key", out);
    return out.toByteArray();
  }

  private static Optional<KnowledgeBase> read(byte[] bytes, String key) {
    return KnowledgeCache.read(bytes, key, _ -> new FakeApi());
  }
}
