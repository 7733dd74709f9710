package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll collect}: read only. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads an AWS account into a snapshot, to be judged later or elsewhere.")
final class CollectCommand implements Runnable {
  private final AwsOptions aws = new AwsOptions();
  @Mixin private final CommandSpec mixedAws = OptionList.of(aws);
  private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final CommandSpec mixedSelection = OptionList.of(selection);
  private final PackOptions packs = new PackOptions();
  @Mixin private final CommandSpec mixedPacks = OptionList.of(packs);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The snapshot to write; with a server it may be left out.")
  private @Nullable Path file;

  private final ServerOptions server = new ServerOptions();
  @Mixin private final CommandSpec mixedServer = OptionList.of(server);

  @Option(names = "--resume", description = "Go on from where an interrupted one stopped.")
  private boolean resume;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    server.check();
    if (file == null && !server.given()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "there is nowhere to keep the snapshot",
          "give -o FILE, or --server URL");
    }
    KnowledgeBase knowledge = packs.load();
    var plan =
        new ReadPlanner(knowledge).everything(type -> selection.includes(type.service().id()));
    LiveScan scan = new LiveScan(aws, knowledge, Terminal.current(), Commands.err(spec));
    Snapshot snapshot =
        server.given(
            Optional.ofNullable(file), keep -> scan.read(plan, keep, resume), Commands.err(spec));
    PrintWriter out = Commands.out(spec);
    out.printf(
        "%,d resources of account %s%s: %d calls, %d gaps%n",
        snapshot.resources().size(),
        String.join(", ", snapshot.info().accounts()),
        file == null ? "" : " in " + file,
        snapshot.calls(),
        snapshot.gaps().size());
    out.flush();
  }
}
