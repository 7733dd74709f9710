package dev.atoll.iac.map;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Resource.Location;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as a template declares it.
 *
 * @param address unique; becomes the resource's id
 * @param type as the template's language calls it, {@code aws_db_instance}
 * @param values Boolean, Long, Double, String, List, Map, and {@link Unresolved} for what is not
 *     known; nothing is null
 * @param tags those that are known
 * @param account twelve digits, or {@link #UNKNOWN}
 * @param region {@code eu-west-1}, or {@link #UNKNOWN}
 * @param fresh it does not exist yet
 * @param certain it will be there: no condition of it is open
 */
public record Declared(
    String address,
    String type,
    Map<String, Object> values,
    Map<String, String> tags,
    String account,
    String region,
    boolean fresh,
    boolean certain,
    Optional<Location> location) {

  /** An account or region that the template does not tell. */
  public static final String UNKNOWN = Resource.UNKNOWN;

  /** The same, and perhaps it will not be there. */
  public Declared doubtful() {
    return new Declared(address, type, values, tags, account, region, fresh, false, location);
  }
}
