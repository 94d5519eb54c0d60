package mujaz.subscription.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import mujaz.store.Json;
import mujaz.subscription.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * How an order goes out.
 *
 * @param editors the chat that sees drafts and decides on them; empty for none
 * @param keeper who has set it up, to whom drafts go where the editors' chat is gone; empty for
 *     none
 * @param before so many minutes before its moment a draft is made
 * @param silence what becomes of a draft that nobody has decided on
 */
public record Desk(
    @JsonProperty("mode") Mode mode,
    @JsonProperty("editors") String editors,
    @JsonProperty("keeper") String keeper,
    @JsonProperty("before") int before,
    @JsonProperty("silence") Silence silence,
    @JsonProperty("house") House house) {
  public static final Desk STANDARD = new Desk(Mode.AUTO, "", "", 30, Silence.HOLD, House.PLAIN);

  public static final int LONGEST_BEFORE = 12 * 60;

  public Desk {
    // Of desks that were set up before anybody was noted.
    keeper = keeper == null ? "" : keeper;
    if (before < 1 || before > LONGEST_BEFORE) {
      throw new IllegalArgumentException("no time before a slot: " + before);
    }
  }

  /** Whether nothing goes out that editors have not seen. */
  @JsonIgnore
  public boolean isReviewed() {
    return mode != Mode.AUTO;
  }

  public @Nullable ChatId editorsChat() {
    return editors.isEmpty() ? null : new ChatId(editors);
  }

  public @Nullable ChatId keeperChat() {
    return keeper.isEmpty() ? null : new ChatId(keeper);
  }

  public Desk with(Mode chosen) {
    return new Desk(chosen, editors, keeper, before, silence, house);
  }

  public Desk with(Silence chosen) {
    return new Desk(mode, editors, keeper, before, chosen, house);
  }

  public Desk with(House chosen) {
    return new Desk(mode, editors, keeper, before, silence, chosen);
  }

  public Desk withEditors(ChatId chosen) {
    return new Desk(mode, chosen.value(), keeper, before, silence, house);
  }

  public Desk withKeeper(ChatId chosen) {
    return new Desk(mode, editors, chosen.value(), before, silence, house);
  }

  public Desk withBefore(int minutes) {
    return new Desk(mode, editors, keeper, minutes, silence, house);
  }

  String json() {
    return Json.write(this);
  }

  /** Of the column; null stands for the standard. */
  public static Desk ofJson(@Nullable String json) {
    return json == null ? STANDARD : Json.read(json, Desk.class);
  }
}
