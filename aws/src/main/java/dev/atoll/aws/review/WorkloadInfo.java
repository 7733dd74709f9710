package dev.atoll.aws.review;

import java.util.List;
import java.util.Map;

/**
 * A workload of the Tool.
 *
 * @param owner the account that owns it; another than one's own has shared it
 * @param risks how many questions are at which risk, in the Tool's words
 */
public record WorkloadInfo(
    String id,
    String arn,
    String name,
    String owner,
    List<String> lenses,
    Map<String, Integer> risks) {}
