package dev.atoll.engine.expression;

import com.google.re2j.Pattern;
import dev.atoll.engine.codec.Named;
import dev.atoll.engine.model.Layout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What compiled expressions hold that is to be found again by name. */
public final class NodeCodec {
  public static final List<Named> NAMED =
      List.of(
          Named.all(Layout.Field.class, Layout.Field::name, Layout.Field::of),
          Named.all(
              Call.Function.class,
              Call.Function::key,
              key -> Call.Function.of(key).orElseThrow(IllegalStateException::new)),
          Named.all(Pattern.class, Pattern::pattern, Texts::pattern),
          Named.all(Instant.class, Instant::toString, Instant::parse),
          Named.all(Duration.class, Duration::toString, Duration::parse));

  private NodeCodec() {}
}
