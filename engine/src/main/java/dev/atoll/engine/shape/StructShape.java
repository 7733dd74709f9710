package dev.atoll.engine.shape;

import java.util.Optional;
import java.util.Set;

/**
 * A structure's fields. Lazy where it comes from the AWS SDK: shapes may contain themselves, and
 * most are never asked for.
 */
public interface StructShape {
  /**
   * Unique: {@code rds.DBInstance} for a shape of the API, {@code AWS::RDS::DBInstance} for a
   * resource type.
   */
  String name();

  /** The field names in the API's spelling and order. */
  Set<String> fields();

  /** The shape of a field; empty where there is no such field. */
  Optional<Shape> field(String name);
}
