package mujaz.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Arrival;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.delivery.Block;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.delivery.Transport;
import mujaz.subscription.ChatId;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramTransportIT {
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final Message MESSAGE = Message.of(Language.ENGLISH, "text");

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramBot bot =
      new TelegramBot(
          new TelegramSettings(
              "123456:AAHtokenOfTheTestBot_0123456789", telegram.address(), Set.of()),
          InstantSource.system());
  private final Transport transport = bot.transport();

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
  }

  @ParameterizedTest
  @CsvSource({
    "403,Forbidden: bot was blocked by the user,Unreachable",
    "403,Forbidden: user is deactivated,Unreachable",
    "403,Forbidden: bot was kicked from the group chat,Unreachable",
    "400,Bad Request: chat not found,Unreachable",
    "400,Bad Request: not enough rights to send text messages to the chat,Unreachable",
    "400,Bad Request: message is too long,Rejected",
    "400,Bad Request: message thread not found,Rejected",
    "400,Bad Request: BUTTON_DATA_INVALID,Rejected",
    "401,Unauthorized,Later",
    "409,Conflict: terminated by other getUpdates request,Later",
    "500,Internal Server Error,Later"
  })
  void aRefusalMeansWhatItSays(int code, String description, String meaning) {
    telegram.failNext(Fault.refusal(code, description, ""));
    assertThat(transport.send(CHAT, MESSAGE).getClass().getSimpleName()).isEqualTo(meaning);
    assertThat(telegram.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pushesArePaidForWhereTheOwnerAllowsItAndAnswersNever(boolean paid) {
    TelegramSettings settings =
        new TelegramSettings(
            "123456:AAHtokenOfTheTestBot_0123456789", telegram.address(), Set.of(), null, paid);
    try (TelegramBot fast = new TelegramBot(settings, InstantSource.system())) {
      fast.transport().push(CHAT, MESSAGE);
      fast.transport().send(CHAT, MESSAGE);
    }
    assertThat(telegram.arrivals()).extracting(Arrival::paid).containsExactly(paid, false);
  }

  @Test
  void messagesThatHangHoldUpNoOther() {
    for (int i = 0; i < 8; i++) {
      telegram.failNext(Fault.hang());
      Thread hanging = new Thread(() -> transport.push(CHAT, MESSAGE));
      hanging.setDaemon(true);
      hanging.start();
    }
    await().until(() -> Collections.frequency(telegram.methods(), "sendmessage") == 8);
    transport.send(CHAT, MESSAGE);
    assertThat(telegram.messages()).hasSize(1);
  }

  @Test
  void aReplyNamesTheMessageThatItAnswers() {
    transport.send(CHAT, MESSAGE.answering(17));
    assertThat(telegram.messages().get(0).answers()).isEqualTo(17);
  }

  @Test
  void aFloodWaitsForExactlyAsLongAsItIsTold() {
    telegram.failNext(
        Fault.refusal(429, "Too Many Requests: retry after 17", "\"retry_after\":17"));
    assertThat(transport.send(CHAT, MESSAGE))
        .isInstanceOfSatisfying(
            DeliveryResult.Later.class,
            later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));
  }

  @Test
  void aGroupThatMovedNamesItsNewId() {
    telegram.failNext(
        Fault.refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "\"migrate_to_chat_id\":-1001"));
    assertThat(transport.send(CHAT, MESSAGE))
        .isEqualTo(new DeliveryResult.Moved(ChatId.telegram(-1001)));
  }

  @Test
  void anAnswerThatCannotBeReadOrNeverComesIsUncertainAndIsNotSentAgain() {
    telegram.failNext(new Fault(502, "<html>Bad Gateway</html>"));
    assertThat(transport.send(CHAT, MESSAGE)).isInstanceOf(DeliveryResult.Uncertain.class);
    telegram.failNext(Fault.silence());
    assertThat(transport.send(CHAT, MESSAGE)).isInstanceOf(DeliveryResult.Uncertain.class);
    assertThat(telegram.methods().stream().filter("sendmessage"::equals)).hasSize(2);
  }

  @Test
  void markupFromOutsideIsEscapedAndOddLinksAreDropped() {
    Message hostile =
        Message.of(
            Language.ENGLISH,
            List.of(
                Block.paragraph(
                    Run.bold("<b>&\"x\"").linkedTo(URI.create("https://a.example/?q=1&r=2"))),
                Block.foldedQuote(List.of(Run.plain("</blockquote><script>"))),
                Block.paragraph(Run.plain("local").linkedTo(URI.create("http://localhost/")))));
    assertThat(transport.send(CHAT, hostile)).isInstanceOf(DeliveryResult.Sent.class);
    assertThat(telegram.messages().get(0).html())
        .contains(
            "<a href=\"https://a.example/?q=1&amp;r=2\"><b>&lt;b&gt;&amp;&quot;x&quot;</b></a>")
        .contains("<blockquote expandable>&lt;/blockquote&gt;&lt;script&gt;</blockquote>")
        .endsWith("\nlocal");
  }

  @Test
  void fitsCountsUnitsAndEntities() {
    assertThat(transport.fits(Message.of(Language.ENGLISH, "x".repeat(4_096)))).isTrue();
    assertThat(transport.fits(Message.of(Language.ENGLISH, "x".repeat(4_097)))).isFalse();
    Run[] bold = new Run[91];
    java.util.Arrays.fill(bold, Run.bold("x"));
    assertThat(transport.fits(Message.of(Language.ENGLISH, List.of(Block.paragraph(bold)))))
        .isFalse();
  }
}
