package mujaz.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mujaz.source.SourceId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A query in Lucene's terms. Nearness in time is part of the score in a way that lets Lucene skip
 * what cannot win.
 */
final class StoryQuery {
  /** So much does being of today weigh against words; half of it at the pivot's age. */
  private static final float NEWNESS = 8;

  private static final long PIVOT = Duration.ofDays(3).toSeconds();

  /** What a form that may be another word's counts against the word's own. */
  private static final float GUESSED = 0.7f;

  private StoryQuery() {}

  /**
   * @param newest the time, in seconds, of the newest story
   * @param since of the oldest that may be found
   */
  static Query of(StorySearch.Asked asked, long newest, long since) {
    SearchQuery query = asked.query();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int wanted = add(all, query.words(), Occur.MUST) + add(all, query.phrases(), Occur.MUST);
    if (wanted == 0) {
      return new MatchNoDocsQuery("nothing but stop words");
    }
    add(all, query.without(), Occur.MUST_NOT);
    all.add(others(asked.own()), Occur.MUST_NOT);
    if (since > 0) {
      all.add(LongField.newRangeQuery(StoryIndex.TIME, since, Long.MAX_VALUE), Occur.FILTER);
    }
    all.add(
        LongField.newDistanceFeatureQuery(StoryIndex.TIME, NEWNESS, newest, PIVOT), Occur.SHOULD);
    return all.build();
  }

  /** What private sources have brought that are not the asker's. */
  private static Query others(Set<SourceId> own) {
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(realm(StoryIndex.PRIVATE), Occur.MUST);
    own.forEach(source -> others.add(realm(Long.toString(source.value())), Occur.MUST_NOT));
    return others.build();
  }

  private static Query realm(String name) {
    return new TermQuery(new Term(StoryIndex.REALM, name));
  }

  /** How many stories can match at most: those that have the rarest of the words. */
  static int most(SearchQuery query, IndexReader reader) throws IOException {
    int most = Integer.MAX_VALUE;
    for (List<String> parts : List.of(query.words(), query.phrases())) {
      for (String part : parts) {
        for (List<String> forms : Terms.asked(part)) {
          int having = 0;
          for (String form : forms) {
            having += reader.docFreq(term(form));
          }
          most = Math.min(most, having);
        }
      }
    }
    return most;
  }

  /** Several words in one part, as in {@code covid-19}, stand side by side in the text too. */
  private static int add(BooleanQuery.Builder all, List<String> parts, Occur occur) {
    int added = 0;
    for (String part : parts) {
      List<List<String>> words = Terms.asked(part);
      if (!words.isEmpty()) {
        all.add(words.size() == 1 ? word(words.get(0)) : phrase(words), occur);
        added++;
      }
    }
    return added;
  }

  private static Query word(List<String> forms) {
    if (forms.size() == 1) {
      return new TermQuery(term(forms.get(0)));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(StoryIndex.TEXT);
    for (String form : forms) {
      any.addTerm(term(form), form.equals(forms.get(0)) ? 1 : GUESSED);
    }
    return any.build();
  }

  private static Query phrase(List<List<String>> words) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (List<String> forms : words) {
      phrase.add(forms.stream().map(StoryQuery::term).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static Term term(String form) {
    return new Term(StoryIndex.TEXT, form);
  }
}
