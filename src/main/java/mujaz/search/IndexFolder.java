package mujaz.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NRTCachingDirectory;

/** Where an index lies: with one that can be read and is of this format, or empty. */
final class IndexFolder {
  /** Of what is written for a story; an index of another is begun anew. */
  static final Map<String, String> FORMAT = Map.of("mujaz", "2");

  private IndexFolder() {}

  static Directory open(Path folder) throws IOException {
    Directory directory = new NRTCachingDirectory(FSDirectory.open(folder), 4, 16);
    if (!isOfThisFormat(directory)) {
      empty(directory);
    }
    return directory;
  }

  /** Lucene would read what is there even to put another in its place. */
  private static void empty(Directory directory) throws IOException {
    try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          alone.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Reads all of it, so that what is broken is not met by a search. */
  private static boolean isOfThisFormat(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (!reader.getIndexCommit().getUserData().equals(FORMAT)) {
        return false;
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return true;
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }
}
