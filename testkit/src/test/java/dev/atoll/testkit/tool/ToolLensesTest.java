package dev.atoll.testkit.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.aws.review.AppliedLens;
import dev.atoll.aws.review.NewWorkload;
import dev.atoll.aws.review.ToolChecks;
import dev.atoll.aws.review.ToolChecks.At;
import dev.atoll.aws.review.ToolChecks.Check;
import dev.atoll.aws.review.ToolChecks.Detail;
import dev.atoll.aws.review.ToolLenses;
import dev.atoll.aws.review.ToolReports;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom lenses, reports and checks of the Tool. */
final class ToolLensesTest {
  @TempDir private Path folder = Path.of("");
  private Desk desk = new Desk(folder);
  private ToolLenses lenses = desk.lenses();

  @BeforeEach
  void open() {
    desk.close();
    desk = new Desk(folder);
    lenses = desk.lenses();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static String example() throws IOException {
    return Files.readString(Path.of("../examples/lens/shop.json"));
  }

  private String published() throws IOException {
    String arn = lenses.importDraft(Optional.empty(), example());
    lenses.publish(arn, example(), "1.0", true);
    return arn;
  }

  @Test
  void aLensIsADraftUntilItIsPublished() throws IOException {
    String arn = lenses.importDraft(Optional.empty(), example());

    assertThat(lenses.all())
        .singleElement()
        .satisfies(lens -> {
          assertThat(lens.name()).isEqualTo("Online shops");
          assertThat(lens.version()).isEmpty();
        });
    assertThatThrownBy(
            () -> desk.tool().associate(desk.tool().workload(desk.workload), List.of(arn)))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("does not exist");

    lenses.publish(arn, example(), "1.0", false);
    desk.tool().associate(desk.tool().workload(desk.workload), List.of(arn));
    assertThat(desk.tool().lenses(desk.workload))
        .extracting(AppliedLens::name)
        .containsExactly("AWS Well-Architected Framework", "Online shops");
    assertThat(desk.tool().answers(desk.workload, arn).standing()).hasSize(3);
  }

  @Test
  void importingTwiceMakesOneLens() throws IOException {
    assertThat(lenses.importDraft(Optional.empty(), example()))
        .isEqualTo(lenses.importDraft(Optional.empty(), example()));
    assertThat(lenses.all()).hasSize(1);
  }

  @Test
  void aWorkloadThatWasDeletedIsMadeAnew() {
    NewWorkload shop =
        new NewWorkload(
            "Shop",
            "An online shop",
            true,
            "owner@example.com",
            List.of(),
            List.of("sa-east-1"),
            Optional.empty(),
            List.of("wellarchitected"),
            Optional.empty(),
            Map.of());
    String first = desk.tool().create(shop).id();
    assertThat(desk.tool().create(shop).id()).isEqualTo(first);
    desk.simulated.delete(first);

    assertThat(desk.tool().create(shop).name()).isEqualTo("Shop");
    assertThat(desk.tool().workloads()).hasSize(2);
  }

  @Test
  void theDraftThatIsPublishedIsTheOneGivenLast() throws IOException {
    String arn = published();
    String one = example().replace("Online shops", "One");
    lenses.importDraft(Optional.of(arn), one);
    lenses.importDraft(Optional.of(arn), example().replace("Online shops", "Another"));
    lenses.importDraft(Optional.of(arn), one);
    lenses.publish(arn, one, "2.0", false);

    assertThat(lenses.export(arn, Optional.of("2.0"))).isEqualTo(one);
  }

  @Test
  void whatIsExportedIsWhatWasImported() throws IOException {
    String arn = published();
    String next = example().replace("Online shops", "Shops");
    assertThat(lenses.importDraft(Optional.of(arn), next)).isEqualTo(arn);
    lenses.publish(arn, next, "2.0", false);

    assertThat(lenses.export(arn, Optional.of("1.0"))).isEqualTo(example());
    assertThat(lenses.export(arn, Optional.empty())).isEqualTo(next);
    assertThatThrownBy(() -> lenses.export("wellarchitected", Optional.empty()))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("cannot be exported");
  }

  @Test
  void aMajorVersionWaitsToBeAccepted() throws IOException {
    String arn = published();
    desk.tool().associate(desk.tool().workload(desk.workload), List.of(arn));
    String next = example().replace("Online shops", "Shops");
    lenses.importDraft(Optional.of(arn), next);
    lenses.publish(arn, next, "2.0", true);

    assertThat(desk.tool().lensReview(desk.workload, arn).version()).isEqualTo("1.0");
    assertThat(desk.tool().lensReview(desk.workload, arn).status()).isEqualTo("NOT_CURRENT");
  }

  @Test
  void aVersionIsPublishedOnce() throws IOException {
    String arn = published();
    lenses.checkFree(arn, "1.1");
    assertThatThrownBy(() -> lenses.checkFree(arn, "1.0"))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
        .hasMessageContaining("has a version 1.0 already");
    lenses.importDraft(Optional.of(arn), example());
    assertThatThrownBy(() -> lenses.publish(arn, "another text", "1.0", true))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("Version 1.0 exists");
  }

  @Test
  void aDraftThatTheToolStillTakesInIsWaitedFor() throws IOException {
    String arn = lenses.importDraft(Optional.empty(), example());
    for (int i = 0; i < 3; i++) {
      desk.simulated.failNext("CreateLensVersion", ToolError.conflict("Importing.", arn));
    }
    lenses.publish(arn, example(), "1.0", true);

    assertThat(lenses.all().getFirst().version()).isEqualTo("1.0");
  }

  @Test
  void whatTheToolRefusesIsTold() {
    assertThatThrownBy(() -> lenses.importDraft(Optional.empty(), "{}"))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOOL_REFUSED))
        .hasMessageContaining("schemaVersion is missing");
  }

  @Test
  void reportsAreKeptAsTheToolMakesThem() throws IOException {
    ToolReports reports = desk.reports();
    String arn = published();
    desk.tool().associate(desk.tool().workload(desk.workload), List.of(arn));

    assertThat(new String(reports.consolidated(true), StandardCharsets.UTF_8)).startsWith("%PDF");
    assertThat(
            new String(
                reports.lensReview(desk.workload, arn, Optional.empty()), StandardCharsets.UTF_8))
        .contains("Online shops of Payments");
    for (int i = 0; i < 20; i++) {
      desk.simulated.workload("Another " + i);
    }
    assertThat(reports.risks(false)).hasSize(21);
    assertThat(desk.simulated.calls().get("GetConsolidatedReport")).isEqualTo(3);
    assertThat(reports.risks(false).getFirst().risks()).isEqualTo(Map.of("UNANSWERED", 60));
    assertThat(reports.risks(false).getFirst().lenses().get(1).risks())
        .isEqualTo(Map.of("UNANSWERED", 3));
    int milestone = desk.tool().createMilestone(desk.workload, "First");
    assertThat(reports.lensReview(desk.workload, "wellarchitected", Optional.of(milestone)))
        .isNotEmpty();
    assertThatThrownBy(
            () -> reports.lensReview(desk.workload, "wellarchitected", Optional.of(milestone + 1)))
        .hasMessageContaining("does not exist");
  }

  @Test
  void anEmptyReportIsNone() {
    desk.simulated.emptyReports();

    assertThatThrownBy(() -> desk.reports().consolidated(false))
        .isInstanceOfSatisfying(
            AtollException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOOL_REFUSED));
    assertThatThrownBy(
            () -> desk.reports().lensReview(desk.workload, "wellarchitected", Optional.empty()))
        .hasMessageContaining("gave no report");
  }

  @Test
  void whatTrustedAdvisorSaysIsShownByAccount() {
    String choice = Desk.choice("SEC08-BP02");
    String arn = "arn:aws:wellarchitected::aws:lens/wellarchitected";
    ToolChecks checks = desk.checks(arn);
    At at = new At("security", Desk.question("SEC08"), choice);
    assertThat(checks.checks(at)).isEmpty();

    desk.simulated.advises(desk.workload, choice, "A1", "111122223333", "OKAY");
    desk.simulated.advises(desk.workload, choice, "A1", "444455556666", "ERROR");
    desk.simulated.advises(desk.workload, choice, "B2", "111122223333", "FETCH_FAILED");

    assertThat(checks.checks(at))
        .containsExactly(
            new Check("A1", "Check A1", "ERROR", Map.of("ERROR", 1, "OKAY", 1)),
            new Check("B2", "Check B2", "FETCH_FAILED", Map.of("FETCH_FAILED", 1)));
    assertThat(checks.details(at))
        .containsExactly(
            new Detail("A1", "111122223333", "OKAY", 0, ""),
            new Detail("A1", "444455556666", "ERROR", 3, ""),
            new Detail("B2", "111122223333", "FETCH_FAILED", 0, "PREMIUM_SUPPORT_REQUIRED"));
  }
}
