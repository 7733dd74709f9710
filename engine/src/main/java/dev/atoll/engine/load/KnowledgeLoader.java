package dev.atoll.engine.load;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.expression.ExpressionCompiler;
import dev.atoll.engine.knowledge.Framework;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads knowledge: services, then resource types, then rules and the framework, each checked
 * against the AWS SDK's model and the others.
 */
public final class KnowledgeLoader {
  private static final KnowledgeBase NOTHING =
      new KnowledgeBase(
          Map.of(), new TreeMap<>(), new TreeMap<>(), new Framework("", List.of()), "");

  private final Function<Map<String, Service>, ApiModel> models;
  private final boolean withCases;
  private final Diagnostics diagnostics;

  private KnowledgeLoader(
      Function<Map<String, Service>, ApiModel> models, boolean withCases, Diagnostics diagnostics) {
    this.models = models;
    this.withCases = withCases;
    this.diagnostics = diagnostics;
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
    return whole(NOTHING, files, models, withCases);
  }

  /**
   * Knowledge that was checked before, with packs beside it; the packs alone are checked.
   *
   * @param withCases whether to read the tests of the packs' rules too
   * @throws dev.atoll.engine.error.AtollException KNOWLEDGE_INVALID with all problems
   */
  public static KnowledgeBase extend(
      KnowledgeBase base,
      List<KnowledgeFile> packs,
      Function<Map<String, Service>, ApiModel> models,
      boolean withCases) {
    return whole(base, packs, models, withCases);
  }

  private static KnowledgeBase whole(
      KnowledgeBase base,
      List<KnowledgeFile> files,
      Function<Map<String, Service>, ApiModel> models,
      boolean withCases) {
    Diagnostics diagnostics = new Diagnostics();
    KnowledgeBase loaded = new KnowledgeLoader(models, withCases, diagnostics).load(base, files);
    diagnostics.throwIfAny(
        ErrorCode.KNOWLEDGE_INVALID,
        "the knowledge",
        "mend the places shown; the formats are described in docs/contributing");
    return loaded;
  }

  /**
   * As {@link #extend(KnowledgeBase, List, Function, boolean)}, for who shows problems in a way of
   * their own.
   *
   * @param diagnostics takes the problems; where it has any, what is wrong is left out of what is
   *     given
   */
  public static KnowledgeBase extend(
      KnowledgeBase base,
      List<KnowledgeFile> packs,
      Function<Map<String, Service>, ApiModel> models,
      boolean withCases,
      Diagnostics diagnostics) {
    return new KnowledgeLoader(models, withCases, diagnostics).load(base, packs);
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

  private KnowledgeBase load(KnowledgeBase base, List<KnowledgeFile> files) {
    Map<Kind, List<Document>> documents =
        files.parallelStream()
            .flatMap(file -> parse(file).stream())
            .collect(Collectors.groupingByConcurrent(this::kind, Collectors.toList()));
    Map<String, Service> services =
        unique(
            base.services(),
            _ -> "Atoll's own knowledge",
            of(documents, Kind.SERVICE),
            document -> Optional.of(ServiceReader.read(document.root().fields())),
            Service::id);
    ApiModel model = models.apply(services);
    Map<String, ResourceType> types =
        types(base.types(), of(documents, Kind.TYPE), services, model);
    FrameworkDraft framework = framework(base, of(documents, Kind.FRAMEWORK));
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
    Map<String, Rule> rules =
        unique(
            base.rules(),
            rule -> rule.origin().file(),
            of(documents, Kind.RULE),
            document -> reader.read(document.root().fields()),
            Rule::id);
    Set<String> packs =
        files.stream()
            .filter(file -> !file.bundled())
            .map(KnowledgeFile::name)
            .collect(Collectors.toSet());
    Map<Boolean, List<Rule>> byPack =
        rules.values().stream()
            .collect(Collectors.partitioningBy(rule -> packs.contains(rule.origin().file())));
    Framework linked =
        framework.link(byPack.getOrDefault(false, List.of()), byPack.getOrDefault(true, List.of()));
    return new KnowledgeBase(
        services, new TreeMap<>(types), new TreeMap<>(rules), linked, hash(base.hash(), files));
  }

  /** A pack has rules about the framework's practices, but does not change the framework. */
  private FrameworkDraft framework(KnowledgeBase base, List<Document> documents) {
    if (base.framework().pillars().isEmpty()) {
      return FrameworkLoader.load(
          documents.stream().map(document -> document.root().file()).toList(), diagnostics);
    }
    documents.forEach(document ->
        document.root().problem("a pack holds rules, resource types and services, and no lens"));
    return FrameworkDraft.of(base.framework());
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
      Map<String, ResourceType> known,
      List<Document> documents,
      Map<String, Service> services,
      ApiModel model) {
    List<Consumer<Map<String, ResourceType>>> later =
        new java.util.concurrent.CopyOnWriteArrayList<>();
    Map<String, ResourceType> types =
        unique(
            known,
            type -> type.origin().file(),
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

  /**
   * What is known and what documents say, which are read in parallel; the second of two with the
   * same name is a problem.
   *
   * @param where the file of what is known
   */
  private <T> Map<String, T> unique(
      Map<String, T> known,
      Function<T, String> where,
      Collection<Document> documents,
      Function<Document, Optional<T>> read,
      Function<T, String> name) {
    record Found<T>(Document document, Optional<T> value) {}
    List<Found<T>> all =
        documents.parallelStream().map(d -> new Found<>(d, read.apply(d))).toList();
    Map<String, T> byName = new LinkedHashMap<>(known);
    Map<String, String> first = new LinkedHashMap<>();
    known.forEach((each, value) -> first.put(each, where.apply(value)));
    for (Found<T> found : all) {
      found
          .value()
          .ifPresent(value -> {
            String other = first.putIfAbsent(name.apply(value), found.document().file().name());
            if (other == null) {
              byName.put(name.apply(value), value);
            } else {
              found.document().root().problem(name.apply(value) + " is in " + other + " already");
            }
          });
    }
    return byName;
  }

  /**
   * @param base the hash of what was known; empty for nothing
   */
  private static String hash(String base, List<KnowledgeFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(base.getBytes(StandardCharsets.UTF_8));
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
