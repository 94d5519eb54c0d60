package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import mujaz.delivery.Courier;
import mujaz.subscription.ChatId;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;

class CommandParserTest {
  private static final ChatId CHAT = ChatId.telegram(42);

  @Test
  void readsSlashCommandsWithTheBotsNameAndArguments() {
    assertThat(said("/latest@mujaz_bot 10")).isEqualTo(new Command.Latest("10"));
    assertThat(said("/start src_3")).isEqualTo(new Command.Start("src_3"));
    assertThat(said("/SEARCH  metro line ")).isEqualTo(new Command.Search("metro line"));
  }

  @Test
  void readsArabicNamesWithOrWithoutHamzaAndSlash() {
    assertThat(said("/آخر رياضة")).isEqualTo(new Command.Latest("رياضة"));
    assertThat(said("/اخر")).isEqualTo(new Command.Latest(""));
    assertThat(said("مساعدة")).isEqualTo(new Command.Help());
    assertThat(said("help")).isEqualTo(new Command.Help());
  }

  @Test
  void tellsLinksArticlesAndWordsApart() {
    assertThat(said("https://news.example/a?b=1"))
        .isEqualTo(new Command.ReadLink(URI.create("https://news.example/a?b=1")));
    assertThat(said("انظر https://news.example/a.")).isInstanceOf(Command.ReadLink.class);
    assertThat(said("نص ".repeat(200))).isInstanceOf(Command.ReadText.class);
    assertThat(said("hello there")).isEqualTo(new Command.Unknown("hello there"));
    assertThat(said("/search " + "a".repeat(10_000))).isEqualTo(new Command.TooLong());
    assertThat(said("/nosuch thing")).isEqualTo(new Command.Unknown("/nosuch thing"));
  }

  @Test
  void aPressOfAnotherVersionIsNone() {
    assertThat(pressed("1.topics.sport")).isEqualTo(new Command.Press("topics", List.of("sport")));
    assertThat(pressed("2.topics.sport")).isEqualTo(new Command.Press("", List.of()));
    assertThat(pressed("garbage")).isEqualTo(new Command.Press("", List.of()));
  }

  @Test
  @SuppressWarnings("NullAway") // The handlers are counted here, none is called.
  void everyCommandHasAHandler() {
    ChatParts none =
        new ChatParts(
            new Phrasebook(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            (Courier) null,
            null);
    Conversation conversation = new Conversation(none, new DigestLayout(new Phrasebook()));
    assertThat(conversation.answered())
        .containsExactlyInAnyOrderElementsOf(
            List.of(Command.class.getPermittedSubclasses()).stream()
                .map(type -> type.<Command>asSubclass(Command.class))
                .toList());
  }

  private static Command said(String text) {
    return CommandParser.parse(Utterance.said(CHAT, 42, "ar", text, Set.of()));
  }

  private static Command pressed(String data) {
    return CommandParser.parse(Utterance.pressed(CHAT, 42, "ar", data, 1, Set.of()));
  }
}
