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
 * @param preferences how it likes what it gets
 */
public record Subscriber(
    ChatId chat,
    Language language,
    String region,
    ZoneId zone,
    Standing standing,
    Instant since,
    Preferences preferences) {

  /** Whether anything is sent to a subscriber unasked. */
  public enum Standing {
    ACTIVE,
    /** Said /stop: nothing is sent until /start, everything is kept. */
    STOPPED,
    /** Telegram says that the chat cannot be reached: kept, and woken by the next word from it. */
    DORMANT
  }

  /** A subscriber who has said nothing about how they like it. */
  public Subscriber(
      ChatId chat,
      Language language,
      String region,
      ZoneId zone,
      Standing standing,
      Instant since) {
    this(chat, language, region, zone, standing, since, Preferences.STANDARD);
  }

  /** Language, region and digits together, as ICU and the phrasebook take them. */
  public Locale locale() {
    Locale.Builder locale = new Locale.Builder().setLanguage(language.code()).setRegion(region);
    if (!preferences.digits().isEmpty()) {
      locale.setUnicodeLocaleKeyword("nu", preferences.digits());
    }
    return locale.build();
  }

  /** Whether it is one of the hours in which nothing is sent unasked. */
  public boolean isQuiet(Instant now) {
    QuietHours quiet = preferences.quiet();
    return quiet != null && quiet.covers(now, zone);
  }

  public Subscriber with(Language spoken) {
    return new Subscriber(chat, spoken, region, zone, standing, since, preferences);
  }

  public Subscriber with(Standing chosen) {
    return new Subscriber(chat, language, region, zone, chosen, since, preferences);
  }

  public Subscriber with(Preferences chosen) {
    return new Subscriber(chat, language, region, zone, standing, since, chosen);
  }

  /** Living in a city: its zone and its country's code, empty where it has none. */
  public Subscriber in(ZoneId city, String country) {
    return new Subscriber(chat, language, country, city, standing, since, preferences);
  }
}
