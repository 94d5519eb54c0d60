package mujaz.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index, one document a story. What is written is found at once, and in a rush within a
 * second, so that a search seldom pays for the polls. It is on the disk after {@link #commit}.
 */
final class StoryIndex implements AutoCloseable {
  static final String TEXT = "text";
  static final String TIME = "time";
  static final String REALM = "realm";

  /** In the realm of all that is private, beside its source's number. */
  static final String PRIVATE = "private";

  private static final String ID = "id";
  private static final String VERSION = "version";

  private static final int LONGEST_TEXT = 20_000;

  /** A headline's words count as if they stood so often in the text. */
  private static final int HEADLINE_WEIGHT = 2;

  /** So few stories are gone through in less time than in bands. */
  private static final int MANY = 3_000;

  /** The best of so many are good enough; in each wider band of a quarter. */
  private static final int ENOUGH = 200;

  /** Seconds of the first band, and where looking band by band ends. */
  private static final long BAND = Duration.ofHours(12).toSeconds();

  private static final long LAST_BAND = Duration.ofDays(40).toSeconds();

  /** So few new documents are opened for a search in a millisecond or two. */
  private static final int FEW = 50;

  private static final long STALE = TimeUnit.SECONDS.toNanos(1);

  /** Who writes opens it for those who search now; for who may come, less often. */
  private static final long LATELY = TimeUnit.MINUTES.toNanos(1);

  /** What a crash takes from the index, catching up puts back: so many stories at most. */
  private static final int COMMITTED_AFTER = 20_000;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong newest = new AtomicLong();
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger uncommitted = new AtomicInteger();
  private volatile long refreshed = System.nanoTime();
  private volatile long searched = System.nanoTime();

  private StoryIndex(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(16);
    writer = new IndexWriter(directory, config);
    writer.setLiveCommitData(IndexFolder.FORMAT.entrySet(), false);
    searchers = new SearcherManager(writer, null);
    newest.set(newestOf(searchers));
  }

  static StoryIndex open(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return new StoryIndex(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE);
    }
    return new StoryIndex(IndexFolder.open(folder), IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  private static long newestOf(SearcherManager searchers) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      byte[] most = PointValues.getMaxPackedValue(searcher.getIndexReader(), TIME);
      return most == null ? 0 : Math.max(0, NumericUtils.sortableBytesToLong(most, 0));
    } finally {
      searchers.release(searcher);
    }
  }

  void put(StoryPage.Entry entry) throws IOException {
    String id = Long.toString(entry.id());
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < HEADLINE_WEIGHT; i++) {
      entry.headlines().forEach(headline -> add(headline, terms));
    }
    entry.texts().forEach(text -> add(text, terms));
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new NumericDocValuesField(ID, entry.id()));
    document.add(new NumericDocValuesField(VERSION, entry.version()));
    document.add(new TextField(TEXT, new WordStream(terms)));
    document.add(new LongField(TIME, entry.lastSeen().getEpochSecond(), Field.Store.NO));
    if (entry.realm() != 0) {
      document.add(new StringField(REALM, PRIVATE, Field.Store.NO));
      document.add(new StringField(REALM, Long.toString(entry.realm()), Field.Store.NO));
    }
    writer.updateDocument(new Term(ID, id), document);
    newest.accumulateAndGet(entry.lastSeen().getEpochSecond(), Math::max);
    if (pending.incrementAndGet() > FEW
        && isPast(refreshed, isPast(searched, LATELY) ? LATELY : STALE)) {
      refresh();
    }
    if (uncommitted.incrementAndGet() >= COMMITTED_AFTER) {
      commit();
    }
  }

  private static void add(String text, List<String> terms) {
    terms.addAll(Terms.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text));
    terms.add(Terms.GAP);
  }

  void remove(long id) throws IOException {
    writer.deleteDocuments(new Term(ID, Long.toString(id)));
    pending.incrementAndGet();
  }

  List<Long> find(StorySearch.Asked query, int offset, int limit) throws IOException {
    int unseen = pending.get();
    if (unseen > 0 && (unseen <= FEW || isPast(refreshed, STALE))) {
      refresh();
    }
    searched = System.nanoTime();
    IndexSearcher searcher = searchers.acquire();
    try {
      ScoreDoc[] hits = best(searcher, query, offset + limit);
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      List<Long> ids = new ArrayList<>();
      for (int i = offset; i < hits.length; i++) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[i].doc, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), ID);
        values.advanceExact(hits[i].doc - leaf.docBase);
        ids.add(values.longValue());
      }
      return ids;
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * What many stories have is looked for among the newest first: the best of enough of those are
   * the answer, and the rest of the archive is not gone through.
   */
  private ScoreDoc[] best(IndexSearcher searcher, StorySearch.Asked query, int last)
      throws IOException {
    long now = newest.get();
    if (StoryQuery.most(query.query(), searcher.getIndexReader()) > MANY) {
      int enough = ENOUGH;
      for (long band = BAND; band < LAST_BAND; band *= 5, enough /= 4) {
        TopDocs top =
            top(searcher, StoryQuery.of(query, now, now - band), last, Math.max(last, enough));
        if (top.totalHits.value >= Math.max(last, enough)) {
          return top.scoreDocs;
        }
      }
    }
    return top(searcher, StoryQuery.of(query, now, 0), last, last).scoreDocs;
  }

  /** Past what is counted, Lucene need not look at what cannot win. */
  private static TopDocs top(IndexSearcher searcher, Query query, int last, int counted)
      throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(last, counted));
  }

  /** The versions of all stories that are in it, by their ids. */
  NavigableMap<Long, Long> versions() throws IOException {
    refresh();
    TreeMap<Long, Long> versions = new TreeMap<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), ID);
        NumericDocValues kept = DocValues.getNumeric(leaf.reader(), VERSION);
        for (int i = 0; i < leaf.reader().maxDoc(); i++) {
          if ((live == null || live.get(i)) && ids.advanceExact(i) && kept.advanceExact(i)) {
            versions.put(ids.longValue(), kept.longValue());
          }
        }
      }
      return versions;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Opens what is written for the searches to come. */
  void refresh() throws IOException {
    pending.set(0);
    refreshed = System.nanoTime();
    searchers.maybeRefreshBlocking();
  }

  private static boolean isPast(long moment, long nanos) {
    return System.nanoTime() - moment > nanos;
  }

  void commit() throws IOException {
    uncommitted.set(0);
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
