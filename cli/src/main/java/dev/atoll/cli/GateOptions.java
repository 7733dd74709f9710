package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.gate.Gating;
import dev.atoll.engine.gate.RiskException;
import dev.atoll.engine.gate.Settings;
import dev.atoll.engine.gate.SettingsReader;
import dev.atoll.engine.gate.Stage;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.report.AtomicFile;
import dev.atoll.report.json.BaselineJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lets a result through, and what does not. */
final class GateOptions implements OptionGroup {
  private static final Path USUAL = Path.of(".atoll.yaml");

  private @Nullable FailOn failOn;
  private boolean strict;
  private @Nullable Path baseline;
  private @Nullable Path saved;
  private @Nullable Path settings;
  private @Nullable String stage;

  @Override
  public void declare(OptionList options) {
    options
        .value(
            "--fail-on",
            "SEVERITY",
            FailOn.class,
            given -> failOn = given,
            "Exit with 1 on risks from high, medium or low on (default: never).")
        .flag("--strict", given -> strict = given, "Exit with 3 where something could not be seen.")
        .value(
            "--baseline",
            "FILE",
            Path.class,
            given -> baseline = given,
            "Known risks: only others count for --fail-on.")
        .value(
            "--save-baseline",
            "FILE",
            Path.class,
            given -> saved = given,
            "Keep the open risks as known, for --baseline.")
        .value(
            "--settings",
            "FILE",
            Path.class,
            given -> settings = given,
            "Exceptions and stages (default: .atoll.yaml, where there is one).")
        .value(
            "--stage",
            "NAME",
            String.class,
            given -> stage = given,
            "Judge by the policy that the settings have for this stage.");
  }

  /**
   * Reads what the options name, so that what is wrong with it is told before anything else.
   *
   * @param rules the ids of all rules
   */
  Prepared prepare(Set<String> rules, LocalDate today) {
    Settings read = settings(Optional.ofNullable(settings), rules);
    return new Prepared(
        read, policy(read), Optional.ofNullable(baseline).map(GateOptions::known), today);
  }

  /** The settings of the file named, else of {@code .atoll.yaml}, where there is one. */
  static Settings settings(Optional<Path> named, Set<String> rules) {
    return named
        .or(() -> Optional.of(USUAL).filter(Files::exists))
        .map(new SettingsReader(rules)::read)
        .orElse(Settings.NONE);
  }

  private Stage policy(Settings read) {
    Stage usual = stage == null ? Stage.LENIENT : named(stage, read);
    return new Stage(failOn == null ? usual.failOn() : failOn.severity(), strict || usual.strict());
  }

  private static Stage named(String name, Settings read) {
    Stage stage = read.stages().get(name);
    if (stage == null) {
      throw new AtollException(
          ErrorCode.USAGE,
          "the settings have no stage %s%s"
              .formatted(name, Nearest.hint(name, read.stages().keySet())),
          "name it under stages in .atoll.yaml or the file of --settings");
    }
    return stage;
  }

  private static Outcomes known(Path file) {
    if (!Files.exists(file)) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "there is no baseline " + file,
          "make it with --save-baseline " + file);
    }
    return OutcomesReader.read(file);
  }

  /** Keeps the open risks where that is wanted. */
  void save(ScanResult result) {
    if (saved != null) {
      AtomicFile.write(saved, out -> BaselineJson.write(result, out));
    }
  }

  /** What a run goes by. */
  record Prepared(Settings settings, Stage policy, Optional<Outcomes> baseline, LocalDate today) {
    /** With exceptions from elsewhere. */
    Prepared with(List<RiskException> more) {
      List<RiskException> all =
          Stream.concat(settings.exceptions().stream(), more.stream()).toList();
      return new Prepared(new Settings(all, settings.stages()), policy, baseline, today);
    }

    ScanResult apply(ScanResult result) {
      return Gating.apply(result, settings.exceptions(), today, baseline);
    }

    /** How the command ends; fails where an exception is expired. */
    int exitCode(ScanResult result) {
      settings.throwIfExpired(today);
      return ExitCodes.of(result, policy);
    }
  }
}
