package mujaz.summary.model;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which language model to ask.
 *
 * @param url base address of an OpenAI-compatible interface ({@code https://host/v1}); empty: none
 * @param key its key; empty where it needs none
 * @param name the model's name
 * @param monthlyBudget tokens a calendar month (UTC); 0 for no limit
 * @param price what a million tokens cost; null where nobody has said
 */
public record ModelSettings(
    String url, String key, String name, long monthlyBudget, @Nullable Price price) {
  public static final ModelSettings OFF = new ModelSettings("", "", "", 0);

  /**
   * What a million tokens cost, questions and answers on the average.
   *
   * @param currency its ISO 4217 code
   */
  public record Price(BigDecimal ofMillion, String currency) {
    private static final Pattern FORM =
        Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");

    /**
     * Reads {@code 0.60 USD}; null for nothing.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static @Nullable Price parse(String written) {
      Matcher form = FORM.matcher(written);
      if (written.isEmpty()) {
        return null;
      } else if (!form.matches()) {
        throw new IllegalArgumentException("price is written as 0.60 USD, for a million tokens");
      }
      return new Price(new BigDecimal(form.group(1)), form.group(2));
    }

    public BigDecimal of(long tokens) {
      return ofMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(6);
    }
  }

  /** Without a price. */
  public ModelSettings(String url, String key, String name, long monthlyBudget) {
    this(url, key, name, monthlyBudget, null);
  }

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
