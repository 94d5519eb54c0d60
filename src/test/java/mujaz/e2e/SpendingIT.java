package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.ModelSettings;
import org.junit.jupiter.api.Test;

/** What a language model costs, where its owner has said what it takes. */
class SpendingIT {
  @Test
  void adminsAreToldTheTokensOfTheMonthAndWhatTheyCost() {
    try (FakeModel model = new FakeModel()) {
      model.says("not JSON").says("not JSON");
      ModelSettings asked = model.settings(0);
      Map<String, String> priced =
          Map.of(
              "MUJAZ_SUMMARY_MODEL_URL",
              asked.url(),
              "MUJAZ_SUMMARY_MODEL_NAME",
              asked.name(),
              "MUJAZ_SUMMARY_MODEL_PRICE",
              "1250 SAR");
      try (Program program = new Program(priced)) {
        program.follow(0);
        await().atMost(Person.PATIENCE).until(() -> program.polled(1));
        await().atMost(Person.PATIENCE).until(() -> model.questions().size() >= 2);
        Person admin = new Person(program.telegram, Program.ADMIN, "en");
        await()
            .atMost(Person.PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(admin.say("/stats", "Language model").html())
                        .contains("200 tokens, about \u2068SAR\u00a00.25\u2069"));
      }
    }
  }
}
