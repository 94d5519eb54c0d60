package mujaz.article.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The article among what a page states as JSON-LD (schema.org): of all nodes the one that is most
 * an article, with references by {@code @id} followed. Where the JSON is broken, its plain fields
 * are still read.
 */
public final class JsonLd {
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(headline|datePublished|dateModified|dateCreated|isAccessibleForFree|inLanguage)\""
              + "\\s*:\\s*\"?((?:[^\"\\\\,}]|\\\\.|(?<=\\w),(?=\\s?\\w)){1,400})");
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\]\\]>|\\]\\]>|;)\\s*$");
  private static final int MOST_NODES = 5_000;
  private static final int LONGEST = 2_000_000;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> nodes = new ArrayList<>();
  private JsonNode article = MissingNode.getInstance();

  public static JsonLd of(List<Element> scripts) {
    JsonLd all = new JsonLd();
    for (Element script : scripts) {
      if (script.attr("type").contains("ld+json")) {
        all.read(script.data());
      }
    }
    all.choose();
    return all;
  }

  private void read(String data) {
    if (data.length() > LONGEST) {
      return;
    }
    String json = WRAPPING.matcher(data).replaceAll("").strip();
    try {
      collect(LENIENT.readTree(json));
    } catch (JsonProcessingException broken) {
      ObjectNode loose = LENIENT.createObjectNode();
      Matcher field = FIELD.matcher(json);
      while (field.find()) {
        if (!loose.has(field.group(1))) {
          loose.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1").strip());
        }
      }
      nodes.add(loose.put("@type", loose.has("headline") ? "Article" : "WebPage"));
    }
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        nodes.add(node);
        if (node.size() > 1 && node.path("@id").isTextual()) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
  }

  private void choose() {
    int most = 0;
    for (JsonNode node : nodes) {
      int worth = worth(node);
      if (worth > most) {
        most = worth;
        article = node;
      }
    }
  }

  /** The first of the best: a page about one article names others only after it. */
  private static int worth(JsonNode node) {
    String type = type(node);
    boolean article = type.matches(".*(?:Article|Posting|ReportageNews|Report|Review)\\b.*");
    if (!article && !node.has("headline")) {
      return 0;
    }
    return (article ? 4 : 0)
        + (type.contains("Article") || type.contains("Posting") ? 4 : 0)
        + (node.has("headline") || node.has("name") ? 2 : 0)
        + (node.has("datePublished") ? 2 : 0)
        + (node.has("author") ? 1 : 0);
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isTextual() ? type.asText() : type.isArray() ? type.toString() : "";
  }

  /** A field of the article as one line of text; empty where there is none. */
  public String text(String field) {
    JsonNode value = article.path(field);
    return (value.isArray() ? value.path(0) : value).asText().strip();
  }

  /** A field of whatever stands for the page as a whole ({@code WebPage}, a video, a recipe). */
  public String anywhere(String field) {
    for (JsonNode node : nodes) {
      if (node.path(field).isTextual() && !type(node).matches(".*(?:Comment|Person|ListItem).*")) {
        return node.path(field).asText().strip();
      }
    }
    return "";
  }

  /** Those under a field that are persons (or unnamed), or those that are organisations. */
  public List<String> names(String field, boolean organisations) {
    List<String> names = new ArrayList<>();
    JsonNode value = article.path(field);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode node = resolved(one);
      boolean organisation = type(node).matches(".*(?:Organi[sz]ation|Thing).*");
      if (organisation == organisations) {
        names.addAll(namesOf(node));
      }
    }
    return names;
  }

  private static List<String> namesOf(JsonNode node) {
    JsonNode name = node.isTextual() ? node : node.path("name");
    List<String> names = new ArrayList<>();
    for (JsonNode one : name.isArray() ? name : List.of(name)) {
      if (one.isTextual()) {
        names.add(one.asText());
      }
    }
    return names;
  }

  /** Addresses of the article's pictures as stated, the first first. */
  public List<String> images() {
    List<String> addresses = new ArrayList<>();
    for (String field : List.of("image", "thumbnailUrl", "thumbnail")) {
      JsonNode value = article.path(field);
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        JsonNode node = resolved(one);
        JsonNode address = node.isObject() ? node.path("url") : node;
        address = node.isObject() && address.isMissingNode() ? node.path("contentUrl") : address;
        address = address.isArray() ? address.path(0) : address;
        if (address.isTextual() && !address.asText().isBlank()) {
          addresses.add(address.asText().strip());
        }
      }
    }
    return addresses;
  }

  private JsonNode resolved(JsonNode node) {
    boolean reference = node.isObject() && node.size() <= 2 && !node.has("name");
    JsonNode known = reference ? byId.get(node.path("@id").asText()) : null;
    return known == null ? node : known;
  }

  /** Whether the article, or a part of it, is said not to be free to read. */
  public boolean isPaid() {
    if (text("isAccessibleForFree").equalsIgnoreCase("false")) {
      return true;
    }
    JsonNode parts = article.path("hasPart");
    for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
      if (part.path("isAccessibleForFree").asText().equalsIgnoreCase("false")) {
        return true;
      }
    }
    return false;
  }
}
