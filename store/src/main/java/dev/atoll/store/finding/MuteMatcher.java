package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.MuteTable.MUTE;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.gate.Glob;
import dev.atoll.engine.model.Resource;
import dev.atoll.store.codec.Json;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** Tells which findings mutes hide. */
public final class MuteMatcher {
  /** The columns of a finding with its resource that {@link #find(Record)} reads. */
  public static final List<Field<?>> COLUMNS =
      List.of(
          FINDING.rule,
          RESOURCE.account,
          RESOURCE.region,
          RESOURCE.identifier,
          RESOURCE.name,
          RESOURCE.arn,
          RESOURCE.tags);

  private final List<Compiled> mutes;

  private MuteMatcher(List<Compiled> mutes) {
    this.mutes = mutes;
  }

  /** A resource as patterns see it. */
  private record Subject(
      String account,
      String region,
      String identifier,
      String name,
      Optional<String> arn,
      Map<String, String> tags) {}

  /** Those that are stored and hold at a time, the oldest first. */
  public static MuteMatcher load(Rows rows, Instant now) {
    return new MuteMatcher(
        rows
            .from(MUTE)
            .select(Mutes.COLUMNS)
            .and(MUTE.until.isNull().or(MUTE.until.gt(now)))
            .orderBy(MUTE.id)
            .fetch(Mutes::mute)
            .stream()
            .map(Compiled::new)
            .toList());
  }

  /**
   * @throws AtollException MUTE_INVALID
   */
  static MuteMatcher of(Mute mute) {
    return new MuteMatcher(List.of(new Compiled(mute)));
  }

  /** The id of the first mute that hides a finding of this rule on this resource. */
  public Optional<Long> find(String rule, Resource resource) {
    return find(
        rule,
        new Subject(
            resource.account(),
            resource.region(),
            resource.id(),
            resource.name(),
            resource.arn(),
            resource.tags()));
  }

  /** As the other, of a stored finding with the {@link #COLUMNS}. */
  public Optional<Long> find(Record row) {
    return find(
        row.get(FINDING.rule),
        new Subject(
            row.get(RESOURCE.account),
            row.get(RESOURCE.region),
            row.get(RESOURCE.identifier),
            row.get(RESOURCE.name),
            Optional.ofNullable(row.get(RESOURCE.arn)),
            Json.readTexts(row.get(RESOURCE.tags))));
  }

  private Optional<Long> find(String rule, Subject subject) {
    return mutes.stream()
        .filter(mute -> mute.hides(rule, subject))
        .findFirst()
        .map(mute -> mute.id);
  }

  private static final class Compiled {
    final long id;
    private final Optional<Glob> rule;
    private final Optional<Glob> account;
    private final Optional<Glob> region;
    private final Optional<Pattern> resource;
    private final Optional<String> tag;

    Compiled(Mute mute) {
      this.id = mute.id();
      this.rule = mute.rule().map(Glob::new);
      this.account = mute.account().map(Glob::new);
      this.region = mute.region().map(Glob::new);
      this.resource = mute.resource().map(Compiled::pattern);
      this.tag = mute.tag();
      if (rule.isEmpty()
          && account.isEmpty()
          && region.isEmpty()
          && resource.isEmpty()
          && tag.isEmpty()) {
        throw new AtollException(
            ErrorCode.MUTE_INVALID,
            "the mute has no pattern, so it would hide everything",
            "give a rule, an account, a region, a resource or a tag");
      }
    }

    private static Pattern pattern(String text) {
      try {
        return Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        throw new AtollException(
            ErrorCode.MUTE_INVALID,
            "the mute's resource " + text + " is no regular expression: " + e.getDescription(),
            "write it in RE2's syntax, as in ^arn:aws:s3:::logs-",
            e);
      }
    }

    boolean hides(String ofRule, Subject subject) {
      return rule.stream().allMatch(glob -> glob.matches(ofRule))
          && account.stream().allMatch(glob -> glob.matches(subject.account()))
          && region.stream().allMatch(glob -> glob.matches(subject.region()))
          && resource.stream().allMatch(pattern -> named(pattern, subject))
          && tag.stream().allMatch(wanted -> tagged(wanted, subject.tags()));
    }

    private static boolean named(Pattern pattern, Subject subject) {
      return subject.arn().filter(arn -> pattern.matcher(arn).find()).isPresent()
          || pattern.matcher(subject.identifier()).find()
          || pattern.matcher(subject.name()).find();
    }

    private static boolean tagged(String wanted, Map<String, String> tags) {
      int equals = wanted.indexOf('=');
      return equals < 0
          ? tags.containsKey(wanted)
          : wanted.substring(equals + 1).equals(tags.get(wanted.substring(0, equals)));
    }
  }
}
