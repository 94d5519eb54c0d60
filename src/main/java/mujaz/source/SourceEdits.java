package mujaz.source;

import java.net.URI;
import java.util.function.UnaryOperator;
import mujaz.source.profile.Profile;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What editors change of a source. Each does nothing to one that is not there. Thread-safe. */
public final class SourceEdits {
  private final Jdbi jdbi;

  public SourceEdits(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void profile(SourceId id, Profile profile) {
    change(
        """
        update sources set weight = :weight, owner = :owner, ownership = :ownership,
          family = :family, texts = :texts, link_only = :linkOnly, proxy = :proxy where id = :id
        """,
        id,
        update ->
            update
                .bind("weight", profile.weight())
                .bind("owner", profile.owner().name())
                .bind("ownership", word(profile))
                .bind("family", profile.owner().family())
                .bind("texts", profile.texts().word())
                .bind("linkOnly", profile.linkOnly())
                .bind("proxy", profile.proxy()));
  }

  private static String word(Profile profile) {
    return profile.owner().kind() == null ? "" : profile.owner().kind().word();
  }

  public void language(SourceId id, Language language) {
    change(
        "update sources set language = :value where id = :id",
        id,
        update -> update.bind("value", language.code()));
  }

  /**
   * @param topic null for a source about everything
   */
  public void topic(SourceId id, @Nullable Topic topic) {
    change(
        "update sources set topic = :value where id = :id",
        id,
        update -> update.bind("value", topic == null ? null : topic.word()));
  }

  /** Where it stands from now on, and as what; the next poll asks for all of it. */
  public void address(SourceId id, URI address, SourceKind kind) {
    change(
        """
        update sources set address = :address, host = :host, kind = :kind, etag = null,
          last_modified = null, validators_of = null, body_hash = null, moved_to = null,
          moved_times = 0, failures = 0, problem = null, gone = false where id = :id
        """,
        id,
        update ->
            update
                .bind("address", address.toString())
                .bind("host", Host.of(address).toString())
                .bind("kind", kind.name()));
  }

  /** Follows it no more, and keeps its articles as long as any others. */
  public void retire(SourceId id) {
    change("update sources set removed = true, paused = true where id = :id", id, update -> update);
  }

  private void change(String sql, SourceId id, UnaryOperator<Update> binding) {
    jdbi.useHandle(
        handle -> binding.apply(handle.createUpdate(sql)).bind("id", id.value()).execute());
  }
}
