package dev.atoll.engine.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What objects of a class are made of: its fields, those it inherits first, are what its
 * constructor takes, in that order, but for transient ones. So it is with records, and with classes
 * that keep to it.
 */
final class Blueprint {
  private final Class<?> type;
  private final List<Field> fields;
  private final Constructor<?> constructor;

  /** Throws {@code IllegalArgumentException} where the class does not keep to it. */
  Blueprint(Class<?> type) {
    this.type = type;
    this.fields = fields(type);
    Class<?>[] parameters = fields.stream().map(Field::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          type.getName() + " has no constructor that takes its fields in their order", e);
    }
    constructor.setAccessible(true);
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> all = new ArrayList<>();
    Class<?> parent = type.getSuperclass();
    if (parent != null) {
      all.addAll(fields(parent));
    }
    for (Field field : type.getDeclaredFields()) {
      boolean kept = (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
      if (kept && !type.getName().startsWith("java.")) {
        field.setAccessible(true);
        all.add(field);
      }
    }
    return List.copyOf(all);
  }

  int size() {
    return fields.size();
  }

  Object part(Object object, int index) {
    try {
      return fields.get(index).get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  Object make(Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException(type.getName() + " cannot be made again", e);
    }
  }
}
