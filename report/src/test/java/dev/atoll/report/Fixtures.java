package dev.atoll.report;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Identity;
import dev.atoll.engine.knowledge.ResourceType.Read;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hand-built knowledge and resources. */
final class Fixtures {
  static final String ACCOUNT = "111122223333";

  private Fixtures() {}

  static Service service(String id, String title) {
    return new Service(id, title, title + "Client", id, Map.of(), Map.of(), Map.of());
  }

  static ResourceType type(String name, String title, Service service, boolean single) {
    Read read =
        new Read(
            Optional.of("Describe"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            single,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Set.of(),
            Set.of());
    return new ResourceType(
        name,
        title,
        service,
        ResourceType.Scope.REGION,
        read,
        new Identity(List.of(), List.of(), List.of(), List.of(), Optional.empty()),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        new NoFields(name),
        new Origin("aws/type.yaml", 1, 1));
  }

  static Rule rule(
      String id,
      String title,
      ResourceType type,
      Severity severity,
      List<Impact> impact,
      List<String> practices) {
    return new Rule(
        id,
        title,
        type,
        severity,
        "",
        impact,
        practices,
        Optional.of(new Constant("resource.Engine != \"docdb\"", true)),
        new Constant("resource.Encrypted", false),
        new Rule.Message(List.of()),
        Map.of(),
        Struct.of(Map.of("days", 90L)),
        List.of(new Parameter("days", "the longest acceptable age", Shape.Scalar.INT, 90L)),
        "Whoever gets hold of the disk or of a copy can read all of it.\n\nBackups inherit it.",
        new Fix(
            Fix.Effort.DAYS,
            true,
            List.of(
                "Copy the latest snapshot with `aws rds copy-db-snapshot`.", "Restore it <there>."),
            List.of("RDS › Snapshots: choose the latest, then Actions › Copy."),
            Optional.of("resource \"aws_db_instance\" \"this\" {\n  storage_encrypted = true\n}\n"),
            Optional.empty(),
            Optional.of("Applications must be pointed at the new endpoint."),
            List.of()),
        List.of("https://docs.aws.amazon.com/rds?a=1&b=2", "javascript:alert(1)"),
        Map.of(
            "prowler", List.of("rds_instance_storage_encrypted"), "checkov", List.of("CKV_AWS_16")),
        List.of(),
        new Origin("aws/rds/rules/" + id + ".yaml", 1, 1));
  }

  static Resource resource(ResourceType type, String region, String id, String name) {
    return new Resource(
        type.name(),
        ACCOUNT,
        region,
        id,
        name,
        Optional.of("arn:aws:" + type.service().id() + ":" + region + ":" + ACCOUNT + ":" + id),
        Map.of("Name", name, "Env", "prod"),
        Struct.empty());
  }

  /** An expression that always gives the same. */
  record Constant(String source, Object value) implements Expression {
    @Override
    public Set<FieldUse> reads() {
      return Set.of();
    }

    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public Object evaluate(Scope scope) {
      return value;
    }
  }

  private record NoFields(String name) implements StructShape {
    @Override
    public Set<String> fields() {
      return Set.of();
    }

    @Override
    public Optional<Shape> field(String field) {
      return Optional.empty();
    }
  }
}
