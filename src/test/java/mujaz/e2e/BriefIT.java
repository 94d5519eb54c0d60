package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import mujaz.bench.FakeBotApi.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader hands to the bot: files, a message to be summarised, a place. */
class BriefIT {
  private static final String TEXT =
      "افتتحت بلدية المدينة صباح اليوم جسرا جديدا فوق النهر بعد عامين من العمل. "
          + "وقال رئيس البلدية إن الجسر كلف 12 مليون دينار ويخدم 40 ألف مسافر كل يوم. "
          + "ويصل الجسر بين الحي القديم ومحطة القطار، وفيه ممر للمشاة وآخر للدراجات. "
          + "ومن المقرر أن يبدأ العمل في جسر ثان مطلع العام المقبل.";

  private Program program;
  private Person reader;

  @BeforeEach
  void start() {
    program = new Program();
    reader = new Person(program.telegram, 42, "ar");
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void filesAndRepliesAreSummarised() {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(reader.send("a.txt", utf8, "بكلماته").html()).contains("12 مليون");
    byte[] older = TEXT.getBytes(Charset.forName("windows-1256"));
    assertThat(reader.send("b.txt", older, "بكلماته").html()).contains("12 مليون");
    String page =
        "<html><head><title>جسر جديد فوق النهر</title></head><body><article><h1>جسر جديد فوق"
            + " النهر</h1><p>"
            + TEXT.replace(". ", ".</p><p>")
            + "</p></article></body></html>";
    byte[] saved = page.getBytes(StandardCharsets.UTF_8);
    assertThat(reader.send("c.html", saved, "بكلماته").html()).contains("جسر جديد فوق النهر");
    assertThat(reader.reply(TEXT, "/brief", "بكلماته").html()).contains("12 مليون");
    reader.send("d.pdf", utf8, "أقرأ ملفات النصوص");
  }

  @Test
  void aChatHasFiveThingsAMinuteRead() {
    for (int i = 0; i < 4; i++) {
      reader.say("http://127.0.0.1:1/" + i, "عنوان داخلي");
    }
    reader.send("d.pdf", new byte[1], "أقرأ ملفات النصوص");
    reader.say("http://127.0.0.1:1/5", "روابط في الدقيقة على الأكثر");
    reader.send("e.pdf", new byte[1], "روابط في الدقيقة على الأكثر");
  }

  @Test
  void aPlaceIsOfferedTheCitiesNearIt() {
    Sent cities = reader.share(30.05, 31.24, "قريبة منك");
    assertThat(cities.presses().get(0)).isEqualTo("1.zone.Africa/Cairo.EG");
    reader.press(cities, "1.zone.Africa/Cairo.EG", "بتوقيت القاهرة");
  }

  @Test
  void telegramIsToldOfCommandsInEachLanguageAndScope() {
    await().atMost(Person.PATIENCE).until(() -> told("setchatmenubutton") == 1);
    assertThat(program.telegram.told("setmycommands"))
        .extracting(set -> set.path("scope").path("type").asText() + set.path("language_code"))
        .contains(
            "all_private_chats\"ar\"", "all_private_chats", "all_group_chats\"ar\"", "chat\"ar\"");
    JsonNode arabic = program.telegram.told("setmydescription").get(0);
    assertThat(arabic.path("description").asText()).contains("موجزا").hasSizeLessThan(512);
    assertThat(program.telegram.told("setmyshortdescription"))
        .allSatisfy(
            told -> assertThat(told.path("short_description").asText()).hasSizeBetween(10, 120));
  }

  private int told(String method) {
    return program.telegram.told(method).size();
  }
}
