package dev.atoll.server.knowledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.store.pack.Pack;
import java.util.List;

/** All of a pack. */
public record PackDetailView(@JsonUnwrapped PackView pack, List<FileView> contents) {
  public record FileView(String path, String text) {}

  static PackDetailView of(Pack pack, PackView view) {
    return new PackDetailView(
        view, pack.files().stream().map(file -> new FileView(file.path(), file.text())).toList());
  }
}
