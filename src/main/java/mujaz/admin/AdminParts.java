package mujaz.admin;

import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mujaz.subscription.ChatId;
import mujaz.summary.model.ModelSettings;
import org.jspecify.annotations.Nullable;

/** What admins work with. */
public record AdminParts(
    People people,
    Audit audit,
    Invites invites,
    Broadcasts broadcasts,
    Statistics statistics,
    Extras extras) {

  /**
   * What stands further right on the road, and is handed in.
   *
   * @param inviteOnly whether strangers need an invitation
   * @param dashboard makes a link that signs one person in, once; null where there are no pages
   * @param toBot the address that leads to the bot with a start parameter; empty before it is known
   * @param backup writes the whole database as a zip
   * @param price of the language model; null where nobody has said
   */
  public record Extras(
      boolean inviteOnly,
      @Nullable Function<ChatId, URI> dashboard,
      Function<String, Optional<URI>> toBot,
      Consumer<OutputStream> backup,
      ModelSettings.@Nullable Price price) {}
}
