package dev.atoll.engine.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.QuestionRisks;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lens with its rules as what is assessed. */
final class LensFrameworkTest {
  private static final Set<String> RULES = Set.of("rds-storage-encrypted", "restricted-ssh");

  private static LensRules rules(String choices) {
    return LensRulesReader.read(
        YamlFile.of("shop.rules.yaml", "lens: Online shops\nchoices:\n" + choices),
        LensReaderTest.example(),
        RULES);
  }

  private static Framework framework() {
    return LensFramework.of(
        LensReaderTest.example(),
        rules(
            """
              - question: shop_data
                choice: shop_data_encrypted
                rules: [rds-storage-encrypted]
                evidenced: automated
            """));
  }

  @Test
  void choicesArePracticesAndNoneOfTheseIsNot() {
    Framework.Question question = framework().pillars().getFirst().questions().getFirst();

    assertThat(question.noneChoiceId()).contains("shop_data_no");
    assertThat(question.practices())
        .extracting(Practice::code)
        .containsExactly(
            "shop_data-shop_data_encrypted",
            "shop_data-shop_data_kept",
            "shop_data-shop_data_deleted");
    assertThat(question.practices())
        .extracting(Practice::risk)
        .containsExactly(Severity.HIGH, Severity.MEDIUM, Severity.MEDIUM);
    assertThat(question.practices())
        .extracting(Practice::evidenced)
        .containsExactly(Evidenced.AUTOMATED, Evidenced.ATTESTED, Evidenced.ATTESTED);
    assertThat(question.practices().getFirst().rules()).containsExactly("rds-storage-encrypted");
  }

  /** Encrypted, kept, deleted: y for yes, n for no, ? where nobody knows. */
  @ParameterizedTest
  @CsvSource({
    "yyy, NONE",
    "yyn, MEDIUM",
    "yn?, UNANSWERED",
    "nyy, HIGH",
    "n??, HIGH",
    "nnn, HIGH",
    "yy?, UNANSWERED",
    "ynn, HIGH",
    "???, UNANSWERED"
  })
  void theLensesOwnRulesGiveTheRisk(String known, QuestionRisk risk) {
    List<Optional<Boolean>> established =
        known
            .chars()
            .mapToObj(each -> each == '?' ? Optional.<Boolean>empty() : Optional.of(each == 'y'))
            .toList();

    assertThat(
            QuestionRisks.of(framework().pillars().getFirst().questions().getFirst(), established))
        .isEqualTo(risk);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question: shop_dat, choice: x                                             | there is no question shop_dat; did you mean shop_data?
          question: shop_data, choice: shop_data_encryptd, reason: r                | shop_data has no choice shop_data_encryptd; did you mean shop_data_encrypted?
          question: shop_data, choice: shop_data_no, reason: r                      | shop_data has no choice shop_data_no
          question: shop_data, choice: shop_data_kept, rules: [restricted-shh], evidenced: automated | there is no rule restricted-shh; did you mean restricted-ssh?
          question: shop_data, choice: shop_data_kept, rules: [restricted-ssh]      | the key evidenced is missing
          question: shop_data, choice: shop_data_kept, rules: [restricted-ssh], evidenced: partial | the key reason is missing
          question: shop_data, choice: shop_data_kept, rules: [restricted-ssh], evidenced: attested, reason: r | rules show it
          question: shop_data, choice: shop_data_kept, evidenced: automated         | automated needs rules that show it
          question: shop_data, choice: shop_data_kept                               | the key reason is missing
          question: shop_data, choice: shop_data_kept, reason: r, why: x            | unknown key why
          """)
  void whatIsWrongWithTheRulesIsTold(String choice, String told) {
    assertThatThrownBy(() -> rules("  - {" + choice + "}\n"))
        .hasMessageContaining("shop.rules.yaml:3:")
        .hasMessageContaining(told);
  }

  @Test
  void aChoiceStandsOnceAndTheLensIsTheRightOne() {
    String twice = "  - {question: shop_data, choice: shop_data_kept, reason: r}\n".repeat(2);
    assertThatThrownBy(() -> rules(twice)).hasMessageContaining("stands already at");
    assertThatThrownBy(() ->
            LensRulesReader.read(
                YamlFile.of("x.yaml", "lens: Other\nchoices: []\n"),
                LensReaderTest.example(),
                RULES))
        .hasMessageContaining("the lens is named Online shops, not Other");
  }
}
