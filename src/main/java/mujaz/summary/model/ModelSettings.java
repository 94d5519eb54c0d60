package mujaz.summary.model;

import java.net.URI;
import java.util.Locale;

/**
 * Which language model to ask.
 *
 * @param url base address of an OpenAI-compatible interface ({@code https://host/v1}); empty: none
 * @param key its key; empty where it needs none
 * @param name the model's name
 * @param monthlyBudget tokens a calendar month (UTC); 0 for no limit
 */
public record ModelSettings(String url, String key, String name, long monthlyBudget) {
  public static final ModelSettings OFF = new ModelSettings("", "", "", 0);

  public ModelSettings {
    if (!url.isEmpty()) {
      String scheme = String.valueOf(URI.create(url).getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.matches("https?") || URI.create(url).getHost() == null) {
        throw new IllegalArgumentException("url must be http or https, with a host");
      }
      if (name.isEmpty()) {
        throw new IllegalArgumentException("name must be given with url");
      }
    }
    if (!key.matches("[!-~]*")) {
      throw new IllegalArgumentException("key has a character that no key has");
    }
    if (monthlyBudget < 0) {
      throw new IllegalArgumentException("monthly-budget must not be below 0");
    }
  }

  public boolean isOn() {
    return !url.isEmpty();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return isOn() ? name + " at " + URI.create(url).getHost() : "off";
  }
}
