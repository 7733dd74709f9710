package dev.atoll.aws.read;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What listing one unit gave.
 *
 * @param resources kept only for types that others are listed from
 * @param gap why the list is not whole
 */
record Listing(List<Resource> resources, Optional<Gap> gap) {}
