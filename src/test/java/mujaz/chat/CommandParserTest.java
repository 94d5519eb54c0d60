package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mujaz.subscription.ChatId;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;

class CommandParserTest {
  private static final ChatId CHAT = ChatId.telegram(42);

  private final CommandParser parser =
      new CommandParser(
          new CommandNames(
              new Phrasebook(), List.of("latest", "start", "search", "help", "brief", "topics")));

  @Test
  void readsSlashCommandsWithTheBotsNameAndArguments() {
    assertThat(said("/latest@mujaz_bot 10")).isEqualTo(Command.called("latest", "10"));
    assertThat(said("/start src_3")).isEqualTo(Command.called("start", "src_3"));
    assertThat(said("/SEARCH  metro line ")).isEqualTo(Command.called("search", "metro line"));
  }

  @Test
  void readsArabicNamesWithOrWithoutHamzaAndSlash() {
    assertThat(said("/آخر رياضة")).isEqualTo(Command.called("latest", "رياضة"));
    assertThat(said("/اخر")).isEqualTo(Command.called("latest", ""));
    assertThat(said("مساعدة")).isEqualTo(Command.called("help", ""));
    assertThat(said("help")).isEqualTo(Command.called("help", ""));
  }

  @Test
  void tellsLinksArticlesAndWordsApart() {
    assertThat(said("https://news.example/a?b=1"))
        .isEqualTo(Command.called("brief", "https://news.example/a?b=1"));
    assertThat(said("انظر https://news.example/a.").verb()).isEqualTo("brief");
    assertThat(said("نص ".repeat(200)).verb()).isEqualTo("brief");
    assertThat(said("/brief " + "نص ".repeat(900)).arg(0)).hasSize(2_699);
    assertThat(said("hello there")).isEqualTo(Command.said("hello there"));
    assertThat(said("/search " + "a".repeat(10_000)).kind()).isEqualTo(Command.Kind.TOO_LONG);
    assertThat(said("/nosuch thing")).isEqualTo(Command.said("/nosuch thing"));
  }

  @Test
  void aPressOfAnotherVersionIsNone() {
    assertThat(pressed("1.topics.sport")).isEqualTo(Command.pressed("topics", List.of("sport")));
    assertThat(pressed("2.topics.sport")).isEqualTo(Command.pressed("", List.of()));
    assertThat(pressed("garbage")).isEqualTo(Command.pressed("", List.of()));
  }

  @Test
  void marksThatNobodySeesChangeNothing() {
    assertThat(said("\uFEFF/sta\u200Brt\u0000 src_3\u2060"))
        .isEqualTo(Command.called("start", "src_3"));
    assertThat(said("می\u200Cخواهم")).isEqualTo(Command.said("می\u200Cخواهم"));
    assertThat(said("half \uD83D of one")).isEqualTo(Command.said("half  of one"));
    assertThat(pressed("1.topics.spo\u0000rt").arg(0)).isEqualTo("sport");
  }

  private Command said(String text) {
    return parser.parse(Utterance.said(CHAT, 42, "ar", text, Set.of()));
  }

  private Command pressed(String data) {
    return parser.parse(Utterance.pressed(CHAT, 42, "ar", data, 1, Set.of()));
  }
}
