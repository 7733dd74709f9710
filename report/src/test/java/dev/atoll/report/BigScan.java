package dev.atoll.report;

import static dev.atoll.report.Fixtures.ACCOUNT;

import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Framework.Question;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A scan of the size of a big customer: many accounts, 120 rules, the whole lens. */
final class BigScan {
  private static final List<String> REGIONS =
      List.of("eu-west-1", "sa-east-1", "us-east-1", "ap-southeast-2");
  private static final List<String> PILLARS =
      List.of(
          "OPS Operational Excellence",
          "SEC Security",
          "REL Reliability",
          "PERF Performance Efficiency",
          "COST Cost Optimization",
          "SUS Sustainability");
  private static final List<String> SERVICES =
      List.of(
          "rds Amazon RDS",
          "ec2 Amazon EC2",
          "s3 Amazon S3",
          "iam AWS IAM",
          "lambda AWS Lambda",
          "elasticloadbalancingv2 Elastic Load Balancing",
          "dynamodb Amazon DynamoDB");
  private static final List<String> GOOD =
      List.of(
          "encrypt what they store with a key that the customer manages",
          "run in more than one Availability Zone",
          "are not reachable from the whole internet",
          "keep backups that a recovery can start from",
          "are in use and of the right size",
          "write their logs to a place where alarms can see them");

  private BigScan() {}

  static ScanResult of(int risks) {
    Framework framework = framework();
    List<Practice> practices =
        framework.pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .flatMap(question -> question.practices().stream())
            .toList();
    List<Rule> rules = IntStream.range(0, 120).mapToObj(i -> rule(i, practices)).toList();
    List<Evaluation> evaluations = new ArrayList<>();
    Map<Rule, Counts> counts = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      for (Rule rule : rules) {
        if (rule.severity() == severity) {
          int fails = share(rules.indexOf(rule), risks);
          for (int n = 0; n < fails; n++) {
            evaluations.add(fail(rule, n));
          }
          counts.put(rule, new Counts(fails / 2 + 3, fails, 4, 0));
        }
      }
    }
    Gap gap =
        new Gap(
            ACCOUNT,
            "eu-west-1",
            "rds",
            "DescribeDBSnapshots",
            GapReason.DENIED,
            Optional.of("rds:DescribeDBSnapshots"),
            "AWS::RDS::DBSnapshot",
            Optional.empty(),
            "AccessDenied: User is not authorized to perform rds:DescribeDBSnapshots");
    Gap slow =
        new Gap(
            ACCOUNT,
            "sa-east-1",
            "s3",
            "GetBucketPolicy",
            GapReason.THROTTLED,
            Optional.of("s3:GetBucketPolicy"),
            "AWS::S3::Bucket",
            Optional.of("assets"),
            "SlowDown");
    Rule first = rules.getFirst();
    for (int i = 0; i < 40; i++) {
      evaluations.add(
          new Evaluation(
              first,
              resource(first, 9000 + i),
              Status.NOT_EVALUATED,
              Explanation.NONE,
              List.of(i < 30 ? gap : slow)));
    }
    counts.merge(first, new Counts(0, 0, 0, 40), Counts::plus);
    return new ScanResult(
        new ScanInfo(
            "5c2e",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:06:15Z"),
            "aws",
            List.of(ACCOUNT, "444455556666", "777788889999"),
            REGIONS,
            "0.1.0",
            "c0ffee"),
        risks * 2L,
        12_345,
        List.of(gap, slow),
        new Verdicts(evaluations, counts),
        assessment(framework),
        new KnowledgeBase(Map.of(), new TreeMap<>(), new TreeMap<>(), framework, "c0ffee5eed"));
  }

  /** Some rules have very many, some few; all together about as many as wanted. */
  private static int share(int rule, int risks) {
    return switch (rule % 10) {
      case 0 -> risks / 24;
      case 1 -> risks / 60;
      case 2 -> 1;
      default -> Math.max(1, risks / 468);
    };
  }

  private static Rule rule(int i, List<Practice> practices) {
    String[] service = SERVICES.get(i % SERVICES.size()).split(" ", 2);
    ResourceType type =
        Fixtures.type(
            "AWS::" + service[0].toUpperCase(java.util.Locale.ROOT) + "::Thing" + i % 9,
            service[1] + " thing",
            Fixtures.service(service[0], service[1]),
            i % 10 == 2);
    return Fixtures.rule(
        service[0] + "-best-practice-" + i,
        service[1] + " resources " + GOOD.get(i % GOOD.size()),
        type,
        nth(Severity.values(), i % 5 == 0 ? 0 : i % 2 + 1),
        List.of(nth(Impact.values(), i % 7), nth(Impact.values(), (i + 2) % 7)),
        List.of(
            practices.get(i * 7 % practices.size()).code(),
            practices.get(i * 13 % practices.size()).code()));
  }

  private static Evaluation fail(Rule rule, int n) {
    Resource resource = resource(rule, n);
    return new Evaluation(
        rule,
        resource,
        Status.FAIL,
        Explanation.of(
            resource.id()
                + " keeps its data, its backups and its replicas where others can read them",
            Map.of("StorageEncrypted", false, "Subnets", List.of("subnet-" + n % 50, "subnet-b"))),
        List.of());
  }

  private static Resource resource(Rule rule, int n) {
    String id = "i-" + Integer.toHexString(0x1000000 + n * 7919) + Integer.toHexString(n);
    String region = REGIONS.get(n % REGIONS.size());
    String account = List.of(ACCOUNT, "444455556666", "777788889999").get(n % 3);
    return new Resource(
        rule.resource().name(),
        account,
        region,
        id,
        n % 3 == 0 ? id : "payments-api-" + n,
        Optional.of(
            "arn:aws:"
                + rule.resource().service().id()
                + ":"
                + region
                + ":"
                + account
                + ":thing/"
                + id),
        Map.of(),
        Struct.empty());
  }

  private static Framework framework() {
    List<Pillar> pillars = new ArrayList<>();
    for (String pillar : PILLARS) {
      String[] words = pillar.split(" ", 2);
      List<Question> questions = new ArrayList<>();
      for (int q = 1; q <= 10; q++) {
        String code = words[0] + String.format("%02d", q);
        questions.add(
            new Question(
                code,
                code,
                "How do you keep an eye on "
                    + words[1].toLowerCase(java.util.Locale.ROOT)
                    + " in area "
                    + q
                    + "?",
                Optional.empty(),
                IntStream.rangeClosed(1, 5).mapToObj(n -> practice(code, n)).toList()));
      }
      pillars.add(new Pillar(words[0].toLowerCase(java.util.Locale.ROOT), words[1], questions));
    }
    return new Framework("wellarchitected", pillars);
  }

  private static Practice practice(String code, int n) {
    return new Practice(
        code + "-BP0" + n,
        Optional.empty(),
        "Establish what the business needs, part " + n,
        nth(Severity.values(), n % 3),
        nth(Evidenced.values(), n % 4),
        n % 4 == 2 ? "Ask who decides, and how often the decision is looked at again." : "",
        List.of());
  }

  private static Assessment assessment(Framework framework) {
    return new Assessment(
        "wellarchitected",
        "payments",
        framework.pillars().stream()
            .map(pillar ->
                new PillarState(
                    pillar,
                    pillar.questions().stream()
                        .map(question ->
                            new QuestionState(
                                question,
                                nth(QuestionRisk.values(), (question.code().hashCode() & 0xff) % 4),
                                question.practices().stream()
                                    .map(practice ->
                                        new PracticeState(
                                            practice,
                                            nth(
                                                State.values(),
                                                (practice.code().hashCode() & 0xff) % 6),
                                            new Counts(12, practice.code().hashCode() & 3, 0, 2)))
                                    .toList()))
                        .toList()))
            .toList());
  }

  private static <T> T nth(T[] values, int n) {
    return values[n];
  }
}
