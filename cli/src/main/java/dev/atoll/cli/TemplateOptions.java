package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.gate.InlineExceptions;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.iac.map.Dialect;
import dev.atoll.iac.terraform.TerraformFolder;
import dev.atoll.iac.terraform.TerraformPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A template to judge instead of an account. */
final class TemplateOptions implements OptionGroup {
  private @Nullable Path plan;
  private @Nullable Path folder;
  private List<Path> variables = List.of();
  private List<Path> templates = List.of();
  private @Nullable Path parameters;

  @Override
  public void declare(OptionList options) {
    options
        .value(
            "--terraform-plan",
            "FILE",
            Path.class,
            given -> plan = given,
            "Judge a Terraform plan: what terraform show -json printed.")
        .value(
            "--terraform",
            "PATH",
            Path.class,
            given -> folder = given,
            "Judge a folder of .tf files, or one file, without running Terraform; with"
                + " --terraform-plan the folder that the plan was made of.")
        .words(
            "--var-file",
            "FILE",
            Path.class,
            given -> variables = given,
            "Values of the Terraform folder's variables.")
        .words(
            "--cloudformation",
            "PATH",
            Path.class,
            given -> templates = given,
            "Judge CloudFormation templates: files, or folders that hold them.")
        .value(
            "--parameters",
            "FILE",
            Path.class,
            given -> parameters = given,
            "Values of the CloudFormation templates' parameters: JSON or YAML.");
  }

  /** True where a template is to be judged. */
  boolean wanted() {
    return plan != null || folder != null || !templates.isEmpty();
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
          "atoll: "
              + others
              + " rules judge what templates do not hold, and only a live account shows");
    }
    return some;
  }

  /**
   * What the templates declare; of several, what is wrong with some is told.
   *
   * @param regions where it will be deployed, if templates leave that open: at most one
   */
  Declarations read(List<String> regions, PrintWriter err) {
    check(regions);
    Instant start = Instant.now();
    Optional<String> region = regions.stream().findFirst();
    Declarations read;
    try {
      if (plan != null) {
        read =
            Declarations.whole(
                Dialect.TERRAFORM,
                start,
                TerraformPlan.read(plan, Optional.ofNullable(folder), region));
      } else if (folder != null) {
        read = Declarations.of(TerraformFolder.read(folder, variables, region), start);
      } else {
        read = StackTemplates.read(templates, Optional.ofNullable(parameters), region);
      }
    } catch (OutOfMemoryError e) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          "what is to be judged needs more than the %,d MB of memory that Java may take here"
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          "split it into smaller ones, or allow more: ATOLL_JAVA_OPTIONS=-Xmx4g atoll scan …",
          e);
    }
    read.faults().forEach(fault -> err.println("atoll: " + fault));
    return read;
  }

  private void check(List<String> regions) {
    if (parameters != null && templates.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "--parameters goes with --cloudformation",
          "a Terraform plan has the values of its variables already, the files of --terraform take"
              + " --var-file");
    }
    if (!variables.isEmpty() && (folder == null || plan != null)) {
      throw new AtollException(
          ErrorCode.USAGE,
          "--var-file goes with --terraform",
          "a Terraform plan has the values of its variables already, a CloudFormation template takes"
              + " --parameters");
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
}
