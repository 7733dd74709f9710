package dev.atoll.engine.load;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.expression.ExpressionCompiler;
import dev.atoll.engine.knowledge.FrameworkDraft;
import dev.atoll.engine.knowledge.FrameworkLoader;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.Value;
import dev.atoll.engine.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads knowledge: services, then resource types, then rules and the framework, each checked
 * against the AWS SDK's model and the others.
 */
public final class KnowledgeLoader {
  private final Function<Map<String, Service>, ApiModel> models;
  private final boolean withCases;
  private final Diagnostics diagnostics = new Diagnostics();

  private KnowledgeLoader(Function<Map<String, Service>, ApiModel> models, boolean withCases) {
    this.models = models;
    this.withCases = withCases;
  }

  /**
   * The knowledge in files.
   *
   * @param models gives the model of the APIs of services
   * @param withCases whether to read the rules' tests too
   * @throws dev.atoll.engine.error.AtollException KNOWLEDGE_INVALID with all problems
   */
  public static KnowledgeBase load(
      List<KnowledgeFile> files,
      Function<Map<String, Service>, ApiModel> models,
      boolean withCases) {
    return new KnowledgeLoader(models, withCases).load(files);
  }

  /** What a file holds, told by the keys that only such files have. */
  private enum Kind {
    FRAMEWORK("lens"),
    SERVICE("client"),
    TYPE("type"),
    RULE("holds");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  private record Document(KnowledgeFile file, Value root) {}

  private KnowledgeBase load(List<KnowledgeFile> files) {
    Map<Kind, List<Document>> documents =
        files.parallelStream()
            .flatMap(file -> parse(file).stream())
            .collect(Collectors.groupingByConcurrent(this::kind, Collectors.toList()));
    Map<String, Service> services =
        unique(
            of(documents, Kind.SERVICE),
            document -> Optional.of(ServiceReader.read(document.root().fields())),
            Service::id);
    ApiModel model = models.apply(services);
    Map<String, ResourceType> types = types(of(documents, Kind.TYPE), services, model);
    FrameworkDraft framework =
        FrameworkLoader.load(
            of(documents, Kind.FRAMEWORK).stream().map(d -> d.root().file()).toList(), diagnostics);
    ExpressionCompiler compiler =
        new ExpressionCompiler(
            name -> Optional.ofNullable(types.get(name)).map(ResourceType::shape), types.keySet());
    RuleReader reader =
        new RuleReader(
            types,
            framework.codes(),
            new Expressions(compiler),
            new PlanReader(model, services),
            withCases);
    Map<Rule, Boolean> bundled = new ConcurrentHashMap<>();
    Map<String, Rule> rules =
        unique(
            of(documents, Kind.RULE),
            document -> {
              Optional<Rule> rule = reader.read(document.root().fields());
              rule.ifPresent(r -> bundled.put(r, document.file().bundled()));
              return rule;
            },
            Rule::id);
    var linked =
        framework.link(
            rules.values().stream().filter(r -> bundled.getOrDefault(r, false)).toList(),
            rules.values().stream().filter(r -> !bundled.getOrDefault(r, false)).toList());
    diagnostics.throwIfAny(
        ErrorCode.KNOWLEDGE_INVALID,
        "the knowledge",
        "mend the places shown; the formats are described in docs/contributing");
    return new KnowledgeBase(
        services, new TreeMap<>(types), new TreeMap<>(rules), linked, hash(files));
  }

  private Optional<Document> parse(KnowledgeFile file) {
    return YamlFile.of(file.name(), file.text())
        .parse(diagnostics)
        .map(root -> new Document(file, root));
  }

  private Kind kind(Document document) {
    if (document.root().isMapping()) {
      Fields fields = document.root().fields();
      for (Kind kind : Kind.values()) {
        if (fields.find(kind.key).isPresent()) {
          return kind;
        }
      }
    }
    // read as a rule, the commonest kind, it will say what it lacks
    return Kind.RULE;
  }

  private static List<Document> of(Map<Kind, List<Document>> documents, Kind kind) {
    return documents.getOrDefault(kind, List.of()).stream()
        .sorted(
            Comparator.comparing((Document document) -> !document.file().bundled())
                .thenComparing(document -> document.file().name()))
        .toList();
  }

  private Map<String, ResourceType> types(
      List<Document> documents, Map<String, Service> services, ApiModel model) {
    List<Consumer<Map<String, ResourceType>>> later =
        new java.util.concurrent.CopyOnWriteArrayList<>();
    Map<String, ResourceType> types =
        unique(
            documents,
            document -> {
              TypeReader reader = new TypeReader(services, model);
              Optional<ResourceType> type = reader.read(document.root().fields());
              later.addAll(reader.laterChecks());
              return type;
            },
            ResourceType::name);
    later.forEach(check -> check.accept(types));
    return types;
  }

  /** Reads documents in parallel; the second of two with the same name is a problem. */
  private <T> Map<String, T> unique(
      Collection<Document> documents,
      Function<Document, Optional<T>> read,
      Function<T, String> name) {
    record Found<T>(Document document, Optional<T> value) {}
    List<Found<T>> all =
        documents.parallelStream().map(d -> new Found<>(d, read.apply(d))).toList();
    Map<String, T> byName = new LinkedHashMap<>();
    Map<String, Document> first = new LinkedHashMap<>();
    for (Found<T> found : all) {
      found
          .value()
          .ifPresent(value -> {
            Document other = first.putIfAbsent(name.apply(value), found.document());
            if (other == null) {
              byName.put(name.apply(value), value);
            } else {
              found
                  .document()
                  .root()
                  .problem(name.apply(value) + " is in " + other.file().name() + " already");
            }
          });
    }
    return byName;
  }

  private static String hash(List<KnowledgeFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.stream()
          .map(KnowledgeFile::text)
          .sorted()
          .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
