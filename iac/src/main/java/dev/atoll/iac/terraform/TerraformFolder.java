package dev.atoll.iac.terraform;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.eval.Evaluator;
import dev.atoll.iac.map.Declared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a folder of Terraform's files declares, evaluated without Terraform.
 *
 * @param gaps modules that are not at hand
 * @param faults what is wrong with files, with their places: the rest was read
 * @param touched addresses of resources that modules which are not at hand may configure
 */
public record TerraformFolder(
    List<Declared> resources, List<Gap> gaps, List<String> faults, Set<String> touched) {
  private static final String HINT =
      "--terraform takes a folder with .tf files, or one such file, as terraform plan does";

  /**
   * Reads a folder, or one file.
   *
   * @param variableFiles values of variables, above those of {@code terraform.tfvars}
   * @param region of resources whose provider does not say it
   * @throws AtollException FILE_UNREADABLE where there is nothing to read, TEMPLATE_INVALID where
   *     nothing could be read, or it declares too much
   */
  public static TerraformFolder read(Path path, List<Path> variableFiles, Optional<String> region) {
    Folders folders = new Folders(path);
    Configuration root = folders.configuration(folders.root());
    Evaluator evaluator = new Evaluator(new Budget(path.toString()), folders::functionFile);
    World world = new World(folders, evaluator, ProviderSchema.bundled(), region);
    Map<String, Object> values = variables(folders, variableFiles, world);
    ModuleInstance module = new ModuleInstance(world, "", root, Optional.empty(), values, false);
    try {
      List<Declared> resources = module.declared();
      List<String> faults =
          Stream.concat(folders.faults().stream(), world.faults().stream()).distinct().toList();
      if (resources.isEmpty()) {
        refuse(path, folders, faults, world);
      }
      return new TerraformFolder(resources, gaps(world), faults, Set.copyOf(world.touched()));
    } catch (StackOverflowError e) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          path + ": nested too deeply to evaluate",
          "make a plan and scan that: terraform show -json tfplan > plan.json");
    }
  }

  /**
   * The resources of a folder by their addresses; empty where there is none, or too much.
   *
   * @param variables what they have, in the evaluator's types
   */
  static Map<String, Declared> byAddress(Path path, Map<String, Object> variables) {
    Map<String, Declared> all = new HashMap<>();
    try {
      Folders folders = new Folders(path);
      Configuration root = folders.configuration(folders.root());
      Evaluator evaluator = new Evaluator(new Budget(path.toString()), folders::functionFile);
      World world = new World(folders, evaluator, ProviderSchema.bundled(), Optional.empty());
      new ModuleInstance(world, "", root, Optional.empty(), variables, false)
          .declared()
          .forEach(each -> all.put(each.address(), each));
    } catch (AtollException | StackOverflowError e) {
      // it is asked for what a plan does not show; the plan is judged without it
      return Map.of();
    }
    return all;
  }

  /** Nothing was found: because all is broken, or because it lies elsewhere. */
  private static void refuse(Path path, Folders folders, List<String> faults, World world) {
    if (!faults.isEmpty()) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          String.join("\n", faults),
          "terraform validate and terraform fmt tell more");
    }
    Configuration root = folders.configuration(folders.root());
    boolean empty =
        root.resources().isEmpty()
            && root.modules().isEmpty()
            && root.data().isEmpty()
            && root.locals().isEmpty()
            && root.variables().isEmpty()
            && root.providers().isEmpty();
    if (empty && world.absent().isEmpty()) {
      Set<String> below = below(folders);
      below.remove(folders.shown(folders.root()));
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "no Terraform configuration in " + path,
          below.isEmpty() ? HINT : "give one of these: " + String.join(", ", below));
    }
  }

  private static Set<String> below(Folders folders) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folders.root(), 5)) {
      files
          .filter(file -> file.toString().endsWith(".tf"))
          .limit(200)
          .forEach(file -> found.add(folders.shown(file.resolveSibling(""))));
    } catch (IOException | UncheckedIOException e) {
      return found;
    }
    return found.size() > 10 ? new TreeSet<>(List.copyOf(found).subList(0, 10)) : found;
  }

  /** Each later file counts more, as in Terraform. */
  static Map<String, Object> variables(Folders folders, List<Path> given, World world) {
    Map<String, Object> values = new HashMap<>();
    for (Path file : automatic(folders.root())) {
      try {
        add(folders.body(file), world, values);
      } catch (HclException | Folders.Unreadable e) {
        world.faults().add(String.valueOf(e.getMessage()));
      }
    }
    for (Path file : given) {
      try {
        add(Folders.values(file), world, values);
      } catch (HclException | Folders.Unreadable e) {
        throw new AtollException(
            ErrorCode.TEMPLATE_INVALID,
            String.valueOf(e.getMessage()),
            "--var-file takes files such as terraform.tfvars");
      }
    }
    return values;
  }

  private static List<Path> automatic(Path root) {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("terraform.tfvars", "terraform.tfvars.json")) {
      if (isThere(root.resolve(name))) {
        files.add(root.resolve(name));
      }
    }
    try (Stream<Path> all = Files.list(root)) {
      all.filter(file -> file.toString().matches(".*\\.auto\\.tfvars(?:\\.json)?"))
          .filter(TerraformFolder::isThere)
          .sorted()
          .forEach(files::add);
    } catch (IOException | UncheckedIOException e) {
      return files;
    }
    return files;
  }

  /** A link that leads nowhere, too: without its values others would be judged. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file);
  }

  private static void add(Body file, World world, Map<String, Object> values) {
    file.attributes()
        .forEach((name, attribute) ->
            values.put(
                name,
                world
                    .evaluator()
                    .value(
                        attribute.value(),
                        (unknown, at) -> {
                          throw new HclException(at, "only constants are allowed here");
                        })));
  }

  private static List<Gap> gaps(World world) {
    return world.absent().stream()
        .map(absent ->
            new Gap(
                Declared.UNKNOWN,
                world.region().orElse(Declared.UNKNOWN),
                "terraform",
                "module",
                GapReason.NOT_READ,
                Optional.empty(),
                absent.address(),
                Optional.empty(),
                absent.why()))
        .toList();
  }
}
