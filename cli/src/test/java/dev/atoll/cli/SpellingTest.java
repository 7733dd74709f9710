package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpellingTest {
  record All(
      boolean flag,
      byte little,
      short less,
      char letter,
      int number,
      long many,
      float half,
      double more,
      @Nullable String text,
      @Nullable List<String> texts) {}

  record Nothing() {}

  private static final int KINDS = 15;

  /** Makes objects that differ in one component each; every {@link #KINDS}th is equal. */
  static final class Objects implements Function<Integer, Object> {
    @Override
    public Object apply(Integer seed) {
      int kind = seed % KINDS;
      return kind == 0
          ? new Nothing()
          : new All(
              kind == 1,
              (byte) (kind == 2 ? -1 : 1),
              (short) (kind == 3 ? -1 : 1),
              kind == 4 ? 'a' : 'b',
              kind == 5 ? Integer.MIN_VALUE : 1,
              kind == 6 ? 1L << 32 : 1,
              kind == 7 ? Float.NaN : kind == 8 ? -0.0f : 0.0f,
              kind == 9 ? Double.NaN : kind == 10 ? -0.0 : 0.0,
              kind == 11 ? null : kind == 12 ? "x" : "y",
              kind == 13 ? null : List.of("x"));
    }
  }

  sealed interface Shape permits Round, Flat {
    /** A switch in an interface, with guards that ask again. */
    static String told(Object of) {
      return switch (of) {
        case Round round when round.size() > 10 -> "big";
        case Round round when round.size() > 5 -> "round " + round.size();
        case Round _ -> "small";
        case Flat flat -> "flat " + flat.name();
        case Integer number when number > 3 -> "more";
        case Number _ -> "number";
        case null -> "nothing";
        default -> "other";
      };
    }
  }

  record Round(int size) implements Shape {}

  record Flat(String name) implements Shape {}

  static final class Told implements Function<Object, String> {
    @Override
    public String apply(Object of) {
      return Shape.told(of);
    }
  }

  @Test
  void recordsAreEqualAndHashAsBefore() throws Exception {
    Function<Integer, Object> spelled = made(Objects.class);
    Function<Integer, Object> before = new Objects();
    for (int one = 0; one < 2 * KINDS; one++) {
      assertThat(spelled.apply(one))
          .hasSameHashCodeAs(spelled.apply(one))
          .isNotEqualTo("x")
          .isNotEqualTo(null);
      assertThat(spelled.apply(one).hashCode()).isEqualTo(before.apply(one).hashCode());
      assertThat(spelled.apply(one).toString()).isEqualTo(before.apply(one).toString());
      for (int other = 0; other < 2 * KINDS; other++) {
        assertThat(spelled.apply(one).equals(spelled.apply(other)))
            .as("%d and %d", one, other)
            .isEqualTo(one % KINDS == other % KINDS)
            .isEqualTo(before.apply(one).equals(before.apply(other)));
      }
    }
  }

  @Test
  void switchesMeetTheSameCases() throws Exception {
    Function<Object, String> spelled = made(Told.class);
    assertThat(Stream.of(1, 4, 2L, "x", List.of()).map(spelled))
        .containsExactly("number", "more", "number", "other", "other");
    assertThat(spelled.apply(null)).isEqualTo("nothing");
    Class<?> round = spelled.getClass().getClassLoader().loadClass(Round.class.getName());
    var make = round.getDeclaredConstructor(int.class);
    make.setAccessible(true);
    assertThat(
            Stream.of(make.newInstance(11), make.newInstance(6), make.newInstance(1)).map(spelled))
        .containsExactly("big", "round 6", "small");
  }

  @Test
  void nothingIsLeftToBeMadeAtRunTime() throws IOException {
    ClassModel before = ClassFile.of().parse(bytes(Shape.class.getName()));
    ClassModel after = ClassFile.of().parse(Spelling.spelled(ClassFile.of(), before));

    assertThat(Spelling.isNeeded(before)).isTrue();
    assertThat(bootstraps(before)).contains("typeSwitch");
    assertThat(bootstraps(after)).isNotEmpty().doesNotContain("typeSwitch");
  }

  private static List<String> bootstraps(ClassModel model) {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(call -> ((InvokeDynamicInstruction) call).bootstrapMethod().methodName())
        .toList();
  }

  @SuppressWarnings("unchecked") // a class of the same name
  private static <A, B> Function<A, B> made(Class<? extends Function<A, B>> type) throws Exception {
    var make = new Spelled().loadClass(type.getName()).getDeclaredConstructor();
    make.setAccessible(true);
    return (Function<A, B>) make.newInstance();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        SpellingTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  /** Gives this test's classes spelled out. */
  private static final class Spelled extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(SpellingTest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try {
        byte[] spelled = Spelling.spelled(ClassFile.of(), ClassFile.of().parse(bytes(name)));
        return defineClass(name, spelled, 0, spelled.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
