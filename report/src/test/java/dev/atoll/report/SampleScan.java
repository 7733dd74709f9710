package dev.atoll.report;

import static dev.atoll.report.Fixtures.ACCOUNT;
import static dev.atoll.report.Fixtures.resource;
import static dev.atoll.report.Fixtures.rule;
import static dev.atoll.report.Fixtures.service;
import static dev.atoll.report.Fixtures.type;

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
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small scan with all that a report must cope with: gaps, hostile names, every kind of value. */
final class SampleScan {
  static final Service RDS = service("rds", "Amazon RDS");
  static final Service EC2 = service("ec2", "Amazon EC2");
  static final Service IAM = service("iam", "AWS IAM");
  static final ResourceType DATABASE = type("AWS::RDS::DBInstance", "RDS DB instance", RDS, false);
  static final ResourceType VPN =
      type("AWS::EC2::VPNConnection", "Site-to-Site VPN connection", EC2, false);
  static final ResourceType VOLUME = type("AWS::EC2::Volume", "EBS volume", EC2, false);
  static final ResourceType ROOT = type("AWS::IAM::Account", "IAM account summary", IAM, true);

  static final Rule ENCRYPTED =
      rule(
          "rds-storage-encrypted",
          "RDS DB instances encrypt their storage",
          DATABASE,
          Severity.HIGH,
          List.of(Impact.SECURITY),
          List.of("SEC08-BP02", "REL09-BP02"));
  static final Rule TUNNELS =
      rule(
          "vpc-vpn-2-tunnels-up",
          "VPN connections have both of their tunnels up, so that one may fail without an outage",
          VPN,
          Severity.HIGH,
          List.of(Impact.DOWNTIME),
          List.of("REL09-BP02"));
  static final Rule MFA =
      rule(
          "root-account-mfa-enabled",
          "The root user signs in with a second factor",
          ROOT,
          Severity.HIGH,
          List.of(Impact.SECURITY),
          List.of("SEC08-BP02"));
  static final Rule ATTACHED =
      rule(
          "ec2-volume-unattached",
          "EBS volumes are attached to an instance",
          VOLUME,
          Severity.LOW,
          List.of(Impact.COST, Impact.SUSTAINABILITY),
          List.of("COST04-BP01"));

  static final Gap DENIED =
      new Gap(
          ACCOUNT,
          "eu-west-1",
          "rds",
          "DescribeDBInstances",
          GapReason.DENIED,
          Optional.of("rds:DescribeDBInstances"),
          DATABASE.name(),
          Optional.empty(),
          "AccessDenied: not <authorized>");
  static final Gap THROTTLED =
      new Gap(
          ACCOUNT,
          "global",
          "iam",
          "GetAccountSummary",
          GapReason.THROTTLED,
          Optional.empty(),
          ROOT.name(),
          Optional.of(ACCOUNT),
          "");

  private SampleScan() {}

  static ScanResult result() {
    return result(evaluations(), List.of(DENIED, THROTTLED));
  }

  static ScanResult result(List<Evaluation> evaluations, List<Gap> gaps) {
    Map<Rule, Counts> counts = new LinkedHashMap<>();
    for (Rule rule : List.of(ENCRYPTED, MFA, TUNNELS, ATTACHED)) {
      counts.put(rule, count(rule, evaluations));
    }
    Framework framework = framework();
    return new ScanResult(
        new ScanInfo(
            "scan-1",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:05:15.5Z"),
            "aws",
            List.of(ACCOUNT),
            List.of("eu-west-1", "sa-east-1"),
            "0.1.0",
            "older"),
        4321,
        987,
        gaps,
        new Verdicts(evaluations, counts),
        assessment(framework, counts),
        new KnowledgeBase(
            Map.of("rds", RDS, "ec2", EC2, "iam", IAM),
            new TreeMap<>(),
            new TreeMap<>(),
            framework,
            "c0ffee"));
  }

  private static Counts count(Rule rule, List<Evaluation> evaluations) {
    Counts counts = Counts.NONE;
    for (Evaluation evaluation : evaluations) {
      if (evaluation.rule().equals(rule)) {
        counts =
            counts.plus(
                switch (evaluation.status()) {
                  case PASS -> new Counts(1, 0, 0, 0);
                  case FAIL -> new Counts(0, 1, 0, 0);
                  case NOT_APPLICABLE -> new Counts(0, 0, 1, 0);
                  case NOT_EVALUATED -> new Counts(0, 0, 0, 1);
                });
      }
    }
    return counts;
  }

  static List<Evaluation> evaluations() {
    Resource main = resource(DATABASE, "sa-east-1", "db-main", "db-main");
    Resource hostile =
        resource(DATABASE, "sa-east-1", "db-2", "<script>alert('x')</script>\u001b[31m\u202e");
    Resource formula = resource(DATABASE, "sa-east-1", "db-3", "=HYPERLINK(\"http://x\",\"y\")");
    Resource unseen = resource(DATABASE, "eu-west-1", "*", "*");
    Resource office = resource(VPN, "sa-east-1", "vpn-1", "São Paulo 東京 🏢");
    Resource root = resource(ROOT, "global", ACCOUNT, ACCOUNT);
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("StorageEncrypted", false);
    evidence.put("KmsKeyId", "");
    evidence.put("Subnets", List.of(root, 3L, 1.5));
    evidence.put("Endpoint", Struct.of(Map.of("Port", 5432L)));
    evidence.put("Created", Instant.parse("2025-05-06T07:08:09Z"));
    evidence.put("Window", Duration.ofMinutes(90));
    evidence.put("Backup", THROTTLED);
    return List.of(
        new Evaluation(
            ENCRYPTED,
            main,
            Status.FAIL,
            Explanation.of("db-main is readable", evidence),
            List.of()),
        new Evaluation(
            ENCRYPTED,
            hostile,
            Status.FAIL,
            Explanation.of("db-2 </script><b>\u2028", Map.of()),
            List.of()),
        new Evaluation(ENCRYPTED, formula, Status.PASS, Explanation.NONE, List.of()),
        new Evaluation(ENCRYPTED, unseen, Status.NOT_EVALUATED, Explanation.NONE, List.of(DENIED)),
        new Evaluation(MFA, root, Status.NOT_EVALUATED, Explanation.NONE, List.of(THROTTLED)),
        new Evaluation(
            TUNNELS,
            office,
            Status.FAIL,
            Explanation.of("vpn-1 has one tunnel down, \"tunnel 2\"", Map.of("up", 1L)),
            List.of()),
        new Evaluation(
            ATTACHED,
            resource(VOLUME, "eu-west-1", "vol-1", "@sum"),
            Status.FAIL,
            Explanation.of("vol-1 costs and serves nothing", Map.of()),
            List.of()),
        new Evaluation(
            ATTACHED,
            resource(VOLUME, "eu-west-1", "vol-2", "vol-2"),
            Status.NOT_APPLICABLE,
            Explanation.NONE,
            List.of()));
  }

  static Framework framework() {
    return new Framework(
        "wellarchitected",
        List.of(
            pillar(
                "security",
                "Security",
                "SEC08",
                "How do you protect your data at rest?",
                practice(
                    "SEC08-BP02", "Enforce encryption at rest", Severity.HIGH, Evidenced.PARTIAL)),
            pillar(
                "reliability",
                "Reliability",
                "REL09",
                "How do you back up data?",
                practice(
                    "REL09-BP02",
                    "Secure and encrypt backups",
                    Severity.HIGH,
                    Evidenced.AUTOMATED)),
            pillar(
                "costOptimization",
                "Cost Optimization",
                "COST04",
                "How do you decommission resources?",
                practice(
                    "COST04-BP01",
                    "Track resources over their life time",
                    Severity.MEDIUM,
                    Evidenced.ATTESTED))));
  }

  private static Pillar pillar(
      String id, String name, String code, String title, Practice practice) {
    return new Pillar(
        id, name, List.of(new Question(code, code, title, Optional.empty(), List.of(practice))));
  }

  private static Practice practice(String code, String title, Severity risk, Evidenced evidenced) {
    return new Practice(
        code,
        Optional.empty(),
        title,
        risk,
        evidenced,
        "Ask who owns <the keys>.",
        evidenced == Evidenced.ATTESTED ? List.of() : List.of("rds-storage-encrypted"));
  }

  private static Assessment assessment(Framework framework, Map<Rule, Counts> counts) {
    Counts counted = counts.getOrDefault(ENCRYPTED, Counts.NONE);
    return new Assessment(
        framework.lens(),
        "payments",
        framework.pillars().stream()
            .map(pillar ->
                new PillarState(
                    pillar,
                    pillar.questions().stream()
                        .map(question -> question(question, counted))
                        .toList()))
            .toList());
  }

  private static QuestionState question(Question question, Counts counts) {
    Practice practice = question.practices().getFirst();
    boolean attested = practice.evidenced() == Evidenced.ATTESTED;
    return new QuestionState(
        question,
        attested ? QuestionRisk.UNANSWERED : QuestionRisk.HIGH,
        List.of(
            new PracticeState(
                practice,
                attested ? State.ATTESTED : State.NOT_MET,
                attested ? Counts.NONE : counts)));
  }
}
