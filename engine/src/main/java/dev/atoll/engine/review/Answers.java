package dev.atoll.engine.review;

import java.util.List;

/**
 * Answers as they stand in the AWS Well-Architected Tool.
 *
 * @param from where they come from, as shown to people
 * @param standing in the order read, each question once
 * @param whole false where the listing says that more was to follow
 */
public record Answers(String from, List<Standing> standing, boolean whole) {
  public Answers {
    standing = List.copyOf(standing);
  }
}
