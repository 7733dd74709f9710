package dev.atoll.server.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message as Slack's incoming webhooks take it: blocks, with a plain text for notices. */
final class SlackText {
  /** Slack refuses longer ones. */
  private static final int LONGEST = 2900;

  private static final int HEADER = 150;

  private SlackText() {}

  static String of(Message message, ObjectMapper json) {
    ObjectNode all = json.createObjectNode();
    all.put("text", escaped(message.title()));
    ArrayNode blocks = all.putArray("blocks");
    ObjectNode header = blocks.addObject().put("type", "header").putObject("text");
    header.put("type", "plain_text").put("text", cut(message.title(), HEADER));
    String text = escaped(String.join("\n", message.text()));
    ObjectNode section = blocks.addObject().put("type", "section").putObject("text");
    section
        .put("type", "mrkdwn")
        .put("text", cut(text, LONGEST) + "\n<" + message.link() + "|Open in Atoll>");
    return all.toString();
  }

  /** Slack's three special characters; so nothing in a resource's name can call somebody. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
