package dev.atoll.testkit.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.AnswerReason;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceReason;
import software.amazon.awssdk.services.wellarchitected.model.ChoiceStatus;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadEnvironment;

/** The simulator's contract against the SDK's own model. */
final class ContractTest {
  private static final String ID = "0".repeat(32);

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(Object::toString)
        .filter(name -> !name.equals("null"))
        .collect(Collectors.toSet());
  }

  @Test
  void enumsAreTheSdks() {
    assertThat(Contract.ENUMS.get("Status"))
        .containsExactlyInAnyOrderElementsOf(
            names(ChoiceStatus.knownValues().toArray(Enum[]::new)));
    assertThat(Contract.ENUMS.get("Reason"))
        .containsExactlyInAnyOrderElementsOf(names(ChoiceReason.knownValues().toArray(Enum[]::new)))
        .containsExactlyInAnyOrderElementsOf(
            names(AnswerReason.knownValues().toArray(Enum[]::new)));
    assertThat(Contract.ENUMS.get("Environment"))
        .containsExactlyInAnyOrderElementsOf(
            names(WorkloadEnvironment.knownValues().toArray(Enum[]::new)));
  }

  @Test
  void everyRouteIsAnOperationOfTheSdkWithItsPathMembers() throws Exception {
    Set<String> methods =
        Arrays.stream(WellArchitectedClient.class.getMethods())
            .map(method -> method.getName())
            .collect(Collectors.toSet());
    for (Route route : Route.ALL) {
      String name = route.operation();
      assertThat(methods)
          .contains(name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
      assertThat(fields(name).keySet()).as(name).containsAll(route.names());
      Set<String> inPath =
          fields(name).values().stream()
              .filter(field ->
                  field.getRequiredTrait(LocationTrait.class).location()
                      == software.amazon.awssdk.core.protocol.MarshallLocation.PATH)
              .map(SdkField::memberName)
              .collect(Collectors.toSet());
      assertThat(inPath).as(name).containsExactlyInAnyOrderElementsOf(route.names());
    }
  }

  @Test
  void whatTheSimulatorRequiresTheSdkHas() throws Exception {
    for (Map.Entry<String, List<String>> required : Contract.REQUIRED.entrySet()) {
      assertThat(fields(required.getKey()).keySet())
          .as(required.getKey())
          .containsAll(required.getValue());
    }
  }

  private static Map<String, SdkField<?>> fields(String operation) throws Exception {
    Class<?> type =
        Class.forName(
            "software.amazon.awssdk.services.wellarchitected.model." + operation + "Request");
    SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
    Map<String, SdkField<?>> fields = new HashMap<>();
    builder.sdkFields().forEach(field -> fields.put(field.memberName(), field));
    return fields;
  }

  @Test
  void wrongRequestsAreRefused() {
    refused(Map.of("SelectedChoises", List.of()), "SelectedChoises");
    refused(Map.of("SelectedChoices", "one"), "SelectedChoices");
    refused(Map.of("Notes", "x".repeat(2085)), "Notes");
    refused(Map.of("ChoiceUpdates", Map.of("a", Map.of("Notes", "n"))), "Status");
    refused(
        Map.of(
            "ChoiceUpdates", Map.of("a", Map.of("Status", "SELECTED", "Notes", "x".repeat(251)))),
        "250");
    refused(Map.of("ChoiceUpdates", Map.of("a", Map.of("Status", "CHOSEN"))), "one of");
    refused(Map.of("Reason", "BECAUSE"), "one of");
    refused(Map.of("WorkloadId", "short"), "WorkloadId");
    Contract.check("UpdateAnswer", with(Map.of("Notes", "x".repeat(2084), "IsApplicable", true)));
  }

  private static Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>();
    request.put("WorkloadId", ID);
    request.put("LensAlias", "wellarchitected");
    request.put("QuestionId", "protect-data-rest");
    request.putAll(more);
    return request;
  }

  private static void refused(Map<String, Object> more, String part) {
    assertThatThrownBy(() -> Contract.check("UpdateAnswer", with(more)))
        .isInstanceOf(ToolError.class)
        .hasMessageContaining(part);
  }
}
