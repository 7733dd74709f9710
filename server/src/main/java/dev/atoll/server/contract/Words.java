package dev.atoll.server.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** An enum as the contract spells it. */
final class Words {
  private Words() {}

  static Schema of(String type) {
    try {
      Class<?> words = Class.forName(type, true, Thread.currentThread().getContextClassLoader());
      List<Object> spelt = List.copyOf(spelt(words));
      return OASFactory.createSchema().addType(SchemaType.STRING).enumeration(spelt);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the contract names " + type + ", which cannot be read", e);
    }
  }

  private static List<Object> spelt(Class<?> words) throws ReflectiveOperationException {
    boolean hasIds =
        Arrays.stream(words.getMethods()).anyMatch(each -> each.getName().equals("id"));
    Method spelling = words.getMethod(hasIds ? "id" : "name");
    Object[] values = words.getEnumConstants();
    Object[] spelt = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      spelt[i] = spelling.invoke(values[i]);
    }
    return List.of(spelt);
  }
}
