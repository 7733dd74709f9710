package dev.atoll.aws.convert;

import dev.atoll.aws.model.SdkMember;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.shape.Shape.Structure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Something at a path of an answer, not converted yet.
 *
 * @param member what kind of value it is; null for a whole answer
 * @param struct present for structures
 */
public record Found(Object raw, @Nullable SdkMember member, Optional<SdkStruct> struct) {

  /** A whole answer. */
  public static Found answer(SdkPojo answer, SdkStruct struct) {
    return new Found(answer, null, Optional.of(struct));
  }

  /**
   * All that stands at a path below this, absent values left out. A list at the path's end is one
   * value.
   */
  public List<Found> at(Path path) {
    List<Found> found = new ArrayList<>();
    collect(this, path, 0, found);
    return found;
  }

  /** The elements of a list or the values of a map; anything else is its own single element. */
  public List<Found> elements() {
    if (member == null || !(raw instanceof Collection<?> || raw instanceof Map<?, ?>)) {
      return List.of(this);
    }
    SdkMember element = member.element();
    Collection<?> all = raw instanceof Map<?, ?> map ? map.values() : (Collection<?>) raw;
    return all.stream().map(each -> of(each, element)).toList();
  }

  public Optional<Object> value(Converter converter) {
    if (member == null) {
      return struct.map(shape -> converter.struct((SdkPojo) raw, shape));
    }
    return converter.value(raw, member);
  }

  private static Found of(Object raw, SdkMember member) {
    return new Found(
        raw,
        member,
        member.shape() instanceof Structure(var shape)
            ? Optional.of((SdkStruct) shape)
            : Optional.empty());
  }

  private static void collect(Found at, Path path, int index, List<Found> found) {
    if (index == path.steps().size()) {
      found.add(at);
      return;
    }
    Path.Step step = path.steps().get(index);
    for (Found next : at.field(step.field())) {
      List<Found> all = List.of(next);
      for (int i = 0; i < step.lists(); i++) {
        all = all.stream().flatMap(each -> each.elements().stream()).toList();
      }
      all.forEach(each -> collect(each, path, index + 1, found));
    }
  }

  private List<Found> field(String name) {
    if (raw instanceof Map<?, ?> map && member != null) {
      Object value = map.get(name);
      return value == null ? List.of() : List.of(of(value, member.element()));
    }
    if (struct.isEmpty()) {
      return List.of();
    }
    return struct
        .get()
        .member(name)
        .flatMap(field ->
            Optional.ofNullable((Object) field.field().getValueOrDefault(raw))
                .map(value -> of(value, field)))
        .stream()
        .toList();
  }
}
