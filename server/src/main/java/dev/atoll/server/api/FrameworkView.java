package dev.atoll.server.api;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import java.util.List;

/** Pillars, questions and practices, for labels. */
public record FrameworkView(String lens, List<PillarView> pillars) {
  public record PillarView(String id, String title, List<QuestionView> questions) {}

  public record QuestionView(String code, String title, List<PracticeView> practices) {}

  public record PracticeView(
      String code, String title, String risk, String evidenced, String reason, List<String> rules) {
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
