package mujaz.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mujaz.summary.check.Faithfulness;
import mujaz.summary.check.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether sentences are supported by their articles. */
@Command(
    name = "verify",
    description = "Tells whether sentences, given as JSONL, are supported by their articles.",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  @Option(
      names = "--jsonl",
      required = true,
      description = "read and write JSONL on standard input and output")
  private boolean jsonl;

  private final Faithfulness faithfulness = new Faithfulness();

  @Override
  public Integer call() throws IOException {
    if (!jsonl) {
      System.err.println("Only --jsonl is there.");
      return 2;
    }
    Jsonl.each(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8), this::answer);
    return 0;
  }

  private ObjectNode answer(JsonNode row) {
    if (!row.path("articles").isArray() || !row.hasNonNull("sentence")) {
      throw new IllegalArgumentException("needs articles, a list, and sentence");
    }
    List<String> articles = new ArrayList<>();
    row.get("articles").forEach(article -> articles.add(article.asText()));
    Verdict verdict = faithfulness.verify(articles, Jsonl.text(row, "sentence"));
    ObjectNode answer = Jsonl.MAPPER.createObjectNode();
    answer.set("id", row.path("id"));
    return answer.put("supported", verdict.supported()).put("why", verdict.why());
  }
}
