package dev.atoll.engine.expression;

import com.google.re2j.Pattern;
import dev.atoll.engine.codec.Later;
import dev.atoll.engine.codec.Named;
import dev.atoll.engine.model.Layout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How compiled expressions are stored. */
public final class NodeCodec {
  /** Whole expressions, each of which is read when it is asked for. */
  public static final Later LATER =
      new Later(CompiledExpression.class::isInstance, LaterExpression::new);

  /** What they hold that is to be found again by name. */
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
