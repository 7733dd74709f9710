package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.iac.cloudformation.CloudFormationTemplate;
import dev.atoll.iac.cloudformation.Deployment;
import dev.atoll.iac.cloudformation.ParameterFile;
import dev.atoll.iac.cloudformation.Templates;
import dev.atoll.iac.map.Assembler;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Dialect;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A template to judge instead of an account. */
final class TemplateOptions {
  @Option(
      names = "--terraform-plan",
      paramLabel = "FILE",
      description = "Judge a Terraform plan: what terraform show -json printed.")
  private @Nullable Path plan;

  @Option(
      names = "--cloudformation",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Judge CloudFormation templates: files, or folders that hold them.")
  private List<Path> templates = List.of();

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "Values of the CloudFormation templates' parameters: JSON or YAML.")
  private @Nullable Path parameters;

  private boolean broken;

  /** True where a template is to be judged. */
  boolean wanted() {
    return plan != null || !templates.isEmpty();
  }

  private Dialect dialect() {
    return plan != null ? Dialect.TERRAFORM : Dialect.CLOUDFORMATION;
  }

  /**
   * The rules about what the templates hold or would have to hold; how many others there are is
   * told.
   */
  static List<Rule> judgeable(List<Rule> rules, Snapshot snapshot, PrintWriter err) {
    Set<String> held = new HashSet<>();
    snapshot.resources().forEach(resource -> held.add(resource.type()));
    snapshot.units().forEach(unit -> held.add(unit.type()));
    List<Rule> some = rules.stream().filter(rule -> held.contains(rule.resource().name())).toList();
    int others = rules.size() - some.size();
    if (others > 0) {
      err.println(
          "atoll: %d rules judge what templates do not hold, and only a live account shows"
              .formatted(others));
    }
    return some;
  }

  /** True where one of several templates could not be read. */
  boolean broken() {
    return broken;
  }

  /**
   * What the templates declare.
   *
   * @param regions where it will be deployed, if templates leave that open: at most one
   */
  Snapshot read(KnowledgeBase knowledge, ReadPlan wanted, List<String> regions, PrintWriter err) {
    Instant start = Instant.now();
    if (parameters != null && templates.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "--parameters goes with --cloudformation",
          "a Terraform plan has the values of its variables already");
    }
    if (regions.size() > 1 || (plan != null && !templates.isEmpty())) {
      throw new AtollException(
          ErrorCode.USAGE,
          "templates are judged for one region and of one kind at a time",
          "give at most one of --regions, and either --terraform-plan or --cloudformation");
    }
    Optional<String> region = regions.stream().findFirst();
    List<Declared> declared =
        plan != null ? TerraformPlan.read(plan, region) : templates(region, err);
    Assembler assembler = new Assembler(dialect(), knowledge.types().values(), wanted.fields());
    List<Resource> resources = assembler.resources(declared);
    Set<String> accounts = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    declared.forEach(each -> {
      accounts.add(each.account());
      places.add(each.region());
    });
    ScanInfo info =
        new ScanInfo(
            UUID.randomUUID().toString(),
            start,
            Instant.now(),
            dialect().id(),
            List.copyOf(accounts),
            List.copyOf(places),
            Version.text(),
            knowledge.hash());
    return new Snapshot(
        info, resources, assembler.units(accounts, places), assembler.unknown(declared), 0);
  }

  /** One broken template does not hide the others, unless it is the only one. */
  private List<Declared> templates(Optional<String> region, PrintWriter err) {
    Deployment deployment =
        new Deployment(region, parameters == null ? Map.of() : ParameterFile.read(parameters));
    List<Path> files = Templates.files(templates);
    Map<Path, CloudFormationTemplate> read = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        read.put(file, CloudFormationTemplate.read(file, deployment));
      } catch (AtollException e) {
        if (files.size() == 1) {
          throw e;
        }
        broken = true;
        err.println("atoll: " + e.getMessage());
      }
    }
    Set<Path> nested =
        read.values().stream()
            .flatMap(template -> template.nested().stream())
            .collect(Collectors.toSet());
    return read.entrySet().stream()
        .filter(each -> !nested.contains(each.getKey().toAbsolutePath().normalize()))
        .flatMap(each -> each.getValue().resources().stream())
        .toList();
  }
}
