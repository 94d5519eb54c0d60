package mujaz.summary.model;

import java.util.List;
import mujaz.article.Article;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * Summaries while somebody waits: the model's where there is one and it answers in time, in the
 * reader's language where it can put them so; else the local one.
 */
public final class Briefs {
  private final ExtractiveSummarizer local;
  private final @Nullable LanguageModelSummarizer writer;
  private final @Nullable Translator translator;

  /** Local ones alone. */
  public Briefs(ExtractiveSummarizer local) {
    this.local = local;
    this.writer = null;
    this.translator = null;
  }

  public Briefs(ExtractiveSummarizer local, LanguageModel model, LanguageDetector detector) {
    this.local = local;
    this.writer = new LanguageModelSummarizer(model, detector, false);
    this.translator = new Translator(model, detector);
  }

  public Summary of(Article article, Language reader) {
    Summary summary = local.summarize(List.of(article));
    if (writer == null || translator == null || summary.points().isEmpty()) {
      return summary;
    }
    Summary written = writer.improve(List.of(article), summary).orElse(summary);
    return reader.equals(written.language()) || !written.language().isKnown()
        ? written
        : translator.translate(written, reader).orElse(written);
  }
}
