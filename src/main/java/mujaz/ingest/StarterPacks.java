package mujaz.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.Opml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists of outlets to begin with, each an OPML file in one folder; its name is the pack's key. */
public final class StarterPacks {
  private static final Logger log = LoggerFactory.getLogger(StarterPacks.class);
  private static final String ENDING = ".opml";

  private final @Nullable Path folder;

  /**
   * @param folder may be missing, and null for none
   */
  public StarterPacks(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The keys of all packs, in their order. */
  public List<String> keys() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(key -> key.matches("[a-z0-9-]{1,30}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      log.warn("starter packs cannot be read in {}", folder, e);
      return List.of();
    }
  }

  /** One pack; empty where there is none of that key. */
  public Optional<Opml.Document> find(String key) {
    if (folder == null || !keys().contains(key)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(folder.resolve(key + ENDING))) {
      return Optional.of(Opml.document(in));
    } catch (IOException e) {
      log.warn("starter pack {} cannot be read", key, e);
      return Optional.empty();
    }
  }
}
