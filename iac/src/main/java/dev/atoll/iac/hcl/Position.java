package dev.atoll.iac.hcl;

/**
 * Where something is written.
 *
 * @param file as people call it
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
