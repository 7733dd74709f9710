package dev.atoll.report.asff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import dev.atoll.report.json.Json;
import dev.atoll.report.markdown.Guidance;
import dev.atoll.report.summary.Fingerprint;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An evaluation as a finding of Security Hub, within the lengths that it takes. */
final class AsffFinding {
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 1024;
  private static final int REMEDIATION = 512;
  private static final int NOTE = 512;
  private static final int VALUE = 256;
  private static final int TAGS = 50;
  private static final int REQUIREMENTS = 32;

  private final ScanInfo scan;

  AsffFinding(ScanInfo scan) {
    this.scan = scan;
  }

  void write(JsonGenerator json, Shown shown) throws IOException {
    Evaluation evaluation = shown.evaluation();
    Rule rule = evaluation.rule();
    Resource resource = evaluation.resource();
    String home = home(resource);
    String product =
        "arn:%s:securityhub:%s:%s:product/%s/default"
            .formatted(partition(home), home, resource.account(), resource.account());
    json.writeStartObject();
    json.writeStringField("SchemaVersion", "2018-10-08");
    json.writeStringField("Id", product + "/atoll/" + Fingerprint.of(evaluation));
    json.writeStringField("ProductArn", product);
    json.writeStringField("GeneratorId", "atoll/" + rule.id());
    json.writeStringField("AwsAccountId", resource.account());
    Json.strings(json, "Types", types(rule));
    json.writeStringField("CreatedAt", scan.startedAt().toString());
    json.writeStringField("UpdatedAt", scan.finishedAt().toString());
    severity(json, evaluation);
    json.writeStringField("Title", cut(rule.title(), TITLE));
    json.writeStringField("Description", cut(description(evaluation), DESCRIPTION));
    remediation(json, rule);
    json.writeObjectFieldStart("ProductFields");
    json.writeStringField("atoll/rule", rule.id());
    json.writeStringField("atoll/practices", String.join(" ", rule.practices()));
    json.writeStringField("atoll/version", scan.atoll());
    json.writeEndObject();
    json.writeArrayFieldStart("Resources");
    resource(json, resource);
    json.writeEndArray();
    compliance(json, evaluation);
    json.writeObjectFieldStart("Workflow");
    json.writeStringField("Status", workflow(shown));
    json.writeEndObject();
    json.writeStringField("RecordState", "ACTIVE");
    if (shown.exception().isPresent()) {
      note(json, shown.exception().get());
    }
    json.writeEndObject();
  }

  /** Where the finding is kept; global resources are kept where the scan read first. */
  private String home(Resource resource) {
    return resource.region().equals(Resource.GLOBAL)
        ? scan.regions().stream().findFirst().orElse("us-east-1")
        : resource.region();
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private static List<String> types(Rule rule) {
    String framework =
        "Software and Configuration Checks/Industry and Regulatory Standards/"
            + "AWS Well-Architected Framework";
    return rule.impact().contains(Impact.SECURITY)
        ? List.of(framework, "Software and Configuration Checks/AWS Security Best Practices")
        : List.of(framework);
  }

  private static void severity(JsonGenerator json, Evaluation evaluation) throws IOException {
    boolean fails = evaluation.status() == Status.FAIL;
    Severity severity = evaluation.rule().severity();
    json.writeObjectFieldStart("Severity");
    json.writeStringField("Label", fails ? severity.name() : "INFORMATIONAL");
    json.writeStringField("Original", severity.id());
    json.writeEndObject();
  }

  private static String description(Evaluation evaluation) {
    String rationale = evaluation.rule().rationale().strip();
    return switch (evaluation.status()) {
      case FAIL -> evaluation.message() + "\n\n" + rationale;
      case PASS, NOT_APPLICABLE -> rationale;
      case NOT_EVALUATED ->
          "Not evaluated, because something was not seen: " + Words.notSeen(evaluation.gaps());
    };
  }

  private static void remediation(JsonGenerator json, Rule rule) throws IOException {
    Optional<String> web =
        rule.references().stream().filter(address -> address.startsWith("https://")).findFirst();
    json.writeObjectFieldStart("Remediation");
    json.writeObjectFieldStart("Recommendation");
    json.writeStringField("Text", cut(Guidance.steps(rule), REMEDIATION));
    Json.optional(json, "Url", web);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void resource(JsonGenerator json, Resource resource) throws IOException {
    json.writeStartObject();
    json.writeStringField("Type", HubTypes.of(resource.type()));
    json.writeStringField("Id", resource.key());
    json.writeStringField("Partition", partition(home(resource)));
    json.writeStringField("Region", home(resource));
    if (!resource.tags().isEmpty()) {
      json.writeObjectFieldStart("Tags");
      for (Map.Entry<String, String> tag :
          new TreeMap<>(resource.tags()).entrySet().stream().limit(TAGS).toList()) {
        json.writeStringField(tag.getKey(), cut(tag.getValue(), VALUE));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void compliance(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeObjectFieldStart("Compliance");
    json.writeStringField(
        "Status",
        switch (evaluation.status()) {
          case FAIL -> "FAILED";
          case PASS, NOT_APPLICABLE -> "PASSED";
          case NOT_EVALUATED -> "NOT_AVAILABLE";
        });
    Json.strings(
        json,
        "RelatedRequirements",
        evaluation.rule().practices().stream()
            .limit(REQUIREMENTS)
            .map(code -> "AWS Well-Architected Framework " + code)
            .toList());
    json.writeEndObject();
  }

  private static String workflow(Shown shown) {
    if (shown.exception().isPresent()) {
      return "SUPPRESSED";
    }
    return shown.evaluation().status() == Status.PASS ? "RESOLVED" : "NEW";
  }

  private void note(JsonGenerator json, RiskException exception) throws IOException {
    json.writeObjectFieldStart("Note");
    json.writeStringField("Text", cut(Words.accepted(exception), NOTE));
    json.writeStringField("UpdatedBy", cut(exception.owner(), NOTE));
    json.writeStringField("UpdatedAt", scan.finishedAt().toString());
    json.writeEndObject();
  }

  /** At most so many characters, none of them cut in half. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
