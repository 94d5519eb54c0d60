package mujaz.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.text.Language;
import mujaz.text.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index. One document a story; its words are folded and stemmed by the script that they
 * are written in, since a query does not say its language. Nearness in time is part of the score in
 * a way that lets Lucene skip what cannot win.
 */
final class StoryIndex implements AutoCloseable {
  private static final String ID = "id";
  private static final String HEAD = "head";
  private static final String TEXT = "text";
  private static final String TIME = "time";
  private static final int LONGEST_TEXT = 20_000;

  /** So much does being of today weigh against words; half of it at the pivot's age. */
  private static final float NEWNESS = 8;

  private static final long PIVOT = Duration.ofDays(3).toSeconds();

  /** Between two texts, so that no phrase reaches from one into the next. */
  private static final String GAP = "\u0000";

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong newest = new AtomicLong();

  private StoryIndex(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(8);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  static StoryIndex open(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return new StoryIndex(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      return new StoryIndex(directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    } catch (org.apache.lucene.store.LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException unreadable) {
      return new StoryIndex(directory, IndexWriterConfig.OpenMode.CREATE);
    }
  }

  void put(StoryPage.Entry entry) throws IOException {
    String id = Long.toString(entry.id());
    List<String> head = words(entry.headlines());
    List<String> all = new ArrayList<>(head);
    all.addAll(words(entry.texts()));
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new NumericDocValuesField(ID, entry.id()));
    document.add(new TextField(HEAD, new WordStream(head, GAP)));
    document.add(new TextField(TEXT, new WordStream(all, GAP)));
    document.add(new LongField(TIME, entry.lastSeen().getEpochSecond(), Field.Store.NO));
    writer.updateDocument(new Term(ID, id), document);
    newest.accumulateAndGet(entry.lastSeen().getEpochSecond(), Math::max);
  }

  List<Long> find(SearchQuery query, int limit) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      List<Long> ids = new ArrayList<>();
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      for (ScoreDoc hit : best(searcher, lucene(query), limit)) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), ID);
        values.advanceExact(hit.doc - leaf.docBase);
        ids.add(values.longValue());
      }
      return ids;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Nobody asks how many there are, so Lucene need not look at what cannot win. */
  private static ScoreDoc[] best(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(limit, limit)).scoreDocs;
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  void commit() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  private Query lucene(SearchQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : query.words()) {
      add(all, word, Occur.MUST);
    }
    for (String phrase : query.phrases()) {
      add(all, phrase, Occur.MUST);
    }
    for (String not : query.without()) {
      add(all, not, Occur.MUST_NOT);
    }
    all.add(
        LongField.newDistanceFeatureQuery(TIME, NEWNESS, Math.max(newest.get(), 0), PIVOT),
        Occur.SHOULD);
    return all.build();
  }

  /** Several words from one, as in {@code covid-19}, stand side by side in the text too. */
  private static void add(BooleanQuery.Builder all, String part, Occur occur) {
    List<String> words = Words.of(part, Language.ENGLISH);
    if (words.isEmpty()) {
      return;
    }
    all.add(query(TEXT, words), occur);
    if (occur == Occur.MUST) {
      all.add(new BoostQuery(query(HEAD, words), 1.5f), Occur.SHOULD);
    }
  }

  private static Query query(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.get(0)))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  private static List<String> words(List<String> texts) {
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      String part = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
      words.addAll(Words.of(part, Language.ENGLISH));
      words.add(GAP);
    }
    return words;
  }
}
