package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.gate.InlineExceptions;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
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
import dev.atoll.iac.terraform.TerraformFolder;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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
      names = "--terraform",
      paramLabel = "PATH",
      description =
          "Judge a folder of .tf files, or one file, without running Terraform; with"
              + " --terraform-plan the folder that the plan was made of.")
  private @Nullable Path folder;

  @Option(
      names = "--var-file",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Values of the Terraform folder's variables.")
  private List<Path> variables = List.of();

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
    return plan != null || folder != null || !templates.isEmpty();
  }

  private Dialect dialect() {
    return plan != null || folder != null ? Dialect.TERRAFORM : Dialect.CLOUDFORMATION;
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
    if (!variables.isEmpty() && (folder == null || plan != null)) {
      throw new AtollException(
          ErrorCode.USAGE,
          "--var-file goes with --terraform",
          "a Terraform plan has the values of its variables already");
    }
    long kinds =
        Stream.of(plan != null || folder != null, !templates.isEmpty())
            .filter(each -> each)
            .count();
    if (regions.size() > 1 || kinds > 1) {
      throw new AtollException(
          ErrorCode.USAGE,
          "templates are judged for one region and of one kind at a time",
          "give at most one of --regions, and one of --terraform-plan, --terraform,"
              + " --cloudformation");
    }
    Template template;
    try {
      template = template(regions.stream().findFirst(), err);
    } catch (OutOfMemoryError e) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          "what is to be judged needs more than the %,d MB of memory that Java may take here"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          "split it into smaller ones, or allow more: ATOLL_JAVA_OPTIONS=-Xmx4g atoll scan …",
          e);
    }
    List<Declared> declared = template.resources();
    Assembler assembler = new Assembler(dialect(), knowledge.types().values(), wanted.fields());
    List<Resource> resources = assembler.resources(declared, template.touched());
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
    List<Gap> gaps = new ArrayList<>(assembler.unknown(declared));
    gaps.addAll(template.gaps());
    gaps.addAll(assembler.doubtful(declared));
    return new Snapshot(
        info,
        resources,
        template.complete() ? assembler.units(accounts, places) : Set.of(),
        gaps,
        0);
  }

  /**
   * What was read.
   *
   * @param touched resources that something not at hand may configure
   * @param complete it holds all that it declares
   */
  private record Template(
      List<Declared> resources, List<Gap> gaps, Set<String> touched, boolean complete) {
    static Template whole(List<Declared> resources) {
      return new Template(resources, List.of(), Set.of(), true);
    }
  }

  private Template template(Optional<String> region, PrintWriter err) {
    if (plan != null) {
      return Template.whole(TerraformPlan.read(plan, Optional.ofNullable(folder), region));
    }
    if (folder == null) {
      return templates(region, err);
    }
    TerraformFolder read = TerraformFolder.read(folder, variables, region);
    read.faults().forEach(fault -> err.println("atoll: " + fault));
    broken = !read.faults().isEmpty();
    return new Template(
        read.resources(), read.gaps(), read.touched(), !broken && read.gaps().isEmpty());
  }

  /** What comments in the templates accept; nothing where the configuration is not at hand. */
  List<RiskException> accepted(Snapshot snapshot, Set<String> rules) {
    Optional<Path> beside =
        folder == null
            ? Optional.ofNullable(plan).map(Path::toAbsolutePath).map(Path::getParent)
            : Optional.empty();
    return InlineExceptions.read(
        snapshot.resources(),
        rules,
        file -> lines(beside.map(path -> path.resolve(file)).orElseGet(() -> Path.of(file))));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** One broken template does not hide the others, unless it is the only one. */
  private Template templates(Optional<String> region, PrintWriter err) {
    Deployment deployment =
        new Deployment(region, parameters == null ? Map.of() : ParameterFile.read(parameters));
    Templates.Found files = Templates.files(templates);
    Map<Path, CloudFormationTemplate> read = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>(files.faults());
    for (Path file : files.named()) {
      attempt(files, faults, () -> read.put(file, CloudFormationTemplate.read(file, deployment)));
    }
    for (Path file : files.found()) {
      attempt(
          files,
          faults,
          () ->
              CloudFormationTemplate.find(file, deployment)
                  .ifPresent(template -> read.put(file, template)));
    }
    read.values().forEach(template -> faults.addAll(template.faults()));
    outermost(read);
    List<Declared> resources = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    read.values()
        .forEach(template -> {
          resources.addAll(template.resources());
          gaps.addAll(template.gaps());
          touched.addAll(template.touched());
        });
    faults.stream().distinct().forEach(fault -> err.println("atoll: " + fault));
    broken = !faults.isEmpty();
    return new Template(resources, gaps, touched, !broken && gaps.isEmpty());
  }

  /** Leaves out templates that others nest: they are judged there, with their parameters. */
  private static void outermost(Map<Path, CloudFormationTemplate> read) {
    Set<Path> nested = new HashSet<>();
    read.forEach((file, template) ->
        template.nested().stream()
            // two that nest each other are both outermost
            .filter(below ->
                read.entrySet().stream()
                    .filter(other -> real(other.getKey()).equals(below))
                    .noneMatch(other -> other.getValue().nested().contains(real(file))))
            .forEach(nested::add));
    read.keySet().removeIf(file -> nested.contains(real(file)));
  }

  private static void attempt(Templates.Found files, List<String> faults, Runnable reading) {
    try {
      reading.run();
    } catch (AtollException e) {
      if (files.size() == 1) {
        throw e;
      }
      faults.add(e.getMessage());
    }
  }

  /** As nested templates are known. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }
}
