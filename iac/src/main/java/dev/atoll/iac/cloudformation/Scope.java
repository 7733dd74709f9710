package dev.atoll.iac.cloudformation;

import dev.atoll.iac.map.Unresolved;
import dev.atoll.iac.map.Unresolved.Told;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names mean in a template: its parameters, its resources, and AWS's own. */
final class Scope {
  private static final Pattern IDENTITY = Pattern.compile("(?!.*(?:Domain|DNS)).*(?:Id|ID|Name)");
  private static final String OUTPUTS = "Outputs.";
  private static final Pattern ARN = Pattern.compile(".*(?:Arn|ARN)");

  /** Types whose {@code Ref} is an ARN. */
  private static final Pattern REFERRED_BY_ARN =
      Pattern.compile(
          "AWS::(?:SNS::Topic|ElasticLoadBalancingV2::.*|(?:Application)?AutoScaling::Scal.*"
              + "|SecretsManager::.*|StepFunctions::.*|IAM::ManagedPolicy|CertificateManager::.*"
              + "|ECS::(?:Service|TaskDefinition)|Lambda::(?:Version|Alias|LayerVersion))");

  private final String stack;
  private final Map<?, ?> resources;
  private final Outputs outputs;
  private final Map<String, Object> known = new HashMap<>();

  /** What nested stacks give: the value of an output of a resource, where it is at hand. */
  interface Outputs {
    Optional<Object> of(String resource, String output);
  }

  /**
   * @param stack the stack's address
   */
  Scope(TemplateFile file, String stack, Deployment deployment, Outputs outputs) {
    this.stack = stack;
    this.outputs = outputs;
    this.resources = map(file.sections().get("Resources"));
    Optional<String> region = deployment.region();
    map(file.sections().get("Parameters"))
        .forEach((name, parameter) ->
            known.put(
                name.toString(),
                parameter(name, map(parameter), deployment.parameters().get(name.toString()))));
    known.put("AWS::Partition", "aws");
    known.put("AWS::URLSuffix", "amazonaws.com");
    known.put("AWS::Region", region.<Object>map(name -> name).orElseGet(() -> own("AWS::Region")));
    for (String name : List.of("AWS::AccountId", "AWS::StackName", "AWS::StackId")) {
      known.put(name, own(name));
    }
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Unresolved own(String name) {
    return new Unresolved(
        java.util.Set.of(),
        false,
        false,
        true,
        Optional.of("${" + name + "}"),
        name + " is known when the stack is deployed");
  }

  private static Object parameter(Object name, Map<?, ?> parameter, @Nullable Object given) {
    Object value = given == null ? parameter.get("Default") : given;
    String type = String.valueOf(parameter.get("Type"));
    if (value == null) {
      return Unresolved.because("the parameter %s has no value".formatted(name));
    }
    if (type.startsWith("AWS::SSM::Parameter::Value")) {
      return Unresolved.because("the parameter %s is kept in Systems Manager".formatted(name));
    }
    if (value instanceof String text && Texts.known(text) instanceof Unresolved reference) {
      return reference;
    }
    if ("true".equalsIgnoreCase(String.valueOf(parameter.get("NoEcho")))
        && value instanceof String text
        && !text.isEmpty()) {
      // as a sensitive variable of Terraform: its text never leaves it
      return Texts.standIn("***", "the parameter %s is secret".formatted(name));
    }
    boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
    return list && !(value instanceof List) && !(value instanceof Unresolved)
        ? Arrays.stream(value.toString().split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> (Object) text)
            .toList()
        : value;
  }

  /** The address of a resource. */
  String address(String id) {
    return stack + "/" + id;
  }

  /** What {@code Ref} gives; null for {@code AWS::NoValue}. */
  @Nullable Object ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return null;
    }
    Object value = known.get(name);
    if (value != null) {
      return value;
    }
    if (!resources.containsKey(name)) {
      return Unresolved.because("there is no " + name + " in the template");
    }
    String type = String.valueOf(map(resources.get(name)).get("Type"));
    boolean arn = REFERRED_BY_ARN.matcher(type).matches();
    return Unresolved.of(address(name), !arn, name + " is known when the stack is deployed")
        .harmless()
        .as(arn ? Told.ARN : Told.ID);
  }

  /** What {@code Fn::GetAtt} gives. */
  Object attribute(String resource, String attribute) {
    if (!resources.containsKey(resource)) {
      return Unresolved.because("there is no " + resource + " in the template");
    }
    if (attribute.startsWith(OUTPUTS)) {
      return outputs
          .of(resource, attribute.substring(OUTPUTS.length()))
          .orElseGet(() ->
              Unresolved.because(
                  "%s.%s is known when the stack is deployed".formatted(resource, attribute)));
    }
    boolean identity = IDENTITY.matcher(attribute).matches();
    Unresolved value =
        Unresolved.of(
            address(resource),
            identity,
            "%s.%s is known when the stack is deployed".formatted(resource, attribute));
    Unresolved known = identity || ARN.matcher(attribute).matches() ? value.harmless() : value;
    return attribute.equals("Arn") ? known.as(Told.ARN) : known;
  }
}
