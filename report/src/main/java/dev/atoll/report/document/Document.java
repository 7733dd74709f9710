package dev.atoll.report.document;

import java.util.List;

/**
 * What a document says.
 *
 * @param contents whether it has a table of contents
 * @param sections in order
 */
public record Document(Cover cover, boolean contents, List<Section> sections) {

  /**
   * The first thing that readers see.
   *
   * @param kind {@code Statement of work}
   * @param title what it is about
   * @param page true where it fills a page of its own; else it is a band at the top of the first
   */
  public record Cover(String kind, String title, List<Block.Fact> facts, boolean page) {}

  /**
   * A part that stands for itself.
   *
   * @param name by which templates ask for it, {@code packages}
   */
  public record Section(String name, List<Block> blocks) {}

  /** All blocks in order. */
  public List<Block> blocks() {
    return sections.stream().flatMap(section -> section.blocks().stream()).toList();
  }

  /** This document with numbers before its headings: 1, 1.1, and A for appendices. */
  public Document numbered() {
    Numbering numbering = new Numbering();
    return new Document(
        cover,
        contents,
        sections.stream()
            .map(section ->
                new Section(
                    section.name(), section.blocks().stream().map(numbering::next).toList()))
            .toList());
  }
}
