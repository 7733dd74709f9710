package dev.atoll.engine.knowledge;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test that a rule carries.
 *
 * @param given the resource to judge
 * @param with further resources of the inventory
 * @param unseen types whose list, or fields {@code Type.Field} whose detail, could not be read
 * @param now the time of judging
 * @param params parameters that differ from the rule's
 * @param message the message expected, where the case checks it
 */
public record Case(
    String name,
    Resource given,
    List<Resource> with,
    Set<String> unseen,
    Instant now,
    Struct params,
    Status expect,
    Optional<String> message,
    Origin origin) {}
