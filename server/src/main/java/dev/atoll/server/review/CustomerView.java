package dev.atoll.server.review;

import dev.atoll.server.contract.OneOf;
import dev.atoll.server.review.CockpitResource.AtRisk;
import dev.atoll.store.Tenant;
import dev.atoll.store.people.Member;
import dev.atoll.store.people.Role;
import dev.atoll.store.review.Journey;
import dev.atoll.store.review.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer and where it stands.
 *
 * @param role what whoever asks may there
 * @param stage onboarded, scanned, discussed, sow-sent, accepted, mending or improved; absent where
 *     nothing was begun
 * @param saidStage what people say; absent where the stage is what is seen
 * @param high questions at high risk now
 * @param highAtFirst questions at high risk when it was first scanned
 */
public record CustomerView(
    String id,
    String name,
    @OneOf(Role.class) String role,
    @Schema(enumeration = {"trial", "standard"}) String plan,
    @Nullable Instant trialEndsAt,
    long accounts,
    @Nullable Instant scannedAt,
    @OneOf(Stage.class) @Nullable String stage,
    @OneOf(Stage.class) @Nullable String saidStage,
    String nextStep,
    @Nullable LocalDate due,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    long high,
    long medium,
    long questions,
    @Nullable Long highAtFirst) {

  static CustomerView of(
      Tenant tenant,
      Member member,
      long accounts,
      Optional<Instant> scannedAt,
      AtRisk now,
      Optional<AtRisk> first,
      Optional<Journey> journey) {
    return new CustomerView(
        String.valueOf(tenant.id()),
        tenant.name(),
        member.role().id(),
        tenant.plan(),
        tenant.trialEndsAt().orElse(null),
        accounts,
        scannedAt.orElse(null),
        Journey.stage(journey, accounts > 0, scannedAt.isPresent()).map(Stage::id).orElse(null),
        journey.flatMap(Journey::stage).map(Stage::id).orElse(null),
        journey.map(Journey::nextStep).orElse(""),
        journey.flatMap(Journey::due).orElse(null),
        journey.map(Journey::changedBy).orElse(null),
        journey.map(Journey::changedAt).orElse(null),
        now.high(),
        now.medium(),
        now.questions(),
        first.map(AtRisk::high).orElse(null));
  }
}
