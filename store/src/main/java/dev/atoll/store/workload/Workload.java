package dev.atoll.store.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of resources. A resource belongs to it that is listed in {@code resources}; or that
 * has one of the accounts, one of the regions, all of the tags, and stems from one of the stacks or
 * applications, as far as these are given; or that belongs to a workload nested in it. A resource
 * may be in several.
 *
 * @param id 0 while it is not stored
 * @param environment {@code production}, {@code staging}, …
 * @param owner may be empty
 * @param services business services that need it
 * @param parent id of the workload that it is nested in
 * @param tags values by name; {@code *} for any value
 * @param stacks names of CloudFormation stacks
 * @param applications AppRegistry's values of the tag {@code awsApplication}, or the last part of
 *     them
 * @param resources ARNs, or ids of those that have none
 */
public record Workload(
    long id,
    String name,
    String environment,
    Criticality criticality,
    String owner,
    List<String> services,
    Optional<Long> parent,
    List<String> accounts,
    List<String> regions,
    Map<String, String> tags,
    List<String> stacks,
    List<String> applications,
    List<String> resources) {}
