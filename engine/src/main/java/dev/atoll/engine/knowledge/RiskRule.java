package dev.atoll.engine.knowledge;

import dev.atoll.engine.model.Severity;
import java.util.Optional;

/**
 * A risk rule of a lens.
 *
 * @param condition what must be chosen
 * @param risk high or medium; empty where there is none
 */
public record RiskRule(Condition condition, Optional<Severity> risk) {}
