package mujaz.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.story.StoryClusterer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groups reports into stories. */
@Command(
    name = "cluster",
    description = "Groups reports, given as JSONL, into stories.",
    mixinStandardHelpOptions = true)
public final class ClusterCommand implements Callable<Integer> {
  @Option(
      names = "--jsonl",
      required = true,
      description = "read and write JSONL on standard input and output")
  private boolean jsonl;

  @Override
  public Integer call() throws IOException {
    if (!jsonl) {
      System.err.println("Only --jsonl is there.");
      return 2;
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ReportRows rows = ReportRows.read(System.in);
    Map<ArticleId, String> stories = new HashMap<>();
    for (List<Article> story : StoryClusterer.group(rows.articles())) {
      long first = story.stream().mapToLong(article -> article.id().value()).min().orElseThrow();
      story.forEach(article -> stories.put(article.id(), "s" + first));
    }
    for (ReportRows.Row row : rows.all()) {
      if (row.article() == null) {
        Jsonl.write(out, Jsonl.error(row.id(), row.error()));
      } else {
        ObjectNode answer = Jsonl.MAPPER.createObjectNode();
        answer.set("id", row.id());
        Jsonl.write(out, answer.put("storyId", stories.get(row.article().id())));
      }
    }
    out.flush();
    return 0;
  }
}
