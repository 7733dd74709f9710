package dev.atoll.server.review;

import dev.atoll.store.lens.StoredLens;

/**
 * A lens with its files.
 *
 * @param text JSON in the Tool's format, as it was given
 * @param rules YAML that says which rules show its choices; may be empty
 */
public record LensDetailView(LensView lens, String text, String rules) {
  static LensDetailView of(StoredLens stored) {
    return new LensDetailView(LensView.of(stored), stored.text(), stored.rules());
  }
}
