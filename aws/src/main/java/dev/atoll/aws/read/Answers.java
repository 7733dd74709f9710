package dev.atoll.aws.read;

import dev.atoll.aws.convert.Converter;
import dev.atoll.aws.convert.Found;
import dev.atoll.aws.model.SdkMember;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Takes parts of answers and joins the pages of one answer. */
final class Answers {
  private Answers() {}

  /** The elements at a path; the answer itself where there is no path. */
  static List<Found> items(SdkPojo page, SdkStruct output, Optional<Path> path) {
    Found answer = Found.answer(page, output);
    return path.isEmpty()
        ? List.of(answer)
        : answer.at(path.get()).stream()
            .filter(Answers::isPresent)
            .flatMap(found -> found.elements().stream())
            .toList();
  }

  /**
   * The part of an answer at a path: a list where the path goes through one.
   *
   * @param name where the part's fields become those of a resource: its type's name
   */
  static Optional<Object> take(
      Found answer, Optional<Path> path, Converter converter, Optional<String> name) {
    if (path.isEmpty()) {
      return value(answer, converter, name);
    }
    List<Object> values =
        answer.at(path.get()).stream()
            .flatMap(found -> value(found, converter, name).stream())
            .toList();
    boolean many = path.get().steps().stream().anyMatch(step -> step.lists() > 0);
    return many ? Optional.of(values) : values.stream().findFirst();
  }

  private static Optional<Object> value(Found found, Converter converter, Optional<String> name) {
    if (name.isPresent() && found.struct().isPresent() && found.raw() instanceof SdkPojo pojo) {
      return Optional.of(converter.struct(pojo, found.struct().get(), name.get()));
    }
    return found.value(converter);
  }

  /** Two pages' values as one: lists and maps are joined, of anything else the first counts. */
  static Object join(Object first, Object second) {
    if (first instanceof List<?> one && second instanceof List<?> two) {
      List<Object> all = new ArrayList<>(one);
      all.addAll(two);
      return List.copyOf(all);
    }
    if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> two) {
      Map<Object, Object> all = new LinkedHashMap<>(one);
      all.putAll(two);
      return all;
    }
    if (first instanceof Struct one && second instanceof Struct two) {
      Map<String, Object> all = one.asMap();
      two.forEach((field, value) -> all.merge(field, value, Answers::join));
      return Struct.of(all);
    }
    return first;
  }

  private static boolean isPresent(Found found) {
    SdkMember member = found.member();
    boolean collection =
        member != null && (member.shape() instanceof ListOf || member.shape() instanceof MapOf);
    return !collection || !isEmpty(found.raw());
  }

  private static boolean isEmpty(Object raw) {
    return (raw instanceof List<?> list && list.isEmpty())
        || (raw instanceof Map<?, ?> map && map.isEmpty());
  }
}
