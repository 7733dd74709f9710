package dev.atoll.aws.model;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.load.KnowledgeCache;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.ModelRecorder;
import dev.atoll.engine.shape.RecordedModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The model of the AWS APIs that knowledge is checked against: the SDK's classes, or what the build
 * wrote down of them, which spares every later start to load them; and the knowledge that the build
 * has checked, which spares it to be checked again.
 */
public final class Models {
  private static final String RECORD = "atoll.model";
  private static final String CHECKED = "atoll.knowledge";
  private static final FutureTask<KnowledgeBase> SHIPPED = new FutureTask<>(Models::load);

  private Models() {}

  /** What knowledge that names these services is checked against. */
  public static ApiModel of(Map<String, Service> services) {
    SdkModel sdk = sdk(services);
    String record = System.getProperty(RECORD);
    if (record == null) {
      return sdk;
    }
    try {
      return new RecordedModel(Files.readString(Path.of(record)), sdk);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.INTERNAL,
          "the recorded model " + record + " cannot be read: " + e.getMessage(),
          "delete the folder cli/target/app; the next start builds it again",
          e);
    }
  }

  /** The SDK's own model, which live calls need. */
  public static SdkModel sdk(Map<String, Service> services) {
    return new SdkModel(
        module -> Optional.ofNullable(services.get(module)).map(found -> found.client()));
  }

  /** Begins to load what {@link #shipped} gives, beside what the caller does until it asks. */
  public static void begin() {
    Thread.ofPlatform().daemon().name("knowledge").start(SHIPPED);
  }

  /** The bundled knowledge, without the rules' cases; loaded once. */
  public static KnowledgeBase shipped() {
    SHIPPED.run();
    try {
      return SHIPPED.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException defect -> throw defect;
        case Error defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while the knowledge was loaded");
    }
  }

  private static KnowledgeBase load() {
    return checked()
        .orElseGet(() -> KnowledgeLoader.load(KnowledgeFile.shipped(), Models::of, false));
  }

  /** The bundled knowledge as the build has checked it; empty where it left none of this build. */
  private static Optional<KnowledgeBase> checked() {
    String file = System.getProperty(CHECKED);
    Optional<String> key = file == null ? Optional.empty() : KnowledgeFile.fingerprint();
    if (file == null || key.isEmpty()) {
      return Optional.empty();
    }
    try {
      return KnowledgeCache.read(Files.readAllBytes(Path.of(file)), key.get(), Models::of);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Run by the build: checks the bundled knowledge against the SDK, records what it asked, and
   * keeps what came out of it.
   *
   * @param arguments where the record goes, and the knowledge
   */
  public static void main(String[] arguments) throws IOException {
    ModelRecorder[] recorder = new ModelRecorder[1];
    KnowledgeBase knowledge =
        KnowledgeLoader.load(
            KnowledgeFile.shipped(),
            services -> {
              recorder[0] = new ModelRecorder(sdk(services));
              return recorder[0];
            },
            false);
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      recorder[0].write(out);
    }
    Optional<String> key = KnowledgeFile.fingerprint();
    if (key.isPresent()) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
        KnowledgeCache.write(knowledge, key.get(), out);
      }
    }
  }
}
