package dev.atoll.store.resource;

import dev.atoll.store.finding.FindingItem;
import java.util.List;

/**
 * All of a resource.
 *
 * @param configuration a JSON object in the API's spelling; {@code {"$unseen": …}} stands for what
 *     was not seen
 * @param findings all that are not resolved
 * @param versions the newest first
 */
public record ResourceDetail(
    ResourceItem item,
    String configuration,
    List<ResourceLink> links,
    List<ResourceLink> linkedFrom,
    List<FindingItem> findings,
    List<ResourceVersion> versions) {}
