package dev.atoll.engine.knowledge;

/**
 * Where in the knowledge something stands: a file as shown to people, and a line and column from 1.
 */
public record Origin(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
