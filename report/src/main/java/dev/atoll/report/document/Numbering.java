package dev.atoll.report.document;

import dev.atoll.report.document.Block.Heading;

/** Counts headings. */
final class Numbering {
  private int chapters;
  private int sections;
  private char appendix = 'A' - 1;
  private boolean inAppendix;

  Block next(Block block) {
    return block instanceof Heading heading ? number(heading) : block;
  }

  private Heading number(Heading heading) {
    if (heading.level() == 1) {
      sections = 0;
      inAppendix = heading.appendix();
      if (inAppendix) {
        appendix++;
        return heading.withText("Appendix " + appendix + "  " + heading.text());
      }
      chapters++;
      return heading.withText(chapters + "  " + heading.text());
    }
    if (heading.level() == 2) {
      sections++;
      String chapter = inAppendix ? String.valueOf(appendix) : String.valueOf(chapters);
      return heading.withText(chapter + "." + sections + "  " + heading.text());
    }
    return heading;
  }
}
