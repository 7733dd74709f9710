package dev.atoll.cli;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.runtime.ObjectMethods;
import java.lang.runtime.SwitchBootstraps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Spells out in a class what the JDK would make of it at each first use, by writing and linking
 * classes: how records are equal and hash, and which case of a switch an object's class meets. It
 * gives the same results.
 */
final class Spelling implements ClassTransform {
  private static final ClassDesc RECORDS = desc(ObjectMethods.class);
  private static final ClassDesc SWITCHES = desc(SwitchBootstraps.class);
  private static final ClassDesc OBJECTS = desc(Objects.class);
  private static final Map<ClassDesc, ClassDesc> WRAPPERS =
      Map.of(
          CD_boolean, CD_Boolean,
          CD_byte, CD_Byte,
          CD_short, CD_Short,
          CD_char, CD_Character,
          CD_int, CD_Integer,
          CD_long, CD_Long,
          CD_float, CD_Float,
          CD_double, CD_Double);
  private static final String SWITCH = "switch$";
  private static final int NONE = -1;
  private static final int FACTOR = 31;

  private final ClassDesc owner;
  private final boolean isInterface;
  private final List<InvokeDynamicInstruction> switches = new ArrayList<>();

  private Spelling(ClassModel old) {
    this.owner = old.thisClass().asSymbol();
    this.isInterface = old.flags().has(AccessFlag.INTERFACE);
  }

  /** Whether the class has something to spell out. */
  static boolean isNeeded(ClassModel old) {
    return old.findAttribute(Attributes.bootstrapMethods()).stream()
        .flatMap(all -> all.bootstrapMethods().stream())
        .map(each -> each.bootstrapMethod().asSymbol().owner())
        .anyMatch(owner -> owner.equals(RECORDS) || owner.equals(SWITCHES));
  }

  /** The class with all that can be spelled out. */
  static byte[] spelled(ClassFile format, ClassModel old) {
    return format.transformClass(old, ClassTransform.ofStateful(() -> new Spelling(old)));
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  @Override
  public void accept(ClassBuilder into, ClassElement element) {
    if (!(element instanceof MethodModel method)) {
      into.with(element);
      return;
    }
    Optional<List<DirectMethodHandleDesc>> parts = parts(method);
    String name = method.methodName().stringValue();
    if (parts.isPresent() && name.equals("equals")) {
      body(into, method, code -> equal(code, parts.get()));
    } else if (parts.isPresent() && name.equals("hashCode")) {
      body(into, method, code -> hash(code, parts.get()));
    } else {
      into.transformMethod(method, MethodTransform.transformingCode(this::code));
    }
  }

  private static void body(ClassBuilder into, MethodModel method, Consumer<CodeBuilder> body) {
    into.withMethodBody(method.methodName(), method.methodType(), method.flags().flagsMask(), body);
  }

  /** The getters of a record's components, for a method that the JDK makes of them. */
  private static Optional<List<DirectMethodHandleDesc>> parts(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast)
        .filter(call -> call.bootstrapMethod().owner().equals(RECORDS))
        // after the class and the names
        .map(call ->
            call.bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList())
        .findFirst();
  }

  private void equal(CodeBuilder code, List<DirectMethodHandleDesc> parts) {
    Label other = code.newLabel();
    Label no = code.newLabel();
    code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn();
    code.labelBinding(other).aload(1).instanceOf(owner).ifeq(no);
    code.aload(1).checkcast(owner).astore(2);
    for (DirectMethodHandleDesc part : parts) {
      ClassDesc type = get(code, 0, part);
      get(code, 2, part);
      switch (TypeKind.from(type)) {
        case REFERENCE ->
            code.invokestatic(
                    OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
                .ifeq(no);
        case LONG, FLOAT, DOUBLE ->
            code.invokestatic(wrapper(type), "compare", MethodTypeDesc.of(CD_int, type, type))
                .ifne(no);
        default -> code.if_icmpne(no);
      }
    }
    code.iconst_1().ireturn().labelBinding(no).iconst_0().ireturn();
  }

  private void hash(CodeBuilder code, List<DirectMethodHandleDesc> parts) {
    code.iconst_0();
    for (DirectMethodHandleDesc part : parts) {
      code.bipush(FACTOR).imul();
      ClassDesc type = get(code, 0, part);
      if (type.isPrimitive()) {
        code.invokestatic(wrapper(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private ClassDesc get(CodeBuilder code, int slot, DirectMethodHandleDesc part) {
    ClassDesc type = ClassDesc.ofDescriptor(part.lookupDescriptor());
    code.aload(slot).getfield(owner, part.methodName(), type);
    return type;
  }

  private static ClassDesc wrapper(ClassDesc primitive) {
    return Objects.requireNonNull(WRAPPERS.get(primitive));
  }

  private void code(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(SWITCHES)
        && !call.typeSymbol().parameterType(0).isPrimitive()
        && call.bootstrapArgs().stream().allMatch(Spelling::isClass)) {
      code.invokestatic(owner, SWITCH + switches.size(), call.typeSymbol(), isInterface);
      switches.add(call);
    } else {
      code.with(element);
    }
  }

  private static boolean isClass(ConstantDesc label) {
    return label instanceof ClassDesc type && !type.isPrimitive();
  }

  @Override
  public void atEnd(ClassBuilder into) {
    for (int i = 0; i < switches.size(); i++) {
      InvokeDynamicInstruction call = switches.get(i);
      into.withMethodBody(
          SWITCH + i,
          call.typeSymbol(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> met(code, call.bootstrapArgs()));
    }
  }

  /** Which case an object meets, from one on; what follows the last where it meets none. */
  private static void met(CodeBuilder code, List<ConstantDesc> cases) {
    Label known = code.newLabel();
    code.aload(0).ifnonnull(known).loadConstant(NONE).ireturn().labelBinding(known);
    for (int i = 0; i < cases.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) cases.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(cases.size()).ireturn();
  }
}
