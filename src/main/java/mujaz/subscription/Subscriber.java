package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import mujaz.text.Language;

/**
 * A chat that has talked to us.
 *
 * @param language what the bot speaks to it
 * @param region ISO 3166-1 alpha-2 code of the chosen city's country, empty before one is chosen:
 *     it decides month names, digits and the first day of the week
 * @param zone the chosen city's; UTC before one is chosen
 * @param standing whether anything is sent to it
 */
public record Subscriber(
    ChatId chat, Language language, String region, ZoneId zone, Standing standing, Instant since) {

  /** Whether anything is sent to a subscriber unasked. */
  public enum Standing {
    ACTIVE,
    /** Said /stop: nothing is sent until /start, everything is kept. */
    STOPPED,
    /** Telegram says that the chat cannot be reached: kept, and woken by the next word from it. */
    DORMANT
  }

  /** Language and region together, as ICU and the phrasebook take them. */
  public Locale locale() {
    return new Locale.Builder().setLanguage(language.code()).setRegion(region).build();
  }
}
