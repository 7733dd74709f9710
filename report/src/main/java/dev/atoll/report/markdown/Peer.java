package dev.atoll.report.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Another tool and its checks of AWS accounts, out of {@code knowledge/peers/<tool>.csv}.
 *
 * @param tool its key in a rule's {@code equivalents}
 * @param title what people call it
 */
public record Peer(String tool, String title, List<Check> checks) {

  /**
   * One of its checks.
   *
   * @param service what the tool calls the service; may be empty
   * @param whyNot why no rule of Atoll judges the same; empty where nobody has looked yet
   */
  public record Check(String id, String service, Optional<WhyNot> whyNot) {}

  /** Why Atoll has no rule for what another tool checks. */
  public enum WhyNot {
    NOT_YET("no rule judges it yet"),
    ALWAYS_SO("AWS does it for everybody now, so the check cannot fail"),
    RETIRED("AWS has retired the service or the feature"),
    NO_ADVICE("the framework does not ask for it"),
    NOT_SEEN("no call that only reads shows it"),
    CONTENT(
        "it looks for secrets in code, images, logs and texts, which Atoll neither reads nor"
            + " keeps"),
    OTHERWISE("Atoll judges the risk in another way, by rules that mean something else");

    private final String text;

    WhyNot(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    static WhyNot of(String code) {
      return Arrays.stream(values())
          .filter(value -> value.name().toLowerCase(java.util.Locale.ROOT).equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no reason is called " + code));
    }
  }

  /** The tools that Atoll compares itself with, in the order to show them. */
  public static List<Peer> all() {
    return List.of(
        read("config", "AWS Config managed rules"),
        read("securityhub", "AWS Security Hub FSBP"),
        read("prowler", "Prowler"),
        read("checkov", "Checkov"),
        read("trivy", "Trivy"),
        read("steampipe", "Steampipe (Powerpipe) AWS mods"),
        read("cloudsploit", "CloudSploit"),
        read("servicescreener", "Service Screener"));
  }

  private static Peer read(String tool, String title) {
    String name = "/atoll/knowledge/peers/" + tool + ".csv";
    try (InputStream in = Peer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Peer(tool, title, reader.lines().skip(1).map(Peer::check).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Check check(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("three cells are expected: " + line);
    }
    Optional<WhyNot> whyNot =
        cells[2].isEmpty() ? Optional.empty() : Optional.of(WhyNot.of(cells[2]));
    return new Check(cells[0], cells[1], whyNot);
  }
}
