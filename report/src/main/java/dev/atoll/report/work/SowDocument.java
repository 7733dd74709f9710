package dev.atoll.report.work;

import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The statement of work: what is mended, in which order, for how much, and when it is done. */
public final class SowDocument {
  /** The names of its sections. */
  public static final Set<String> CHAPTERS =
      Set.of(
          "summary",
          "scope",
          "packages",
          "figures",
          "interruptions",
          "acceptance",
          "price",
          "assumptions",
          "exclusions",
          "signatures",
          "steps",
          "resources");

  private SowDocument() {}

  public static Document of(Offer offer) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("summary", SummaryChapter.blocks(offer)));
    sections.add(new Section("scope", ScopeChapter.blocks(offer)));
    sections.add(new Section("packages", PackagesChapter.blocks(offer)));
    sections.add(new Section("figures", FiguresChapter.blocks(offer)));
    sections.add(new Section("interruptions", InterruptionsChapter.blocks(offer)));
    sections.add(new Section("acceptance", acceptance()));
    sections.add(new Section("price", PriceChapter.blocks(offer)));
    sections.add(new Section("assumptions", TermsChapter.assumptions(offer)));
    sections.add(new Section("exclusions", TermsChapter.exclusions(offer)));
    sections.add(new Section("signatures", signatures(offer.parties())));
    sections.add(new Section("steps", Appendices.steps(offer)));
    sections.add(new Section("resources", Appendices.resources(offer)));
    return new Document(cover(offer), true, sections);
  }

  private static Cover cover(Offer offer) {
    ScanInfo info = offer.scan().info();
    return new Cover(
        "Statement of work",
        "Mending AWS Well-Architected risks",
        List.of(
            new Fact("Customer", offer.parties().customer()),
            new Fact("Prepared by", offer.parties().partner()),
            new Fact("Date", offer.parties().date().toString()),
            new Fact("Workload", offer.scan().assessment().workload()),
            new Fact("Based on", "scan " + info.id() + " of " + Words.time(info.finishedAt()))),
        true);
  }

  private static List<Block> acceptance() {
    return List.of(
        new Heading(1, "Acceptance"),
        new Paragraph(
            "The acceptance criteria of a work package are its rules: each must hold for every"
                + " resource that the appendix Resources names for it. Whether it does is measured, not argued:"
                + " the same accounts and regions are scanned again with the same rules and"
                + " parameters, and the acceptance report compares both results criterion by"
                + " criterion."),
        new Block.Bullets(
            List.of(
                "A criterion holds when every one of its resources was looked at again and the rule"
                    + " passes, or the resource is gone.",
                "A resource that the later scan could not see is not accepted. The permission that"
                    + " was missing is granted and the scan repeated.",
                "A risk that the customer decides to accept, with reason, owner and end, is taken"
                    + " out of the package in writing.",
                "A risk that appears after the first scan is reported, and is not part of this"
                    + " work."),
            false));
  }

  private static List<Block> signatures(Parties parties) {
    return List.of(
        new Heading(1, "Agreement"),
        new Paragraph("Both sides agree to the scope, order, price and acceptance described here."),
        new Signatures(List.of(parties.customer(), parties.partner())));
  }
}
