package dev.atoll.report.summary;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import java.util.NavigableSet;

/**
 * All gaps of one operation with one reason.
 *
 * @param permissions the IAM actions that would close them; may be empty
 * @param rules ids of the rules that could not be judged everywhere because of them
 * @param evaluations how many evaluations are NOT_EVALUATED because of them
 * @param example one of them
 */
public record GapGroup(
    String service,
    String operation,
    GapReason reason,
    NavigableSet<String> permissions,
    NavigableSet<String> accounts,
    NavigableSet<String> regions,
    NavigableSet<String> types,
    NavigableSet<String> rules,
    long evaluations,
    Gap example) {}
