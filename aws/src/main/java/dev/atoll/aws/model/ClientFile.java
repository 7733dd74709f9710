package dev.atoll.aws.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkClient;

/**
 * What a client's class file declares, read without loading it: reflection over a client would load
 * the classes of all its operations, some fifteen hundred for EC2.
 *
 * @param operations by the API's spelling
 * @param exceptions simple names of the exception classes that operations declare
 */
record ClientFile(Map<String, Signature> operations, Set<String> exceptions) {

  /** Simple names of an operation's request and response classes. */
  record Signature(String request, String response) {}

  static ClientFile read(String packageName, String client) {
    String model = packageName.replace('.', '/') + "/model/";
    Map<String, Signature> operations = new LinkedHashMap<>();
    Set<String> exceptions = new TreeSet<>();
    for (MethodModel method : parse(packageName, client).methods()) {
      String type = method.methodType().stringValue();
      int close = type.indexOf(";)L" + model);
      if (type.startsWith("(L" + model) && close > 0 && type.endsWith("Response;")) {
        String request = type.substring(model.length() + 2, close);
        String response = type.substring(close + 3 + model.length(), type.length() - 1);
        if (request.endsWith("Request")) {
          String name = method.methodName().stringValue();
          operations.put(
              Character.toUpperCase(name.charAt(0)) + name.substring(1),
              new Signature(request, response));
        }
      }
      method
          .findAttribute(Attributes.exceptions())
          .ifPresent(thrown ->
              thrown.exceptions().stream()
                  .map(entry -> entry.name().stringValue())
                  .filter(name -> name.startsWith(model))
                  .forEach(name -> exceptions.add(name.substring(model.length()))));
    }
    return new ClientFile(Map.copyOf(operations), Set.copyOf(exceptions));
  }

  /** The error codes that a client's implementation tells apart, as they travel. */
  static Set<String> errorCodes(String packageName, String implementation) {
    Set<String> codes = new TreeSet<>();
    for (MethodModel method : parse(packageName, implementation).methods()) {
      // XML protocols register their codes once, JSON protocols look each up
      if (method.methodName().equalsString("init")
          || method.methodType().equalsString("(Ljava/lang/String;)Ljava/util/Optional;")) {
        method.code().ifPresent(code -> collectCodes(code, codes));
      }
    }
    return codes;
  }

  /** Every constant that is handed to {@code ExceptionMetadata.Builder.errorCode}. */
  private static void collectCodes(CodeModel code, Set<String> codes) {
    String constant = "";
    for (var element : code) {
      if (element instanceof ConstantInstruction load && load.constantValue() instanceof String s) {
        constant = s;
      } else if (element instanceof InvokeInstruction call
          && call.name().equalsString("errorCode")) {
        codes.add(constant);
      }
    }
  }

  private static ClassModel parse(String packageName, String simpleName) {
    String file = packageName.replace('.', '/') + "/" + simpleName + ".class";
    try (InputStream in = SdkClient.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file);
      }
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
