package dev.atoll.iac.hcl.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Functions between texts and what they encode. */
final class EncodingFunctions {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry("jsondecode", Function.of(EncodingFunctions::decoded)),
          Map.entry("yamldecode", Function.of(EncodingFunctions::yaml)),
          Map.entry("base64encode", Function.of(args -> base64(bytes(args.text(0))))),
          Map.entry("base64decode", Function.of(EncodingFunctions::unbase64)),
          Map.entry(
              "urlencode",
              Function.of(args -> URLEncoder.encode(args.text(0), StandardCharsets.UTF_8))),
          Map.entry("md5", Function.of(args -> hex("MD5", args.text(0)))),
          Map.entry("sha1", Function.of(args -> hex("SHA-1", args.text(0)))),
          Map.entry("sha256", Function.of(args -> hex("SHA-256", args.text(0)))),
          Map.entry("sha512", Function.of(args -> hex("SHA-512", args.text(0)))),
          Map.entry("base64sha256", Function.of(args -> base64(digest("SHA-256", args.text(0))))),
          Map.entry("base64sha512", Function.of(args -> base64(digest("SHA-512", args.text(0))))));

  private EncodingFunctions() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Object unbase64(Arguments args) {
    try {
      return new String(Base64.getDecoder().decode(args.text(0)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw args.wrong("expects a text in Base64");
    }
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(digest(algorithm, text));
  }

  static Object decoded(Arguments args) {
    try (JsonParser in = new JsonFactory().createParser(args.text(0))) {
      if (in.nextToken() == null) {
        throw args.wrong("expects a JSON text");
      }
      return Convert.value(JsonTree.read(in));
    } catch (IOException e) {
      throw args.wrong("expects a JSON text");
    }
  }

  private static Object yaml(Arguments args) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setMaxAliasesForCollections(50).setCodePointLimit(1 << 22).build();
      return Convert.value(new Load(settings).loadFromString(args.text(0)));
    } catch (YamlEngineException e) {
      throw args.wrong("expects a YAML text");
    }
  }

  /** The JSON of a known value, as Terraform writes it. */
  static String json(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case String text -> quote(text, out);
      case BigDecimal number -> out.append(Convert.text(number));
      case Collection<?> all -> {
        out.append('[');
        for (Iterator<?> each = all.iterator(); each.hasNext(); ) {
          write(each.next(), out);
          out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
      }
      case Map<?, ?> map -> {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(comma);
          quote(entry.getKey().toString(), out);
          out.append(':');
          write(entry.getValue(), out);
          comma = ",";
        }
        out.append('}');
      }
      default -> out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
