package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.iac.cloudformation.CloudFormationTemplate;
import dev.atoll.iac.cloudformation.Templates;
import dev.atoll.iac.map.Assembler;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Dialect;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

  private boolean broken;

  /** True where a template is to be judged. */
  boolean wanted() {
    return plan != null || !templates.isEmpty();
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
    if (regions.size() > 1 || (plan != null && !templates.isEmpty())) {
      throw new AtollException(
          ErrorCode.USAGE,
          "templates are judged for one region and of one kind at a time",
          "give at most one of --regions, and either --terraform-plan or --cloudformation");
    }
    Optional<String> region = regions.stream().findFirst();
    Dialect dialect = plan != null ? Dialect.TERRAFORM : Dialect.CLOUDFORMATION;
    List<Declared> declared =
        plan != null ? TerraformPlan.read(plan, region) : templates(region, err);
    Assembler assembler = new Assembler(dialect, knowledge.types().values(), wanted.fields());
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
            dialect.id(),
            List.copyOf(accounts),
            List.copyOf(places),
            Version.text(),
            knowledge.hash());
    return new Snapshot(info, resources, assembler.units(accounts, places), List.of(), 0);
  }

  /** One broken template does not hide the others, unless it is the only one. */
  private List<Declared> templates(Optional<String> region, PrintWriter err) {
    List<Path> files = Templates.files(templates);
    List<Declared> all = new ArrayList<>();
    for (Path file : files) {
      try {
        all.addAll(CloudFormationTemplate.read(file, region));
      } catch (AtollException e) {
        if (files.size() == 1) {
          throw e;
        }
        broken = true;
        err.println("atoll: " + e.getMessage());
      }
    }
    return all;
  }
}
