package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.iac.map.Declared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a CloudFormation template declares, with the local templates that it nests.
 *
 * @param nested the files of the latter
 */
public record CloudFormationTemplate(List<Declared> resources, Set<Path> nested) {

  /**
   * Reads a template in YAML or JSON, SAM's and the CDK's too.
   *
   * @throws AtollException TEMPLATE_INVALID where the file is no template, FILE_UNREADABLE where it
   *     is not there
   */
  public static CloudFormationTemplate read(Path file, Deployment deployment) {
    TemplateFile template = TemplateFile.read(file, file.toString());
    try {
      Stack stack = new Stack(template, file.toString(), Place.of(file), deployment);
      return new CloudFormationTemplate(stack.resources(), stack.files());
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + e.getMessage(),
          "check the path and its permissions",
          e);
    }
  }
}
