package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import org.junit.jupiter.api.Test;

/** Updates by polling: answered once, a chat's in order, and nobody behind a slow chat. */
class ReceivingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long SLOW = 41;
  private static final long QUICK = 42;

  @Test
  void aSlowChatKeepsItsOrderAndDelaysNoOther() {
    try (Program program = new Program()) {
      say(program, QUICK, "/help", 1);
      program.telegram.failNext("sendmessage", Fault.hang());
      program.telegram.say(SLOW, "en", "/help");
      await()
          .atMost(PATIENCE)
          .until(
              () -> program.telegram.methods().stream().filter("sendmessage"::equals).count() > 1);
      program.telegram.say(SLOW, "en", "/stop");
      for (int i = 2; i < 5; i++) {
        say(program, QUICK, "/help", i);
      }
      assertThat(program.telegram.messagesTo(SLOW)).isEmpty();
    }
  }

  @Test
  void theWordsOfAChatAreAnsweredInTheirOrder() {
    try (Program program = new Program()) {
      for (int i = 1; i <= 10; i++) {
        program.telegram.say(SLOW, "en", i % 2 == 0 ? "/stop" : "/language");
        program.telegram.say(QUICK, "en", "/help");
      }
      await().atMost(PATIENCE).until(() -> program.telegram.messagesTo(SLOW).size() == 10);
      List<Sent> answers = program.telegram.messagesTo(SLOW);
      for (int i = 1; i <= 10; i++) {
        assertThat(answers.get(i - 1).html()).contains(i % 2 == 0 ? "Stopped" : "Which language");
      }
    }
  }

  @Test
  void everyPressIsAnsweredAndForgedOnesInAFriendlyWay() {
    try (Program program = new Program()) {
      String longest = "1." + "x".repeat(62);
      List<String> forged = List.of("9.nobody.issued", "1.", longest, "1.times.99-99", "1.src.-1");
      forged.forEach(data -> program.telegram.press(QUICK, "ar", 5, data));
      ObjectNode gone = new ObjectMapper().createObjectNode();
      ObjectNode press = gone.putObject("callback_query").put("id", "gone").put("data", "1.now");
      press.put("chat_instance", "1").putObject("from").put("id", QUICK).put("is_bot", false);
      ((ObjectNode) press.get("from")).put("first_name", "R").put("language_code", "ar");
      program.telegram.hand(gone);
      await()
          .atMost(PATIENCE)
          .until(() -> program.telegram.answeredPresses().size() == forged.size() + 1);
      assertThat(program.telegram.answeredPresses())
          .filteredOn(answer -> answer.path("callback_query_id").asText().equals("gone"))
          .singleElement()
          .satisfies(answer -> assertThat(answer.path("text").asText()).contains("هذا الزر قديم"));
      assertThat(program.telegram.messagesTo(QUICK)).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aPressIsAnsweredAndAWordIsToldWhereTheHandlingFails() {
    String url = "jdbc:h2:mem:broken;DB_CLOSE_DELAY=-1";
    try (Program program = new Program(Map.of("MUJAZ_DATABASE_URL", url));
        Database database = Database.open(new DatabaseSettings(url, "mujaz", ""))) {
      say(program, QUICK, "/help", 1);
      database.jdbi().useHandle(handle -> handle.execute("alter table people rename to lost"));
      program.telegram.press(QUICK, "en", 5, "1.settings");
      await().atMost(PATIENCE).until(() -> program.telegram.answeredPresses().size() == 1);
      assertThat(program.telegram.answeredPresses().get(0).path("text").asText())
          .startsWith("Something went wrong");
      say(program, QUICK, "/help", 2);
      assertThat(program.telegram.messagesTo(QUICK).get(1).html()).startsWith("Something went");
      database.jdbi().useHandle(handle -> handle.execute("alter table lost rename to people"));
      say(program, QUICK, "/help", 3);
      assertThat(program.telegram.messagesTo(QUICK).get(2).html()).contains("/latest");
    }
  }

  @Test
  void anUpdateThatCannotBeReadHidesNoOther() {
    try (Program program = new Program()) {
      ObjectNode odd = new ObjectMapper().createObjectNode();
      odd.putArray("message").add("not a message");
      program.telegram.hand(odd);
      say(program, QUICK, "/help", 1);
    }
  }

  @Test
  void theCommandsAreRegisteredWhenTelegramTakesThem() {
    try (Program program = new Program()) {
      program.telegram.failNext("setmycommands", new Fault(502, "<html>"));
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  program.telegram.methods().stream().filter("setmycommands"::equals).count() > 1);
    }
  }

  private static void say(Program program, long chat, String text, int answers) {
    program.telegram.say(chat, "en", text);
    await().atMost(PATIENCE).until(() -> program.telegram.messagesTo(chat).size() >= answers);
  }
}
