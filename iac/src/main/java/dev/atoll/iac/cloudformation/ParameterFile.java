package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a stack's parameters, in each of the forms that AWS's own tools take: a list of
 * {@code ParameterKey} and {@code ParameterValue}, or of {@code Key=Value}; a mapping by name, at
 * the top or under {@code Parameters}.
 */
public final class ParameterFile {
  private ParameterFile() {}

  /**
   * The values by name.
   *
   * @throws AtollException TEMPLATE_INVALID where the file has another form, FILE_UNREADABLE where
   *     it cannot be read
   */
  public static Map<String, Object> read(Path file) {
    Object root = TemplateFile.tree(file);
    Map<String, Object> values = new HashMap<>();
    if (root instanceof Map<?, ?> map) {
      Scope.map(map.get("Parameters") instanceof Map<?, ?> below ? below : map)
          .forEach((name, value) -> values.put(name.toString(), value));
    } else if (root instanceof List<?> list) {
      list.forEach(each -> put(each, values, file));
    } else {
      throw invalid(file, "neither a list nor a mapping");
    }
    return values;
  }

  private static void put(@Nullable Object entry, Map<String, Object> values, Path file) {
    if (entry instanceof Map<?, ?> pair && pair.get("ParameterKey") instanceof String key) {
      Object value = pair.get("ParameterValue");
      if (value != null) {
        values.put(key, value);
      }
    } else if (entry instanceof String text && text.indexOf('=') > 0) {
      values.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
    } else {
      throw invalid(
          file,
          "it lists something that is neither ParameterKey and ParameterValue, nor Key=Value");
    }
  }

  private static AtollException invalid(Path file, String why) {
    return new AtollException(
        ErrorCode.TEMPLATE_INVALID,
        file + ": not a file of parameters: " + why,
        "write [{\"ParameterKey\": \"Size\", \"ParameterValue\": \"2\"}], or Size: 2 for each");
  }
}
