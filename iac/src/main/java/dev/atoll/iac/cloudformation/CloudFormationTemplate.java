package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.iac.Budget;
import dev.atoll.iac.map.Declared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a CloudFormation template declares, with the local templates that it nests.
 *
 * @param nested the files of the latter
 * @param gaps what it declares elsewhere, or by macros that run when it is deployed
 * @param faults what is wrong with nested templates, with their places: the rest was read
 * @param touched addresses of resources that templates which are not at hand may configure
 */
public record CloudFormationTemplate(
    List<Declared> resources,
    Set<Path> nested,
    List<Gap> gaps,
    List<String> faults,
    Set<String> touched) {

  /**
   * Reads a template in YAML or JSON, SAM's and the CDK's too.
   *
   * @throws AtollException TEMPLATE_INVALID where the file is no template, FILE_UNREADABLE where it
   *     is not there
   */
  public static CloudFormationTemplate read(Path file, Deployment deployment) {
    return of(file, TemplateFile.read(file, file.toString()), deployment);
  }

  /** As {@link #read}; empty where the file is well written, and no template. */
  public static Optional<CloudFormationTemplate> find(Path file, Deployment deployment) {
    return TemplateFile.find(file, file.toString()).map(found -> of(file, found, deployment));
  }

  private static CloudFormationTemplate of(
      Path file, TemplateFile template, Deployment deployment) {
    String name = file.toString();
    Reading reading = new Reading(new Budget(name));
    try {
      Stack stack = new Stack(template, name, Place.of(file), deployment, reading);
      List<Declared> resources = stack.resources();
      return new CloudFormationTemplate(
          resources,
          stack.files(),
          gaps(reading, deployment),
          reading.faults().stream().distinct().toList(),
          Set.copyOf(reading.touched()));
    } catch (StackOverflowError e) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          name + ": nested too deeply to evaluate",
          "conditions and functions that lead through thousands of others are not followed");
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          name + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions",
          e);
    }
  }

  private static List<Gap> gaps(Reading reading, Deployment deployment) {
    return reading.absent().entrySet().stream()
        .map(absent ->
            new Gap(
                Declared.UNKNOWN,
                deployment.region().orElse(Declared.UNKNOWN),
                "cloudformation",
                "template",
                GapReason.NOT_READ,
                Optional.empty(),
                absent.getKey(),
                Optional.empty(),
                absent.getValue()))
        .toList();
  }
}
