package dev.atoll.server.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.load.WorkloadReader;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.server.api.Estates;
import dev.atoll.server.http.Listed;
import dev.atoll.server.people.Caller;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.pack.ParameterValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The measures that rules judge by, and the customer's own values of them. */
@Path("/api/v1/parameters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ParameterResource {
  private static final int LONGEST = 10_000;
  private static final int NAME = 200;

  private final Caller caller;
  private final Estates estates;
  private final ObjectMapper json;
  private final InstantSource clock;

  ParameterResource(Caller caller, Estates estates, ObjectMapper json, InstantSource clock) {
    this.caller = caller;
    this.estates = estates;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A value.
   *
   * @param value of the parameter's type
   */
  public record ValueBody(@Schema(required = true) Object value) {}

  /** All parameters of all rules: they are few enough for one answer. */
  @GET
  public Listed<ParameterView> list() {
    List<ParameterValue> own = estate().parameterValues().all();
    return Listed.of(
        estate().knowledge().rules().values().stream()
            .flatMap(rule ->
                rule.parameters().stream()
                    .map(parameter ->
                        ParameterView.of(rule, parameter, own(own, rule.id(), parameter.name()))))
            .toList());
  }

  /** Gives a parameter another value; the next scans judge by it. */
  @PUT
  @Path("/{rule}/{name}")
  public ParameterView put(
      @PathParam("rule") String rule, @PathParam("name") String name, @Nullable ValueBody body) {
    Parameter parameter = find(rule, name);
    if (body == null || body.value() == null) {
      throw Refused.invalid("value: is missing", "send a value of the parameter's type");
    }
    if (name.length() > NAME) {
      throw Refused.invalid(
          "the parameter's name has more than %d characters".formatted(NAME), "shorten it");
    }
    String text = text(body.value());
    Diagnostics problems = new Diagnostics();
    if (WorkloadReader.value(parameter, text, problems).isEmpty()) {
      throw Refused.invalid(
          "value: " + problems.sorted().getFirst().message(),
          "the usual value is " + text(parameter.usual()));
    }
    estate()
        .parameterValues()
        .put(new ParameterValue(rule, name, text, caller.name(), clock.instant()));
    caller.note(Map.of("rule", rule, "parameter", name, "value", text));
    return view(rule, name);
  }

  /** Lets a parameter have its usual value again. */
  @DELETE
  @Path("/{rule}/{name}")
  public ParameterView reset(@PathParam("rule") String rule, @PathParam("name") String name) {
    find(rule, name);
    estate().parameterValues().reset(rule, name);
    caller.note(Map.of("rule", rule, "parameter", name));
    return view(rule, name);
  }

  private Parameter find(String rule, String name) {
    return Optional.ofNullable(estate().knowledge().rules().get(rule))
        .orElseThrow(() -> Refused.notFound("rule", rule))
        .parameter(name)
        .orElseThrow(() -> Refused.notFound("parameter", name + " of rule " + rule));
  }

  private ParameterView view(String id, String name) {
    KnowledgeBase knowledge = estate().knowledge();
    Rule rule =
        Optional.ofNullable(knowledge.rules().get(id))
            .orElseThrow(() -> Refused.notFound("rule", id));
    Parameter parameter =
        rule.parameter(name).orElseThrow(() -> Refused.notFound("parameter", name));
    return ParameterView.of(rule, parameter, own(estate().parameterValues().all(), id, name));
  }

  private static Optional<ParameterValue> own(List<ParameterValue> all, String rule, String name) {
    return all.stream()
        .filter(each -> each.rule().equals(rule) && each.name().equals(name))
        .findFirst();
  }

  private String text(Object value) {
    try {
      String text = json.writeValueAsString(value);
      if (text.length() > LONGEST) {
        throw Refused.invalid("value: has more than %,d characters".formatted(LONGEST), "");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw Refused.invalid("value: " + e.getOriginalMessage(), "");
    }
  }

  private Estate estate() {
    return estates.of(caller);
  }
}
