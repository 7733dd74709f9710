package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.model.Gap;
import dev.atoll.iac.cloudformation.CloudFormationTemplate;
import dev.atoll.iac.cloudformation.Deployment;
import dev.atoll.iac.cloudformation.ParameterFile;
import dev.atoll.iac.cloudformation.Templates;
import dev.atoll.iac.map.Declared;
import dev.atoll.iac.map.Dialect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads CloudFormation templates: one broken one does not hide the others, if there are any. */
final class StackTemplates {
  private StackTemplates() {}

  static Declarations read(List<Path> given, Optional<Path> parameters, Optional<String> region) {
    Instant start = Instant.now();
    Deployment deployment =
        new Deployment(region, parameters.map(ParameterFile::read).orElse(Map.of()));
    Templates.Found files = Templates.files(given);
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
    return new Declarations(
        Dialect.CLOUDFORMATION,
        start,
        resources,
        gaps,
        touched,
        faults.stream().distinct().toList());
  }

  /** Leaves out templates that others nest: they are judged there, with their parameters. */
  private static void outermost(Map<Path, CloudFormationTemplate> read) {
    Set<Path> nested = new HashSet<>();
    read.forEach((file, template) ->
        template.nested().stream()
            // two that nest each other are both outermost
            .filter(below ->
                read.entrySet().stream()
                    .filter(other -> Templates.real(other.getKey()).equals(below))
                    .noneMatch(other -> other.getValue().nested().contains(Templates.real(file))))
            .forEach(nested::add));
    read.keySet().removeIf(file -> nested.contains(Templates.real(file)));
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
}
