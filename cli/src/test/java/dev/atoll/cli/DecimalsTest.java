package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  /** What a parser says of a number that it has read as a decimal first. */
  public static final class Parsed implements Function<String, String> {
    @Override
    public String apply(String number) {
      return told(number, JsonParser::getIntValue) + " " + told(number, JsonParser::getLongValue);
    }

    private static String told(String number, Asking asked) {
      try (JsonParser json = new JsonFactory().createParser(number + " ")) {
        json.nextToken();
        return json.getDecimalValue() + " " + asked.of(json);
      } catch (InputCoercionException e) {
        return "out of range";
      } catch (IOException e) {
        return "no number";
      }
    }

    private interface Asking {
      Object of(JsonParser json) throws IOException;
    }
  }

  /** Loads Jackson's classes, and those that use it, as the build changes them. */
  private static final class Changed extends ClassLoader {
    Changed() {
      super(DecimalsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("com.fasterxml.jackson.core.")
          && !name.startsWith(Parsed.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] code = changed(name);
      return defineClass(name, code, 0, code.length);
    }
  }

  private static byte[] original(String name) {
    try (InputStream in =
        DecimalsTest.class
            .getClassLoader()
            .getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(String name) {
    byte[] code = original(name);
    ClassModel model = ClassFile.of().parse(code);
    return Decimals.isNeeded(model) ? Decimals.later(ClassFile.of(), model) : code;
  }

  @Test
  void numbersAreComparedWithTheSameBounds() throws ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    Function<String, String> changed =
        (Function<String, String>)
            new Changed().loadClass(Parsed.class.getName()).getDeclaredConstructor().newInstance();
    Function<String, String> before = new Parsed();
    for (String number :
        List.of(
            "0",
            "2147483647",
            "2147483647.5",
            "2147483648",
            "-2147483648",
            "-2147483649.0",
            "9223372036854775807",
            "9223372036854775807.9",
            "9223372036854775808.0",
            "-9223372036854775808.0",
            "-9223372036854775809.0",
            "1e30",
            "x")) {
      assertThat(changed.apply(number)).as(number).isEqualTo(before.apply(number));
    }
  }

  @Test
  void aParserIsLoadedWithoutADecimal() {
    ClassModel parser =
        ClassFile.of().parse(changed("com.fasterxml.jackson.core.base.ParserMinimalBase"));
    MethodModel initializer =
        parser.methods().stream()
            .filter(method -> method.methodName().equalsString("<clinit>"))
            .findFirst()
            .orElseThrow();
    assertThat(initializer.code().orElseThrow().elementList())
        .noneMatch(element ->
            element instanceof NewObjectInstruction some
                && some.className().asInternalName().equals("java/math/BigDecimal"));
  }
}
