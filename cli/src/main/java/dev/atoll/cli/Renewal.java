package dev.atoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build: an AOT cache takes no classes that are older than Java 6, as picocli's are.
 * They are written anew, the same code with the stack maps that newer ones have.
 *
 * <p>At every start picocli asks by name for Groovy's closures. To know that no archive of the
 * class path has them all are opened; of a name of the JDK's own packages this is known at once.
 */
final class Renewal {
  private static final int NEW = ClassFile.JAVA_8_VERSION;

  private static final String CLOSURES = "groovy.lang.Closure";
  private static final String ABSENT = "java.lang.Closure";

  private Renewal() {}

  /**
   * Writes old classes anew, in their jars, spells out new ones, and leaves decimals for later.
   *
   * @param arguments the jars
   */
  public static void main(String[] arguments) throws IOException {
    for (String jar : arguments) {
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
        renew(files.getPath("/"));
      }
    }
  }

  private static void renew(Path root) throws IOException {
    ClassFile format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy(root)));
    List<Path> classes;
    try (Stream<Path> all = Files.walk(root)) {
      classes = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      ClassModel old = format.parse(Files.readAllBytes(file));
      if (old.majorVersion() < NEW) {
        Files.write(file, renewed(format, old));
      } else if (Spelling.isNeeded(old)) {
        Files.write(file, Spelling.spelled(format, old));
      } else if (Decimals.isNeeded(old)) {
        Files.write(file, Decimals.later(format, old));
      }
    }
  }

  private static byte[] renewed(ClassFile format, ClassModel old) {
    CodeTransform asked =
        (into, element) -> {
          if (element instanceof ConstantInstruction.LoadConstantInstruction constant
              && constant.constantValue().equals(CLOSURES)) {
            into.loadConstant(ABSENT);
          } else {
            into.with(element);
          }
        };
    ClassTransform newer =
        ClassTransform.transformingMethodBodies(asked)
            .andThen((into, element) ->
                into.with(
                    element instanceof ClassFileVersion ? ClassFileVersion.of(NEW, 0) : element));
    return format.transformClass(old, newer);
  }

  private static ClassHierarchyResolver hierarchy(Path root) {
    return ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String descriptor = type.descriptorString();
              Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
              try {
                return Files.exists(file) ? Files.newInputStream(file) : null;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElse(ClassHierarchyResolver.defaultResolver())
        .cached();
  }
}
