package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.testkit.SimulatedAws;
import dev.atoll.testkit.tool.SimulatedLens;
import dev.atoll.testkit.tool.SimulatedTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A partner's weeks with a customer, in one test: the simulated AWS holds the bookshop, the
 * simulated Tool what its people claim.
 */
@Timeout(300)
final class ReviewStoryTest {
  private static final Framework FRAMEWORK = SimulatedLens.shipped();

  static {
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "simulated");
    System.setProperty("aws.region", "sa-east-1");
  }

  @TempDir private Path folder = Path.of("");

  @Test
  void fromTheFirstScanToTheImprovement() throws IOException {
    try (SimulatedAws aws = SimulatedAws.serving("bookshop");
        SimulatedTool tool = SimulatedTool.start(SimulatedLens.of(FRAMEWORK))) {
      String workload =
          toolRun(
                  tool,
                  "review workloads create --name Bookshop --owner ana@example.com"
                      + " --workload-regions sa-east-1 --description Books")
              .strip();
      claim(tool, workload, "REL02-BP02", "REL02-BP04");
      claim(tool, workload, "SEC05-BP02");
      claim(tool, workload, "SEC08-BP01", "SEC08-BP02");
      scan(aws, "before");

      // claims against reality
      toolRun(tool, "review compare -o claims.json", workload, "before");
      assertThat(rules(json("claims.json"), "contradictions"))
          .contains("REL02-BP02 vpc-vpn-2-tunnels-up")
          .contains("SEC05-BP02 restricted-ssh")
          .contains("SEC08-BP02 rds-storage-encrypted");

      // the proposal goes in, with a milestone; what people claimed stays
      String before = tool.fingerprint(workload);
      assertThat(toolRun(tool, "review sync", workload, "before")).contains("KEPT", "SEC08-BP02");
      assertThat(tool.fingerprint(workload)).isEqualTo(before);
      toolRun(tool, "review sync --apply --milestone Before", workload, "before");
      assertThat(tool.calls()).containsEntry("CreateMilestone", 1);
      assertThat(tool.selected(workload, question("SEC08")))
          .containsExactlyInAnyOrder(choice("SEC08-BP01"), choice("SEC08-BP02"));
      assertThat(tool.selected(workload, question("REL10"))).isEmpty();
      assertThat(tool.notes(workload, question("REL10"))).contains("rds-multi-az-support");
      int written = writes(tool);

      // the statement of work
      Path sow = folder.resolve("sow.docx");
      run("report sow --snapshot before.gz --customer Bookshop --partner Atoll -o sow.docx");
      try (ZipFile zip = new ZipFile(sow.toFile())) {
        String body =
            new String(
                zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(body).contains("Bookshop", "rds-storage-encrypted", "vpc-vpn-2-tunnels-up");
      }

      // mended, and looked at again
      aws.seedEstate("bookshop/mend");
      scan(aws, "after");
      run("review plan --snapshot after.gz --baseline before.json -o plan.json");
      JsonTree.Mapping plan = json("plan.json");
      JsonTree.Mapping progress = (JsonTree.Mapping) plan.get("progress").orElseThrow();
      List<String> improved = texts(progress, "improved");
      int began = Integer.parseInt(((JsonTree.Amount) plan.fields().get("before")).text());
      assertThat(improved).contains("REL10", "REL11");
      assertThat(improved.size() * 100).isGreaterThanOrEqualTo(began * 25);
      run("report acceptance before.json after.json --rules rds-storage-encrypted -o done.html");
      assertThat(Files.readString(folder.resolve("done.html"))).contains("rds-storage-encrypted");

      // only what changed is written; what people claimed still stands
      toolRun(tool, "review sync --apply -o sync.json", workload, "after");
      List<String> changed = written(json("sync.json"));
      assertThat(changed).contains("REL10").doesNotContain("SEC08").hasSizeLessThan(30);
      assertThat(writes(tool)).isEqualTo(written + changed.size());
      assertThat(tool.selected(workload, question("SEC05")))
          .containsExactly(choice("SEC05-BP02"));
      String synced = tool.fingerprint(workload);
      toolRun(tool, "review sync --apply", workload, "after");
      assertThat(writes(tool)).isEqualTo(written + changed.size());
      assertThat(tool.fingerprint(workload)).isEqualTo(synced);
    }
  }

  private void scan(SimulatedAws aws, String name) {
    run(
        "scan --regions sa-east-1 --endpoint-url %s --save-snapshot %s.gz -o %2$s.json"
            .formatted(aws.endpoint(), name));
  }

  private String toolRun(SimulatedTool tool, String command, String workload, String snapshot) {
    return toolRun(
        tool, "%s --workload-id %s --snapshot %s.gz".formatted(command, workload, snapshot));
  }

  private String toolRun(SimulatedTool tool, String command) {
    boolean keeps = command.startsWith("review sync");
    return run(
        "%s --endpoint-url %s%s"
            .formatted(command, tool.endpoint(), keeps ? " --state state" : ""));
  }

  /** Runs a command; names of files are those of the test's folder. */
  private String run(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Atoll.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err, true));
    String[] words =
        Arrays.stream(command.split(" "))
            .map(word ->
                word.matches("[a-z]+\\.(gz|json|docx|html)|state")
                    ? folder.resolve(word).toString()
                    : word)
            .toArray(String[]::new);
    int exit = line.execute(words);
    assertThat(exit).as(command + "\n" + err).isZero();
    return out.toString();
  }

  private static void claim(SimulatedTool tool, String workload, String... practices) {
    tool.personSelects(
        workload,
        question(practices[0].substring(0, practices[0].indexOf('-'))),
        Arrays.stream(practices).map(ReviewStoryTest::choice).toArray(String[]::new));
  }

  private static String choice(String practice) {
    return Optional.ofNullable(FRAMEWORK.practices().get(practice))
        .flatMap(found -> found.choiceId())
        .orElseThrow();
  }

  private static String question(String code) {
    return FRAMEWORK.pillars().stream()
        .flatMap(pillar -> pillar.questions().stream())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static int writes(SimulatedTool tool) {
    return tool.calls().getOrDefault("UpdateAnswer", 0);
  }

  private JsonTree.Mapping json(String name) {
    return (JsonTree.Mapping)
        JsonTree.read(folder.resolve(name), ErrorCode.RESULT_INVALID).getFirst();
  }

  private static Stream<JsonTree.Mapping> mappings(JsonTree.Mapping map, String key) {
    return ((JsonTree.Sequence) map.get(key).orElseThrow())
        .elements().stream().map(each -> (JsonTree.Mapping) each);
  }

  private static List<String> texts(JsonTree.Mapping map, String key) {
    return ((JsonTree.Sequence) map.get(key).orElseThrow())
        .elements().stream().map(each -> ((JsonTree.Text) each).text()).toList();
  }

  private static String text(JsonTree.Mapping map, String key) {
    return ((JsonTree.Text) map.get(key).orElseThrow()).text();
  }

  /** Practice and rule of each contradiction. */
  private static List<String> rules(JsonTree.Mapping claims, String key) {
    List<String> rules = new ArrayList<>();
    mappings(claims, key)
        .forEach(each ->
            mappings(each, "rules")
                .forEach(rule -> rules.add(text(each, "practice") + " " + text(rule, "rule"))));
    return rules;
  }

  /** The codes of the questions that a sync wrote. */
  private static List<String> written(JsonTree.Mapping sync) {
    return mappings(sync, "questions")
        .filter(each -> text(each, "outcome").equalsIgnoreCase("written"))
        .map(each -> text(each, "code"))
        .toList();
  }
}
