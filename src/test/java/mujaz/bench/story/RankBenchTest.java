package mujaz.bench.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankBenchTest {
  @TempDir private Path folder;

  @Test
  void aStoryThatManyCarryLaterIsBestStandingFirst() throws IOException {
    Path file = folder.resolve("day.jsonl");
    Files.write(
        file,
        List.of(
            report("flood", "a", "00:10", "Flood in Marenne harbour sweeps twelve boats away"),
            report("flood", "b", "01:10", "Twelve boats swept away by flood in Marenne harbour"),
            report("chess", "a", "01:40", "Lind wins the chess cup of Orvalla in extra play"),
            report("strike", "c", "01:50", "Train drivers of Oster strike over their night shifts"),
            report("flood", "c", "09:10", "Marenne harbour flood: twelve boats are swept away")));
    RankFigures figures = new RankBench(file).run();
    RankFigures.Row first = figures.rows().get(0);
    assertThat(first.moment()).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(first.stories()).isEqualTo(3);
    assertThat(first.scores().get(0).gain()).as("newest first").isLessThan(60);
    assertThat(first.scores().get(1).gain()).as("most outlets").isEqualTo(100);
    assertThat(first.scores().get(2)).as("importance").isEqualTo(new RankFigures.Score(100, 100));
    assertThat(figures.toString()).contains("importance").contains("on average");
  }

  @Test
  void withoutDatesThereIsNothingToReplay() throws IOException {
    Path file = folder.resolve("none.jsonl");
    Files.writeString(file, "{\"id\":\"1\",\"text\":\"Undated.\"}\n");
    assertThatThrownBy(new RankBench(file)::run).isInstanceOf(IOException.class);
  }

  private static String report(String event, String outlet, String time, String words) {
    return String.format(
        "{\"storyId\":\"%s\",\"source\":\"%s\",\"publishedAt\":\"2026-11-23T%s:00Z\","
            + "\"lang\":\"en\",\"title\":\"%s\",\"text\":\"%s, it was said.\"}",
        event, outlet, time, words, words);
  }
}
