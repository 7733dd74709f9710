package dev.atoll.aws.model;

import dev.atoll.aws.model.ClientFile.Signature;
import dev.atoll.engine.shape.StructShape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.ServiceMetadata;

/** One service's classes. */
public final class SdkService {
  private final String module;
  private final String packageName;
  private final Class<?> client;
  private final ConcurrentHashMap<String, Optional<SdkCall>> calls = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, SdkStruct> structs = new ConcurrentHashMap<>();
  private volatile @Nullable ClientFile file;
  private volatile @Nullable Set<String> codes;

  private SdkService(String module, String packageName, Class<?> client) {
    this.module = module;
    this.packageName = packageName;
    this.client = client;
  }

  static Optional<SdkService> find(String module, String client) {
    String packageName = "software.amazon.awssdk.services." + module;
    try {
      Class<?> type = load(packageName + "." + client);
      return Optional.of(new SdkService(module, packageName, type));
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return Optional.empty(); // the latter where only the letters' case differs
    }
  }

  /** The client's interface. */
  public Class<?> client() {
    return client;
  }

  Set<String> operations() {
    return file().operations().keySet();
  }

  Set<String> errorCodes() {
    Set<String> known = codes;
    if (known == null) {
      known = readCodes();
      codes = known;
    }
    return known;
  }

  Optional<SdkCall> call(String operation) {
    return calls.computeIfAbsent(operation, this::find);
  }

  private Optional<SdkCall> find(String operation) {
    if (operation.isEmpty()) {
      return Optional.empty();
    }
    // the SDK's naming is regular, so its guess spares reading the client's file
    String guess = pascal(operation);
    return bind(operation, new Signature(guess + "Request", guess + "Response"))
        .or(() ->
            Optional.ofNullable(file().operations().get(operation))
                .flatMap(signature -> bind(operation, signature)));
  }

  private Optional<SdkCall> bind(String operation, Signature signature) {
    try {
      Class<?> request = load(packageName + ".model." + signature.request());
      Class<?> response = load(packageName + ".model." + signature.response());
      String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
      if (operation.startsWith(name)) {
        return Optional.empty();
      }
      MethodHandle method =
          MethodHandles.publicLookup()
              .findVirtual(client, name, MethodType.methodType(response, request));
      return Optional.of(
          new SdkCall(
              module,
              operation,
              struct(signature.request(), builders(request)),
              struct(signature.response(), builders(response)),
              method.asType(MethodType.methodType(SdkPojo.class, SdkClient.class, SdkPojo.class)),
              paginator(operation, name, request)));
    } catch (ReflectiveOperationException | NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  private Optional<MethodHandle> paginator(String operation, String method, Class<?> request) {
    try {
      Class<?> pages = load(packageName + ".paginators." + operation + "Iterable");
      return Optional.of(
          MethodHandles.publicLookup()
              .findVirtual(client, method + "Paginator", MethodType.methodType(pages, request))
              .asType(MethodType.methodType(Iterable.class, SdkClient.class, SdkPojo.class)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /** The structure of a class of this service's model, one object for each class. */
  SdkStruct struct(String simpleName, Supplier<SdkPojo> builders) {
    return structs.computeIfAbsent(
        simpleName, name -> new SdkStruct(this, module + "." + name, builders));
  }

  /** The structure of this class of the service's model; empty where there is none. */
  Optional<StructShape> struct(String simpleName) {
    try {
      return Optional.of(struct(simpleName, builders(load(packageName + ".model." + simpleName))));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private Supplier<SdkPojo> builders(Class<?> type) throws ReflectiveOperationException {
    MethodHandle builder =
        MethodHandles.publicLookup()
            .findStatic(type, "builder", MethodType.methodType(load(type.getName() + "$Builder")))
            .asType(MethodType.methodType(SdkPojo.class));
    return () -> {
      try {
        return (SdkPojo) builder.invokeExact();
      } catch (Throwable e) {
        throw new IllegalStateException("cannot build a " + type.getName(), e);
      }
    };
  }

  /** A new builder of the client. */
  public AwsClientBuilder<?, ?> clientBuilder() {
    return (AwsClientBuilder<?, ?>) invokeStatic("builder");
  }

  /** What the SDK knows of the service's endpoints. */
  public ServiceMetadata endpoints() {
    return (ServiceMetadata) invokeStatic("serviceMetadata");
  }

  private Object invokeStatic(String name) {
    try {
      Class<?> type =
          name.equals("builder") ? load(client.getName() + "Builder") : ServiceMetadata.class;
      return MethodHandles.publicLookup()
          .findStatic(client, name, MethodType.methodType(type))
          .asType(MethodType.methodType(Object.class))
          .invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("cannot use " + client.getName(), e);
    }
  }

  private Set<String> readCodes() {
    Set<String> found = new TreeSet<>(file().exceptions());
    found.remove(client.getSimpleName().replaceFirst("Client$", "Exception")); // what all extend
    if (!found.isEmpty()) {
      found.addAll(ClientFile.errorCodes(packageName, "Default" + client.getSimpleName()));
    }
    return Set.copyOf(found);
  }

  private ClientFile file() {
    ClientFile known = file;
    if (known == null) {
      known = ClientFile.read(packageName, client.getSimpleName());
      file = known;
    }
    return known;
  }

  /** The SDK's spelling of a name in its classes: {@code ListMFADevices -> ListMfaDevices}. */
  private static String pascal(String name) {
    StringBuilder out = new StringBuilder(name);
    for (int i = 1; i < name.length(); i++) {
      boolean lowerNext = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      if (Character.isUpperCase(name.charAt(i - 1)) && !lowerNext) {
        out.setCharAt(i, Character.toLowerCase(name.charAt(i)));
      }
    }
    return out.toString();
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, SdkClient.class.getClassLoader());
  }
}
