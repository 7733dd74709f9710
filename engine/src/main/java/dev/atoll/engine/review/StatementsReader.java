package dev.atoll.engine.review;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Nearest;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the answers of people from a review file (YAML, or JSON); see docs/review.md. */
public final class StatementsReader {
  private static final Pattern LINK =
      Pattern.compile("[a-z][a-z0-9+.-]+://\\S+", Pattern.CASE_INSENSITIVE);

  private final Set<String> practices;
  private final Set<String> questions;

  public StatementsReader(Framework framework) {
    this.practices = framework.practices().keySet();
    this.questions =
        framework.pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .map(Framework.Question::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The answers of a file.
   *
   * @throws AtollException REVIEW_INVALID with all problems, FILE_UNREADABLE
   */
  public Statements read(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    Statements statements =
        YamlFile.read(file)
            .parse(diagnostics)
            .map(root -> statements(root.fields(), file.toAbsolutePath()))
            .orElse(Statements.NONE);
    diagnostics.throwIfAny(
        ErrorCode.REVIEW_INVALID,
        "the answers",
        "mend the places shown; docs/review.md describes the format");
    return statements;
  }

  private Statements statements(Fields fields, Path file) {
    Map<String, Statement> found = new LinkedHashMap<>();
    fields.require("answers");
    for (Value value : fields.elements("answers")) {
      Optional<Statement> statement =
          value.isMapping() ? statement(value, file) : notAMapping(value);
      statement.ifPresent(each -> {
        Statement first = found.putIfAbsent(each.code(), each);
        if (first != null) {
          value.problem("%s is answered already at %s".formatted(each.code(), first.origin()));
        }
      });
    }
    fields.finish();
    return new Statements(found);
  }

  private static Optional<Statement> notAMapping(Value value) {
    value.problem("an answer is expected here: practice, answer, by, on");
    return Optional.empty();
  }

  private Optional<Statement> statement(Value value, Path file) {
    Fields fields = value.fields();
    boolean ofQuestion = fields.find("question").isPresent();
    String code = ofQuestion ? fields.text("question") : fields.text("practice");
    Set<String> known = ofQuestion ? questions : practices;
    if (!code.isEmpty() && !known.contains(code)) {
      fields
          .find(ofQuestion ? "question" : "practice")
          .ifPresent(at ->
              at.problem(
                  "there is no %s %s%s"
                      .formatted(
                          ofQuestion ? "question" : "practice", code, Nearest.hint(code, known))));
    }
    Optional<Answer> answer = fields.constant("answer", Said.class, Said::id).map(Said::answer);
    Optional<Reason> reason =
        fields.find("reason").flatMap(at -> Fields.constant(at, Reason.class, Reason::id));
    checkReason(fields, answer, ofQuestion);
    String note = fields.textIf("note").orElse("");
    List<String> evidence = evidence(fields, file);
    String by = fields.text("by");
    Optional<LocalDate> on = fields.require("on").flatMap(StatementsReader::date);
    fields.finish();
    if (answer.isEmpty() || on.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(code, answer.get(), reason, note, evidence, by, on.get(), value.origin()));
  }

  private static void checkReason(Fields fields, Optional<Answer> answer, boolean ofQuestion) {
    boolean needed = answer.filter(Answer.NOT_APPLICABLE::equals).isPresent();
    if (needed) {
      fields.require("reason");
    } else if (answer.isPresent()) {
      fields
          .find("reason")
          .ifPresent(at -> at.problem("reason goes with not-applicable only; use note"));
      if (ofQuestion) {
        fields
            .find("answer")
            .ifPresent(at ->
                at.problem("a whole question can only be not-applicable; answer its practices"));
      }
    }
  }

  private static List<String> evidence(Fields fields, Path file) {
    for (Value value : fields.elements("evidence")) {
      value
          .text()
          .map(String::strip)
          .filter(text -> !LINK.matcher(text).matches() && !exists(file, text))
          .ifPresent(
              text -> value.problem(text + " is neither a link nor a file beside the answers"));
    }
    return fields.texts("evidence");
  }

  private static boolean exists(Path file, String name) {
    try {
      return Files.exists(file.resolveSibling(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<LocalDate> date(Value value) {
    return value
        .text()
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text.strip()));
          } catch (DateTimeException e) {
            value.problem(text + " is no day; write it as 2027-06-30");
            return Optional.empty();
          }
        });
  }

  /** How people say it. */
  private enum Said {
    YES(Answer.SELECTED),
    NO(Answer.NOT_SELECTED),
    NOT_APPLICABLE(Answer.NOT_APPLICABLE);

    private final Answer answer;

    Said(Answer answer) {
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }

    String id() {
      return this == NOT_APPLICABLE ? "not-applicable" : name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
