package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words typed after the bot's name in any chat. */
class InlineIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void storyCardsComeWithTheirSourcesAPageAtATime() {
    try (Program program = new Program()) {
      for (int outlet = 0; outlet < program.wire.outlets().size(); outlet++) {
        program.follow(outlet);
      }
      await().atMost(Person.PATIENCE).until(() -> program.polled(program.wire.outlets().size()));
      JsonNode found = ask(program, 1, "ترام", "");
      JsonNode first = found.path("results").path(0);
      assertThat(first.path("type").asText()).isEqualTo("article");
      assertThat(first.path("description").asText()).isNotBlank();
      assertThat(first.path("input_message_content").path("message_text").asText())
          .contains("<b>", "• ", "ترام");

      JsonNode newest = ask(program, 2, "", "");
      String next = newest.path("next_offset").asText();
      assertThat(next).isNotBlank();
      List<String> later = ask(program, 3, "", next).path("results").findValuesAsText("id");
      assertThat(later)
          .isNotEmpty()
          .doesNotContainAnyElementsOf(newest.path("results").findValuesAsText("id"));
      assertThat(ask(program, 4, "لا-شيء-كهذا-أبدا", "").path("results")).isEmpty();
    }
  }

  @Test
  void aStrangerGetsNothingWhereOneIsInvited() {
    try (Program program = new Program(Map.of("MUJAZ_ACCESS", "invite"))) {
      program.follow(0);
      await().atMost(Person.PATIENCE).until(() -> program.polled(1));
      assertThat(ask(program, 1, "", "").path("results")).isEmpty();
    }
  }

  private static JsonNode ask(Program program, int number, String words, String offset) {
    ObjectNode query = MAPPER.createObjectNode().put("id", "q" + number);
    query
        .putObject("from")
        .put("id", 42)
        .put("is_bot", false)
        .put("first_name", "Reader")
        .put("language_code", "ar");
    query.put("query", words).put("offset", offset);
    ObjectNode update = MAPPER.createObjectNode();
    update.set("inline_query", query);
    program.telegram.hand(update);
    await()
        .atMost(Person.PATIENCE)
        .until(() -> program.telegram.told("answerinlinequery").size() == number);
    return program.telegram.told("answerinlinequery").get(number - 1);
  }
}
