package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import java.util.List;

/** The head of the page: whose environment, and when. */
final class HeaderSection {
  private HeaderSection() {}

  static String title(ScanResult result) {
    List<String> accounts = result.info().accounts();
    return switch (accounts.size()) {
      case 0 -> "No AWS account";
      case 1 -> "AWS account " + accounts.getFirst();
      default -> accounts.size() + " AWS accounts";
    };
  }

  static String html(ScanResult result) {
    ScanInfo info = result.info();
    String regions =
        info.regions().isEmpty() ? "" : " in " + Words.some(info.regions(), 6) + " and globally";
    return """
    <header class="hero"><div>
    <div class="brand"><svg viewBox="0 0 26 26" aria-hidden="true"><g fill="none" stroke-linecap="round">\
    <path d="M21.5 8.2A10 10 0 1 0 23 13" stroke="#42b4ff" stroke-width="3.6"/>\
    <circle cx="13" cy="13" r="3" fill="#ff9900"/></g></svg>Atoll<span>AWS Well-Architected review</span></div>
    <h1>%s</h1>
    <p>Read on %s: %s%s, judged against the AWS Well-Architected Framework by %s.</p>
    </div></header>\
    """
        .formatted(
            Html.text(title(result)),
            Html.text(Words.time(info.startedAt())),
            Words.count(result.resources(), "resource"),
            Html.text(regions),
            Words.count(result.verdicts().counts().size(), "rule"));
  }
}
