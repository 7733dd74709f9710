package dev.atoll.engine.work;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.assess.TestRules;
import dev.atoll.engine.gate.Gating;
import dev.atoll.engine.gate.Glob;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.FrameworkDraft;
import dev.atoll.engine.knowledge.FrameworkLoader;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results with any mixture of rules, resources and outcomes; the same seed gives the same. */
final class RandomEstate {
  private static final List<String> SERVICES =
      List.of("rds", "s3", "ec2", "elasticloadbalancingv2", "iam", "sqs", "dynamodb", "lambda");
  private static final FrameworkDraft DRAFT = draft();

  private final Random random;

  private RandomEstate(long seed) {
    random = new Random(seed);
  }

  private static FrameworkDraft draft() {
    try (Stream<Path> files = Files.list(Path.of("..", "knowledge", "framework"))) {
      return FrameworkLoader.load(files.sorted().map(YamlFile::read).toList(), new Diagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Framework framework() {
    return DRAFT.link(List.of(), List.of());
  }

  /** Some of its risks are accepted. */
  static ScanResult result(long seed) {
    return new RandomEstate(seed).result();
  }

  private ScanResult result() {
    List<String> practices = framework().practices().keySet().stream().sorted().toList();
    List<Rule> rules =
        IntStream.range(0, 5 + random.nextInt(40)).mapToObj(i -> rule(i, practices)).toList();
    Framework framework = DRAFT.link(rules, List.of());
    List<Evaluation> evaluations = new ArrayList<>();
    Map<Rule, Counts> counts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Counts sum = Counts.NONE;
      for (int number = 0; number < 8; number++) {
        Status status = any(Status.values(), random);
        Evaluation evaluation =
            new Evaluation(rule, resource(rule, number), status, Explanation.NONE, List.of());
        sum = sum.plus(count(status));
        if (status == Status.FAIL || status == Status.NOT_EVALUATED) {
          evaluations.add(evaluation);
        }
      }
      counts.put(rule, sum);
    }
    Verdicts verdicts = new Verdicts(evaluations, counts);
    var knowledge =
        new KnowledgeBase(Map.of(), new TreeMap<>(), new TreeMap<>(), framework, "hash");
    rules.forEach(rule -> knowledge.rules().put(rule.id(), rule));
    return Gating.apply(
        new ScanResult(
            new ScanInfo(
                "scan",
                Instant.EPOCH,
                Instant.EPOCH,
                "aws",
                List.of("1", "2"),
                List.of("eu-west-1"),
                "1",
                "hash"),
            100,
            10,
            List.of(),
            verdicts,
            Assessor.assess(framework, verdicts, "payments"),
            knowledge),
        List.of(
            new RiskException(
                rules.getFirst().id(),
                new Glob("*"),
                "known",
                "owner",
                LocalDate.MAX,
                new Origin("f", 1, 1))),
        LocalDate.EPOCH,
        Optional.empty());
  }

  private Rule rule(int number, List<String> practices) {
    Rule plain = TestRules.rule("rule-" + number, practices.get(random.nextInt(practices.size())));
    ResourceType type = type(plain.resource(), SERVICES.get(random.nextInt(SERVICES.size())));
    Fix fix =
        new Fix(
            any(Fix.Effort.values(), random),
            random.nextInt(4) == 0,
            List.of("do it"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Rule(
        plain.id(),
        plain.title(),
        type,
        any(Severity.values(), random),
        plain.because(),
        plain.impact(),
        plain.practices(),
        plain.when(),
        plain.holds(),
        plain.message(),
        plain.evidence(),
        plain.params(),
        plain.parameters(),
        plain.rationale(),
        fix,
        plain.references(),
        plain.equivalents(),
        plain.cases(),
        plain.origin());
  }

  private static ResourceType type(ResourceType like, String service) {
    return new ResourceType(
        "AWS::Test::" + service,
        like.title(),
        new Service(service, service, service, service, Map.of(), Map.of(), Map.of()),
        like.scope(),
        like.read(),
        like.identity(),
        like.details(),
        like.links(),
        like.gone(),
        like.denied(),
        like.shape(),
        like.origin());
  }

  /** Rules of one type judge the same resources. */
  private static Resource resource(Rule rule, int number) {
    String id = rule.resource().service().id() + "-" + number;
    return new Resource(
        rule.resource().name(),
        number % 2 == 0 ? "1" : "2",
        number % 3 == 0 ? "eu-west-1" : "sa-east-1",
        id,
        id,
        Optional.of("arn:" + id),
        Map.of(),
        Struct.empty());
  }

  private static Counts count(Status status) {
    return switch (status) {
      case PASS -> new Counts(1, 0, 0, 0);
      case FAIL -> new Counts(0, 1, 0, 0);
      case NOT_APPLICABLE -> new Counts(0, 0, 1, 0);
      case NOT_EVALUATED -> new Counts(0, 0, 0, 1);
    };
  }

  private static <T> T any(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }
}
