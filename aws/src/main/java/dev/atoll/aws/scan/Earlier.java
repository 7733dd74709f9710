package dev.atoll.aws.scan;

import dev.atoll.aws.read.Resume;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What interrupted scans have left in their journals. */
final class Earlier {
  private final KnowledgeBase knowledge;

  Earlier(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * What the furthest of them read.
   *
   * @param selection what must have been asked for
   * @throws AtollException USAGE where there is none, or none that read the same things
   */
  Resume required(Path part, String selection) {
    List<Path> left = Journal.left(part);
    if (left.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "there is no interrupted scan to go on from",
          "an interrupted scan leaves " + part + "; leave out --resume to start anew");
    }
    return furthest(left, selection)
        .orElseThrow(() ->
            new AtollException(
                ErrorCode.USAGE,
                "the interrupted scan read other things than this one would",
                "give the same rules, packs, regions and --save-snapshot, or leave out"
                    + " --resume"));
  }

  /** As {@link #required}, but nothing where there is none. */
  Resume any(Path part, String selection) {
    return furthest(Journal.left(part), selection).orElse(Resume.NOTHING);
  }

  private Optional<Resume> furthest(List<Path> left, String selection) {
    return left.stream()
        .flatMap(file -> partial(file, left.size() == 1).stream())
        .filter(partial -> partial.selection().equals(selection))
        .map(SnapshotReader.Partial::snapshot)
        .max(Comparator.comparingInt((Snapshot snapshot) -> snapshot.units().size()))
        .map(snapshot -> Resume.from(snapshot, this::isGlobal));
  }

  private boolean isGlobal(String type) {
    return Optional.ofNullable(knowledge.types().get(type))
        .map(found -> found.scope() == ResourceType.Scope.GLOBAL)
        .orElse(false);
  }

  /** What a journal holds; of several, one that died before its first line does not matter. */
  private Optional<SnapshotReader.Partial> partial(Path file, boolean only) {
    try {
      return Optional.of(SnapshotReader.readPartial(file, knowledge.types()));
    } catch (AtollException e) {
      if (only) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
