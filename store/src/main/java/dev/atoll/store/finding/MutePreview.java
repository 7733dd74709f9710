package dev.atoll.store.finding;

import java.util.List;

/**
 * What a mute would hide of the open findings.
 *
 * @param sample some of them
 */
public record MutePreview(int findings, List<FindingItem> sample) {}
