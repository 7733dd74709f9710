package dev.atoll.server.api;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pillars, questions and practices, for labels. */
public record FrameworkView(String lens, List<PillarView> pillars) {
  @Schema(name = "FrameworkPillar")
  public record PillarView(String id, String title, List<QuestionView> questions) {}

  @Schema(name = "FrameworkQuestion")
  public record QuestionView(String code, String title, List<PracticeView> practices) {}

  @Schema(name = "FrameworkPractice")
  public record PracticeView(
      String code,
      String title,
      @OneOf(Severity.class) String risk,
      @OneOf(Evidenced.class) String evidenced,
      String reason,
      List<String> rules) {
    static PracticeView of(Practice practice) {
      return new PracticeView(
          practice.code(),
          practice.title(),
          practice.risk().id(),
          practice.evidenced().id(),
          practice.reason(),
          practice.rules());
    }
  }

  static FrameworkView of(Framework framework) {
    return new FrameworkView(
        framework.lens(), framework.pillars().stream().map(FrameworkView::pillar).toList());
  }

  private static PillarView pillar(Framework.Pillar pillar) {
    return new PillarView(
        pillar.id(),
        pillar.name(),
        pillar.questions().stream().map(FrameworkView::question).toList());
  }

  private static QuestionView question(Framework.Question question) {
    return new QuestionView(
        question.code(),
        question.title(),
        question.practices().stream().map(PracticeView::of).toList());
  }
}
