package dev.atoll.testkit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People and Atoll take turns at random on a few questions, with faults in between. Whatever
 * happens: what a person chose last stays as chosen, a second sync writes nothing, and no practice
 * is selected that neither a person nor the proposal ever selected.
 */
final class SyncPropertiesTest {
  private static final List<String> QUESTIONS = List.of("SEC08", "REL09");
  private static final List<ToolError> FAULTS =
      List.of(ToolError.throttled(), ToolError.internal(), ToolError.conflict("Busy.", "w"));

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void peoplesAnswersSurvive(int seed) {
    Random random = new Random(seed);
    try (Desk desk = new Desk(folder)) {
      Map<String, Set<String>> byPerson = new HashMap<>();
      Set<String> everSelected = new HashSet<>();
      for (int turn = 0; turn < 8; turn++) {
        if (random.nextInt(3) == 0) {
          person(desk, random, byPerson, everSelected);
        }
        if (random.nextBoolean()) {
          desk.simulated.failNext("UpdateAnswer", FAULTS.get(random.nextInt(FAULTS.size())));
        }
        Map<String, Answer> answers = answers(random);
        answers.forEach((code, answer) -> {
          if (answer == Answer.SELECTED) {
            everSelected.add(Desk.choice(code));
          }
        });
        Review review = Desk.review(answers);
        desk.apply(review);
        check(desk, byPerson, everSelected);
        int writes = desk.writes();
        desk.apply(review);
        assertThat(desk.writes()).as("seed %d, turn %d", seed, turn).isEqualTo(writes);
        if (random.nextInt(4) == 0 && desk.ledger.load().orElseThrow().last().isPresent()) {
          desk.undo();
          check(desk, byPerson, everSelected);
        }
      }
    }
  }

  private static void check(
      Desk desk, Map<String, Set<String>> byPerson, Set<String> everSelected) {
    for (String code : QUESTIONS) {
      List<String> selected = desk.simulated.selected(desk.workload, Desk.question(code));
      assertThat(everSelected).containsAll(selected);
      if (byPerson.containsKey(code)) {
        assertThat(selected).containsExactlyInAnyOrderElementsOf(byPerson.get(code));
      }
    }
  }

  /** A person answers a question anew, otherwise than it stands in every choice that there is. */
  private static void person(
      Desk desk, Random random, Map<String, Set<String>> byPerson, Set<String> everSelected) {
    String code = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    String id = Desk.question(code);
    boolean atolls = desk.ledger.load().flatMap(state -> state.question(id)).isPresent();
    if (atolls) {
      // only a question that Atoll has not answered becomes the person's as a whole
      return;
    }
    List<String> chosen = new ArrayList<>();
    for (Practice practice : question(code).practices()) {
      if (random.nextBoolean() || chosen.isEmpty()) {
        chosen.add(practice.choiceId().orElseThrow());
      }
    }
    desk.simulated.personSelects(desk.workload, id, chosen.toArray(String[]::new));
    byPerson.put(code, new HashSet<>(chosen));
    everSelected.addAll(chosen);
  }

  private static Framework.Question question(String code) {
    return Desk.question(Desk.FRAMEWORK, code);
  }

  private static Map<String, Answer> answers(Random random) {
    Map<String, Answer> answers = new HashMap<>();
    for (String code : QUESTIONS) {
      for (Practice practice : question(code).practices()) {
        Answer[] all = {Answer.SELECTED, Answer.NOT_SELECTED, Answer.UNKNOWN};
        answers.put(practice.code(), all[random.nextInt(all.length)]);
      }
    }
    return answers;
  }
}
