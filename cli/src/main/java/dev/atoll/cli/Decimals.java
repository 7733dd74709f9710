package dev.atoll.cli;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Makes a parser's bounds as decimals where numbers are compared with them, and not when it is
 * loaded: a JVM's first decimal takes 20 ms, as the JDK raises five to its 65,536th power for it,
 * and few templates have any. Jackson's bounds are {@code BD_MIN_INT} and the like, each made of
 * the integer {@code BI_MIN_INT}.
 */
final class Decimals implements CodeTransform {
  private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
  private static final ClassDesc INTEGER = ClassDesc.of("java.math.BigInteger");
  private static final String BOUND = "BD_";
  private static final String WHOLE = "BI_";

  private boolean making;

  private Decimals() {}

  /** Whether the class has such bounds or asks for them. */
  static boolean isNeeded(ClassModel old) {
    for (PoolEntry entry : old.constantPool()) {
      if (entry instanceof FieldRefEntry field && isBound(field)) {
        return true;
      }
    }
    return false;
  }

  static byte[] later(ClassFile format, ClassModel old) {
    CodeTransform use = Decimals::use;
    return format.transformClass(
        old,
        (into, element) -> {
          if (element instanceof MethodModel method) {
            boolean first = method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
            into.transformMethod(
                method, MethodTransform.transformingCode(first ? new Decimals() : use));
          } else {
            into.with(element);
          }
        });
  }

  private static boolean isBound(FieldRefEntry field) {
    return field.typeSymbol().equals(DECIMAL) && field.name().stringValue().startsWith(BOUND);
  }

  /** Leaves out of a class's initializer what makes a bound: from its creation to its field. */
  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (element instanceof NewObjectInstruction some
        && some.className().asSymbol().equals(DECIMAL)) {
      making = true;
    } else if (!making) {
      code.with(element);
    } else if (element instanceof FieldInstruction field && isBound(field.field())) {
      making = false;
    }
  }

  private static void use(CodeBuilder code, CodeElement element) {
    if (element instanceof FieldInstruction field && isBound(field.field())) {
      String whole = WHOLE + field.name().stringValue().substring(BOUND.length());
      code.new_(DECIMAL)
          .dup()
          .getstatic(field.owner().asSymbol(), whole, INTEGER)
          .invokespecial(
              DECIMAL, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, INTEGER));
    } else {
      code.with(element);
    }
  }
}
