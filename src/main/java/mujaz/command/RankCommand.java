package mujaz.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import mujaz.article.Article;
import mujaz.story.Importance;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The stories that were known at a moment, best first. */
@Command(
    name = "rank",
    description = "The stories known at a moment, of reports given as JSONL, best first.",
    mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer> {
  @Option(
      names = "--jsonl",
      required = true,
      description = "read and write JSONL on standard input and output")
  private boolean jsonl;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "ISO 8601 with offset; only what was published before it is used")
  private String at = "";

  private final Importance importance = new Importance();

  @Override
  public Integer call() throws IOException {
    Instant moment;
    try {
      moment = ReportRows.moment(at);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    if (!jsonl) {
      System.err.println("Only --jsonl is there.");
      return 2;
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ReportRows rows = ReportRows.read(System.in);
    for (ReportRows.Row row : rows.all()) {
      if (row.article() == null) {
        Jsonl.write(out, Jsonl.error(row.id(), row.error()));
      }
    }
    record Ranked(List<Article> reports, Story story, double score) {}
    List<Ranked> ranked =
        StoryClusterer.group(known(rows, moment)).stream()
            .map(
                reports -> {
                  Story story = Story.of(reports);
                  return new Ranked(reports, story, importance.of(story, moment));
                })
            .sorted(Comparator.comparingDouble(one -> -one.score))
            .toList();
    for (Ranked one : ranked) {
      ObjectNode answer = Jsonl.MAPPER.createObjectNode();
      answer.put("storyId", "s" + one.story.id().value());
      var ids = answer.putArray("ids");
      one.reports.forEach(report -> ids.add(rows.id(report)));
      Jsonl.write(out, answer.put("score", one.score));
    }
    out.flush();
    return 0;
  }

  private static List<Article> known(ReportRows rows, Instant moment) {
    return rows.articles().stream()
        .filter(article -> !article.publishedAt().equals(Instant.EPOCH))
        .filter(article -> article.publishedAt().isBefore(moment))
        .toList();
  }
}
