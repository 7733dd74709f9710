package dev.atoll.server.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or a list of them, that is one of an enum's values: by their {@code id()}, or else by
 * their names.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OneOf {
  /** Whose values. */
  Class<? extends Enum<?>> value();

  /** What the description calls it; by default as the enum is called. */
  String name() default "";
}
