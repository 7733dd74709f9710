package dev.atoll.server.review;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.sync.Limits;
import dev.atoll.server.http.Parsing;
import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.review.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people answer to a question. What is not named stays as it is.
 *
 * @param applies false, with a reason, where the whole question does not apply; true takes that
 *     back
 * @param reason why it does not: out-of-scope, business-priorities, architecture-constraints, other
 * @param note at most 2084 characters, as the Tool takes them
 * @param by who says so; whoever asks by default
 * @param on the day it was said; today by default
 */
public record AnswerBody(
    @Nullable Boolean applies,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String by,
    @Nullable LocalDate on,
    @Nullable List<PracticeBody> practices) {
  private static final int MOST_LINKS = 20;
  private static final int LONGEST_LINK = 2000;
  private static final int LONGEST_CODE = 300;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  /**
   * What people answer to a practice.
   *
   * @param answer yes, no or not-applicable; without one, what was answered is taken back
   * @param reason with not-applicable, and only there
   * @param note at most 250 characters, as the Tool takes them
   * @param evidence links
   * @param owner who sees to what is open
   */
  public record PracticeBody(
      @Nullable String code,
      @Schema(enumeration = {"yes", "no", "not-applicable"}) @Nullable String answer,
      @Nullable String reason,
      @Nullable String note,
      @Nullable List<@Nullable String> evidence,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable String owner) {}

  /** What is to be kept, and the codes of what is taken back. */
  record Checked(List<Said> said, List<String> withdrawn) {}

  /** How people say it. */
  static String said(Answer answer) {
    return switch (answer) {
      case SELECTED -> "yes";
      case NOT_SELECTED -> "no";
      case NOT_APPLICABLE, UNKNOWN -> answer.id();
    };
  }

  /** Refuses what is not fit to be kept. */
  Checked checked(Framework.Question question, String caller, Instant now) {
    List<Said> said = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    if (Boolean.FALSE.equals(applies)) {
      said.add(
          new Said(
              question.code(),
              Answer.NOT_APPLICABLE,
              Optional.of(reason(reason, "reason")),
              text(note, "note", Limits.NOTES),
              List.of(),
              by(by, caller),
              day(on, now),
              "",
              caller,
              now));
    } else if (Boolean.TRUE.equals(applies)) {
      withdrawn.add(question.code());
    }
    Set<String> seen = new HashSet<>();
    List<PracticeBody> given = practices == null ? List.of() : practices;
    for (int i = 0; i < given.size(); i++) {
      @Nullable PracticeBody practice = given.get(i);
      String at = "practices[%d]".formatted(i);
      if (practice == null) {
        throw Refused.invalid(at + ": is null", "give code and answer");
      }
      String code = code(practice, question, at);
      if (!seen.add(code)) {
        throw Refused.invalid(at + ".code: " + code + " is named twice", "name it once");
      }
      if (practice.answer() == null || practice.answer().isBlank()) {
        withdrawn.add(code);
      } else {
        said.add(practice(practice, code, at, caller, now));
      }
    }
    return new Checked(said, withdrawn);
  }

  private static String code(PracticeBody practice, Framework.Question question, String at) {
    String code = Inputs.text(practice.code(), at + ".code", LONGEST_CODE);
    List<String> known = question.practices().stream().map(Practice::code).toList();
    if (!known.contains(code)) {
      throw Refused.invalid(
          "%s.code: %s is no practice of %s".formatted(at, code, question.code()),
          "one of: " + String.join(", ", known));
    }
    return code;
  }

  private Said practice(PracticeBody given, String code, String at, String caller, Instant now) {
    Answer answer =
        Parsing.oneOf(
            String.valueOf(given.answer()), at + ".answer", Answer.class, AnswerBody::said);
    if (answer == Answer.UNKNOWN) {
      throw Refused.invalid(at + ".answer: is none of its values", "yes, no or not-applicable");
    }
    if (answer != Answer.NOT_APPLICABLE && given.reason() != null) {
      throw Refused.invalid(
          at + ".reason: goes with not-applicable only", "say it in the note instead");
    }
    return new Said(
        code,
        answer,
        answer == Answer.NOT_APPLICABLE
            ? Optional.of(reason(given.reason(), at + ".reason"))
            : Optional.empty(),
        text(given.note(), at + ".note", Limits.CHOICE_NOTES),
        links(given.evidence(), at + ".evidence"),
        by(given.by() == null ? by : given.by(), caller),
        day(given.on() == null ? on : given.on(), now),
        text(given.owner(), at + ".owner", 320),
        caller,
        now);
  }

  private static Reason reason(@Nullable String reason, String at) {
    return Parsing.oneOf(reason == null ? "" : reason, at, Reason.class, Reason::id);
  }

  private static String text(@Nullable String text, String at, int longest) {
    return text == null || text.isBlank() ? "" : Inputs.text(text, at, longest);
  }

  private static String by(@Nullable String by, String caller) {
    return by == null || by.isBlank() ? caller : Inputs.text(by, "by", 320);
  }

  /** A day of which clocks ahead of UTC may be the day after. */
  private static LocalDate day(@Nullable LocalDate day, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (day == null) {
      return today;
    }
    if (day.isBefore(FIRST) || day.isAfter(today.plusDays(1))) {
      throw Refused.invalid("on: is no day on which somebody can have said it", "not in future");
    }
    return day;
  }

  private static List<String> links(@Nullable List<@Nullable String> given, String at) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > MOST_LINKS) {
      throw Refused.invalid("%s: has more than %d links".formatted(at, MOST_LINKS), "");
    }
    return given.stream()
        .map(each -> Inputs.text(each, at, LONGEST_LINK))
        .peek(each -> {
          if (!LINK.matcher(each).matches()) {
            throw Refused.invalid(at + ": is no link", "begin it with https://");
          }
        })
        .toList();
  }
}
