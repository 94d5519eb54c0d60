package mujaz.summary.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months, in both Arabic traditions and English, and weekdays, each by one key. */
final class Calendar {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    String[] months = {
      "january|jan|يناير|كانون ثاني|جانفي",
      "february|feb|فبراير|شباط|فيفري",
      "march|مارس|اذار",
      "april|apr|ابريل|نيسان|افريل",
      "may|مايو|ايار|ماي",
      "june|jun|يونيو|حزيران|جوان",
      "july|jul|يوليو|تموز|جويليه",
      "august|aug|اغسطس|اب|اوت",
      "september|sept|sep|سبتمبر|ايلول|شتنبر",
      "october|oct|اكتوبر|تشرين اول",
      "november|nov|نوفمبر|تشرين ثاني|نونبر",
      "december|dec|ديسمبر|كانون اول|دجنبر"
    };
    String[] days = {
      "monday|الاثنين",
      "tuesday|الثلاثا",
      "wednesday|الاربعا",
      "thursday|الخميس",
      "friday|الجمعه",
      "saturday|السبت",
      "sunday|الاحد"
    };
    put(months, "month ");
    put(days, "day ");
  }

  private Calendar() {}

  private static void put(String[] rows, String key) {
    for (int i = 0; i < rows.length; i++) {
      for (String name : rows[i].split("\\|")) {
        NAMES.put(name, key + (i + 1));
      }
    }
  }

  /**
   * The key of a month or weekday; null for another word.
   *
   * @param next the word that follows, for months of two words
   * @param capital whether a Latin word is written with a capital, as a month must be
   */
  static @Nullable String key(String folded, @Nullable String next, boolean capital) {
    if (folded.charAt(0) < 0x600) {
      return capital ? NAMES.get(folded) : null;
    }
    for (int cut = 0; cut < 2; cut++) {
      String word = folded.substring(cut);
      if ((cut == 1 && "وفبل".indexOf(folded.charAt(0)) < 0) || word.length() < 2) {
        break;
      }
      String two = next == null ? word : word + " " + next.replaceFirst("^ال", "");
      String key = NAMES.containsKey(two) ? NAMES.get(two) : NAMES.get(word);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  static boolean isTwoWords(String folded) {
    return folded.endsWith("تشرين") || folded.endsWith("كانون");
  }
}
