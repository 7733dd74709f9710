package dev.atoll.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps written in the source. */
final class Make {
  private Make() {}

  static final class ListOf extends Node {
    private final Node[] elements;

    ListOf(Node... elements) {
      this.elements = elements;
    }

    @Override
    Object eval(Frame frame) {
      Causes causes = new Causes();
      List<Object> list = new ArrayList<>(elements.length);
      for (Node element : elements) {
        Object value = element.eval(frame);
        if (Operand.unknown(value) == null) {
          list.add(value);
        }
        collect(causes, value);
      }
      Unknown rest = causes.joined();
      return rest == null ? list : new Partial(list, rest);
    }
  }

  static final class MapOf extends Node {
    private final Node[] keys;
    private final Node[] values;

    MapOf(Node[] keys, Node[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    Object eval(Frame frame) {
      Causes causes = new Causes();
      Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(keys.length);
      for (int i = 0; i < keys.length; i++) {
        Object key = collect(causes, keys[i].eval(frame));
        Object value = collect(causes, values[i].eval(frame));
        if (Numbers.get(map, key) != null && causes.joined() == null) {
          return frame.error("a map has the key " + key + " twice");
        }
        map.put(key, value);
      }
      return causes.or(map);
    }
  }

  private static Object collect(Causes causes, Object value) {
    Unknown unknown = Operand.unknown(value);
    if (unknown != null) {
      causes.add(unknown);
    }
    return value;
  }
}
