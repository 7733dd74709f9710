package dev.atoll.engine.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The IAM policy that allows actions, as text to paste into the tools that make policies. */
public enum PolicyText {
  /** A policy document; where one would be too large, an array of several. */
  JSON,
  CLOUDFORMATION,
  TERRAFORM;

  /** IAM's limit for a managed policy, in characters; spaces between tokens do not count. */
  static final int LIMIT = 6144;

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final String FRAME =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AtollRead\",\"Effect\":\"Allow\","
          + "\"Action\":[],\"Resource\":\"*\"}]}";

  static final String CLOUDFORMATION_HEAD =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Description: What Atoll needs to read this account
      """;

  /** The format by its name on the command line; throws {@code IllegalArgumentException}. */
  public static PolicyText of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The policy, ending in a line break. Actions come sorted, each once. */
  public String of(Collection<String> actions) {
    List<List<String>> parts = split(actions.stream().sorted().distinct().toList());
    return switch (this) {
      case JSON -> json(parts);
      case CLOUDFORMATION -> cloudformation(parts);
      case TERRAFORM -> terraform(parts);
    };
  }

  /** As few lists as keep each policy below the limit. */
  static List<List<String>> split(List<String> actions) {
    List<List<String>> parts = new ArrayList<>();
    int size = LIMIT;
    for (String action : actions) {
      int length = action.length() + 3; // quotes and a comma
      if (size + length > LIMIT) {
        parts.add(new ArrayList<>());
        size = FRAME.length();
      }
      parts.getLast().add(action);
      size += length;
    }
    return parts.isEmpty() ? List.of(List.of()) : parts;
  }

  private static String json(List<List<String>> parts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(LINES).withObjectIndenter(LINES));
      if (parts.size() > 1) {
        json.writeStartArray();
      }
      for (List<String> part : parts) {
        document(part, json);
      }
      if (parts.size() > 1) {
        json.writeEndArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static void document(List<String> actions, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Version", "2012-10-17");
    json.writeArrayFieldStart("Statement");
    json.writeStartObject();
    json.writeStringField("Sid", "AtollRead");
    json.writeStringField("Effect", "Allow");
    json.writeArrayFieldStart("Action");
    for (String action : actions) {
      json.writeString(action);
    }
    json.writeEndArray();
    json.writeStringField("Resource", "*");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String cloudformation(List<List<String>> parts) {
    StringBuilder text = new StringBuilder(CLOUDFORMATION_HEAD);
    text.append("Resources:\n").append(resources(parts)).append("Outputs:\n");
    for (String name : names(parts)) {
      text.append("  ").append(name).append("Arn:\n    Value: !Ref ").append(name).append('\n');
    }
    return text.toString();
  }

  /** The logical ids of the policies in a CloudFormation template. */
  static List<String> names(List<List<String>> parts) {
    return IntStream.range(0, parts.size()).mapToObj(i -> "AtollRead" + number(i, parts)).toList();
  }

  /** The policies as resources of a CloudFormation template. */
  static String resources(List<List<String>> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(
          """
            %s:
              Type: AWS::IAM::ManagedPolicy
              Properties:
                Description: Read-only access for Atoll
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement:
                    - Sid: AtollRead
                      Effect: Allow
                      Resource: "*"
                      Action:
          """
              .formatted(names(parts).get(i)));
      parts.get(i).forEach(action -> text.append("              - ").append(action).append('\n'));
    }
    return text.toString();
  }

  /** The names of the policies in a Terraform configuration. */
  static List<String> terraformNames(List<List<String>> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> number(i, parts))
        .map(number -> number.isEmpty() ? "atoll_read" : "atoll_read_" + number)
        .toList();
  }

  static String terraform(List<List<String>> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String name = terraformNames(parts).get(i);
      text.append(i == 0 ? "" : "\n")
          .append(
              """
              data "aws_iam_policy_document" "%1$s" {
                statement {
                  sid       = "AtollRead"
                  effect    = "Allow"
                  resources = ["*"]
                  actions = [
              """
                  .formatted(name));
      parts.get(i).forEach(action -> text.append("      \"").append(action).append("\",\n"));
      text.append(
          """
              ]
            }
          }

          resource "aws_iam_policy" "%1$s" {
            name        = "%2$s"
            description = "Read-only access for Atoll"
            policy      = data.aws_iam_policy_document.%1$s.json
          }
          """
              .formatted(name, name.replace('_', '-')));
    }
    return text.toString();
  }

  /** Empty where one policy is enough. */
  private static String number(int index, List<List<String>> parts) {
    return parts.size() == 1 ? "" : String.valueOf(index + 1);
  }
}
