package dev.atoll.server.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** A message as an issue of Jira's REST API, version 3; its texts are Atlassian documents. */
final class JiraIssue {
  private static final int SUMMARY = 250;

  private JiraIssue() {}

  static String address(Destination destination) {
    return destination.address().replaceFirst("/+$", "") + "/rest/api/3/issue";
  }

  static String authorization(Destination destination) {
    String pair =
        Objects.requireNonNullElse(destination.user(), "")
            + ":"
            + Objects.requireNonNullElse(destination.secret(), "");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static String of(Message message, Destination destination, ObjectMapper json) {
    ObjectNode all = json.createObjectNode();
    ObjectNode fields = all.putObject("fields");
    fields.putObject("project").put("key", destination.project());
    fields.putObject("issuetype").put("name", "Task");
    String title = message.title();
    fields.put("summary", title.length() <= SUMMARY ? title : title.substring(0, SUMMARY));
    fields.putArray("labels").add("atoll");
    ObjectNode document = fields.putObject("description").put("type", "doc").put("version", 1);
    ArrayNode content = document.putArray("content");
    message.text().stream()
        .filter(line -> !line.isBlank())
        .forEach(line -> paragraph(content).add(text(json, line)));
    ObjectNode link = text(json, message.link());
    link.putArray("marks")
        .addObject()
        .put("type", "link")
        .putObject("attrs")
        .put("href", message.link());
    paragraph(content).add(link);
    return all.toString();
  }

  private static ArrayNode paragraph(ArrayNode content) {
    return content.addObject().put("type", "paragraph").putArray("content");
  }

  private static ObjectNode text(ObjectMapper json, String text) {
    return json.createObjectNode().put("type", "text").put("text", text);
  }
}
